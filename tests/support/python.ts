import { spawnSync } from 'node:child_process';

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
