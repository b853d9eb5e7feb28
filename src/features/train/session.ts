import type { Advanced, RunFacts, SeenExample, Session, Snapshot } from './model/session.ts';
import type { Settings } from './model/settings.ts';

/** STUB until the engine is here. */
export function createSession(): Session {
  let settings: Settings | null = null;
  let reached = 0;
  const death = () => ((settings?.rate ?? 0) > 10 ? 57 : null);
  const lossAt = (n: number, side: number) => {
    const d = death();
    if (side === 0 && d !== null && n >= d) return NaN;
    const base = d === null ? 1.6 * Math.exp(-n / 150) : 1.6 + n ** 1.4 / 6;
    return Math.abs(base * (1 + 0.6 * Math.sin(n * 12.9898 + (d !== null ? 0 : 0)) * Math.sin(n)));
  };
  const exampleAt = (n: number): SeenExample => {
    const d = death();
    const s = d === null ? 1 : 1 + n / 7;
    const logits = [1.2, 4.7, 3.1, 0.5, 2.9].map((x) => Math.fround(x * s * 2.3));
    const dead = d !== null && n > d;
    return {
      text: 'Tomorrow she will have opened the window.',
      y: n % 5,
      logits: [dead ? [NaN, NaN, NaN, NaN, NaN] : logits, logits],
    };
  };
  const snapshot = (n: number): Snapshot => ({
    step: n,
    sides: ([0, 1] as const).map((side) => {
      const d = death();
      const dead = side === 0 && d !== null && n >= d;
      const w = Float32Array.from({ length: 1285 }, (_, i) =>
        dead ? NaN : Math.sin(i * 7.7) ** 5 * (0.1 + n / 300),
      );
      return {
        loss: n === 0 ? null : lossAt(n, side),
        largest: n === 0 ? null : dead ? NaN : d === null ? 4 + n / 60 : 1.5 * n,
        correct: dead ? 0 : Math.min(110, 20 + n),
        matrices: [{ id: 'output', rows: 5, columns: 256, values: w.subarray(0, 1280) }],
        weights: w,
      };
    }) as unknown as Snapshot['sides'],
    example: n === 0 ? null : exampleAt(n),
  });
  return {
    open: async (s): Promise<RunFacts> => {
      settings = s;
      return { last: 400, trained: 420, held: 120 };
    },
    advance: async (to): Promise<Advanced> => {
      const from = reached;
      reached = to;
      const each = (side: number) =>
        Array.from({ length: to - from }, (_, i) => lossAt(from + i + 1, side));
      const d = death();
      return {
        reached,
        losses: [each(0), each(1)],
        norms: [each(0), each(1)],
        deaths: [d !== null && reached >= d ? d : null, null],
        bad: [
          d !== null && reached >= d
            ? {
                step: d,
                pass: 'forward',
                entries: 5,
                weights: 1285,
                all: 1285,
                example: exampleAt(d),
                operation: { operation: 'exp', operands: [95.2], result: Infinity },
              }
            : null,
          null,
        ],
      };
    },
    look: async (n) => snapshot(n),
    classify: async () => [
      death() !== null && reached >= 57 ? [NaN, NaN, NaN, NaN, NaN] : [1, 2, 3, 4, 1],
      [4, 1, 2, 0.5, 0],
    ],
    stop: () => {},
  };
}
