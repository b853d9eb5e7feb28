import { spawnSync } from 'node:child_process';
import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReportOutcome } from '../src/report/messages.ts';
import { runReport } from '../src/report/run-report.ts';
import { DEFAULT_SETTINGS, type ReportSettings } from '../src/report/settings.ts';
import { largest } from './statistics.ts';
import type { Figure } from './table.ts';

const ROWS = 1024;
const CLASSES = 50_257;
const MB = 2 ** 20;

/** The report of a file of 1,024 x 50,257 float32, alone and beside NumPy. */
export async function measureReport(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
  try {
    const logits = path.join(folder, 'logits.npy');
    const labels = path.join(folder, 'labels.npy');
    const truth = Int32Array.from({ length: ROWS }, (_, row) => (row * 7919) % CLASSES);
    const bytes = npy('<f4', [ROWS, CLASSES], new Uint8Array(drawLogits().buffer));
    writeFileSync(logits, bytes);
    writeFileSync(labels, npy('<i4', [ROWS], new Uint8Array(truth.buffer)));
    const one = await timed(logits, truth, { ...DEFAULT_SETTINGS, sideBySide: [] });
    const all = await timed(logits, truth, DEFAULT_SETTINGS);
    const numpy = withNumpy(logits, labels);
    return [
      { name: 'float32 and all formats beside it', value: all.seconds, unit: 's', goal: 20 },
      { name: 'longest wait for progress', value: all.longestWait, unit: 'ms', goal: 100 },
      {
        name: 'memory, times the file',
        value: all.memory / bytes.length,
        unit: '',
        goal: 3,
      },
      { name: 'the same, processor time', value: all.processor, unit: 's' },
      { name: 'float32 alone, processor time', value: one.processor, unit: 's' },
      ...(numpy === null
        ? []
        : [
            { name: 'float32 in NumPy, processor time', value: numpy, unit: 's' },
            { name: 'ratio to NumPy', value: one.processor / numpy, unit: '', goal: 1 },
          ]),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Logits of a language model in shape, the same in every run: near normal, with a spread of 2.5; a few rows overflow. */
function drawLogits(): Float32Array {
  const logits = new Float32Array(ROWS * CLASSES);
  let seed = 1;
  const draw = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 2 ** 31;
  };
  for (let i = 0; i < logits.length; i++) logits[i] = (draw() + draw() + draw() + draw() - 2) * 4.3;
  for (let row = 0; row < ROWS; row += 64) logits[row * CLASSES + 11] = 95;
  return logits;
}

function npy(descr: string, shape: readonly number[], data: Uint8Array): Uint8Array {
  const dict = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${shape.join(', ')},), }`;
  const header = `${dict.padEnd(117)}\n`;
  const start = Uint8Array.from([0x93, ...Buffer.from('NUMPY'), 1, 0, header.length, 0]);
  return Buffer.concat([start, Buffer.from(header), data]);
}

async function timed(file: string, labels: Int32Array, settings: ReportSettings) {
  const waits: number[] = [];
  const before = process.memoryUsage().rss;
  let memory = 0;
  const start = performance.now();
  const used = process.cpuUsage();
  let last = start;
  const outcome: ReportOutcome = await runReport(
    {
      logits: { file: await openAsBlob(file), name: 'logits.npy', tensor: 0, axis: 1 },
      labels,
      mask: null,
      settings,
    },
    {
      progress: () => {
        const now = performance.now();
        waits.push(now - last);
        last = now;
        memory = Math.max(memory, process.memoryUsage().rss - before);
      },
    },
  );
  if (outcome.type !== 'done') throw new Error(JSON.stringify(outcome));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const processor = (user + system) / 1e6;
  console.log(
    `${outcome.report.rows} rows, ${outcome.report.findings.length} findings, ${Math.round(memory / MB)} MB more`,
  );
  return { seconds, processor, longestWait: largest(waits), memory };
}

/** Seconds of processor time, which other load on the machine does not change much; null where there is no Python with NumPy. */
function withNumpy(logits: string, labels: string): number | null {
  const script = 'bench/report-numpy.py';
  const { status, stdout } = spawnSync('python3', [script, logits, labels], { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as { seconds: number }).seconds : null;
}
