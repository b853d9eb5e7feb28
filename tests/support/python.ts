import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs a Python with a text as its input. */
export const python = (program: string, args: readonly string[], input = '') =>
  spawnSync(program, args, { encoding: 'utf8', timeout: 60_000, input });

const answers = (program: string, code: string) => python(program, ['-c', code]).status === 0;

const PYTHONS = ['python3', '/usr/bin/python3', 'python'].filter((one) => answers(one, 'pass'));

/** The first Python there is, and the first that has NumPy; undefined if there is none. */
export const anyPython = PYTHONS[0];
export const withNumpy = PYTHONS.find((one) => answers(one, 'import numpy'));

/** For the name of a test that is skipped without NumPy. */
export const withoutNumpy = withNumpy === undefined ? ' (skipped: no python3 with numpy here)' : '';

/** For the name of a test that is skipped without Python. */
export const withoutPython = anyPython === undefined ? ' (skipped: no python3 here)' : '';

/** What Python says when it compiles each of the sources: [0, ''] where it accepts all. */
export function compiled(
  sources: readonly string[],
): readonly [status: number | null, said: string] {
  const folder = mkdtempSync(path.join(tmpdir(), 'sources-'));
  try {
    const files = sources.map((source, index) => {
      const file = path.join(folder, `source-${index}.py`);
      writeFileSync(file, source);
      return file;
    });
    const { status, stderr } = python(anyPython ?? '', ['-m', 'py_compile', ...files]);
    return [status, stderr];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
