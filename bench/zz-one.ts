import { runReport } from '../src/report/run-report.ts';
import { DEFAULT_SETTINGS } from '../src/report/settings.ts';

const ROWS = 256,
  CLASSES = 50257;
const logits = new Float32Array(ROWS * CLASSES);
let seed = 1;
const draw = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed / 2 ** 31;
};
for (let i = 0; i < logits.length; i++) logits[i] = (draw() + draw() + draw() + draw() - 2) * 4.3;
const dict = `{'descr': '<f4', 'fortran_order': False, 'shape': (${ROWS}, ${CLASSES}), }`;
const header = `${dict.padEnd(117)}\n`;
const bytes = Buffer.concat([
  Uint8Array.from([0x93, ...Buffer.from('NUMPY'), 1, 0, header.length, 0]),
  Buffer.from(header),
  new Uint8Array(logits.buffer),
]);
const truth = Int32Array.from({ length: ROWS }, (_, r) => (r * 7919) % CLASSES);
for (const labels of [truth, null])
  for (let k = 0; k < 2; k++) {
    const t = performance.now();
    await runReport(
      {
        logits: { file: new Blob([bytes]), name: 'l.npy', tensor: 0, axis: 1 },
        labels,
        mask: null,
        settings: { ...DEFAULT_SETTINGS, sideBySide: [] },
      },
      {},
    );
    console.log(labels ? 'labels' : 'none', performance.now() - t);
  }
