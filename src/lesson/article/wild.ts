import type { ClaimId } from '../../scenario/claims.ts';

/** Failures people have reported: where each is documented, and the state of the lab that reproduces it. */
interface Report {
  readonly repository: string;
  readonly kind: 'issue' | 'pull' | 'file';
  /** Issue or pull request number; a path for a file. */
  readonly at: string;
  readonly replay: ClaimId;
}

export const WILD = {
  'transformer-explainer': {
    repository: 'poloclub/transformer-explainer',
    kind: 'file',
    at: 'Temperature.svelte',
    replay: 'low-temperature',
  },
  'log-softmax': {
    repository: 'pytorch/pytorch',
    kind: 'issue',
    at: '795',
    replay: 'logits-to-94',
  },
  'zero-loss': {
    repository: 'pytorch/pytorch',
    kind: 'issue',
    at: '11752',
    replay: 'two-1e8',
  },
  'masked-rows': {
    repository: 'pytorch/pytorch',
    kind: 'issue',
    at: '41508',
    replay: 'all-masked',
  },
  'no-max': {
    repository: 'NVIDIA/FasterTransformer',
    kind: 'issue',
    at: '43',
    replay: 'one-92',
  },
  sampler: {
    repository: 'vllm-project/vllm',
    kind: 'pull',
    at: '890',
    replay: 'divide-first',
  },
  'half-mask': {
    // The analysis of issue 17433 stands there.
    repository: 'huggingface/transformers',
    kind: 'pull',
    at: '17306',
    replay: 'all-masked',
  },
  'hand-written': {
    repository: 'tensorflow/models',
    kind: 'pull',
    at: '181',
    replay: 'log-of-zero',
  },
  multinomial: {
    repository: 'pytorch/pytorch',
    kind: 'issue',
    at: '7014',
    replay: 'low-temperature',
  },
  clamped: {
    repository: 'tracel-ai/burn',
    kind: 'pull',
    at: '4697',
    replay: 'all-masked',
  },
} as const satisfies Readonly<Record<string, Report>>;

export type WildId = keyof typeof WILD;

export function reportAddress({ repository, kind, at }: Report): string {
  const root = `https://github.com/${repository}`;
  return kind === 'file' ? root : `${root}/${kind === 'pull' ? 'pull' : 'issues'}/${at}`;
}

export const reportName = ({ repository, kind, at }: Report): string =>
  kind === 'file' ? `${repository}, ${at}` : `${repository} #${at}`;
