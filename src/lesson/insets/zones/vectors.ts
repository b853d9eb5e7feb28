import { claimScenario } from '../../../scenario/claims.ts';
import { DEFAULT_SCENARIO, type Scenario, sameList } from '../../../scenario/scenario.ts';

/** What the figure can show, each at T = 1. It opens with the third, which is quietly wrong there. */
export const VECTORS = {
  calm: DEFAULT_SCENARIO,
  'one-92': claimScenario('one-92'),
  'fading-100': claimScenario('fading-100'),
  'far-apart': { ...claimScenario('fading-100'), logits: [-80, -85, -90, -95, -100] },
} as const satisfies Readonly<Record<string, Scenario>>;

export type VectorId = keyof typeof VECTORS;

export const VECTOR_IDS = Object.keys(VECTORS) as readonly VectorId[];

/** The one with these logits. The figure offers no others. */
export const vectorOf = (logits: readonly number[]): VectorId =>
  VECTOR_IDS.find((id) => sameList(VECTORS[id].logits, logits)) ?? 'calm';
