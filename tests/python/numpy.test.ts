import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { python, withNumpy, withoutNumpy } from '../support/python.ts';
import { difference, type Outcome, outcomeOf, readPrograms, toleranceOf } from './programs.ts';

interface Expected {
  readonly numpy: string;
  readonly programs: Readonly<Record<string, Outcome>>;
}

const programs = readPrograms();
const { programs: expected }: Expected = JSON.parse(
  readFileSync('tests/fixtures/programs.json', 'utf8'),
);

/** What this subset has not, and Python finds no attribute of. */
const OUTSIDE = 'Outside';

function compare(name: string, theirs: Outcome): void {
  const text = programs.get(name) ?? '';
  const ours = outcomeOf(text);
  if (theirs.error !== undefined) {
    const error = ours.error === OUTSIDE ? 'AttributeError' : ours.error;
    expect({ error, line: ours.line, printed: ours.printed }).toEqual({
      error: theirs.error,
      line: theirs.line,
      printed: theirs.printed,
    });
    return;
  }
  expect(ours.error).toBeUndefined();
  expect(
    difference(
      ours.result ?? { type: 'nothing' },
      theirs.result ?? { type: 'nothing' },
      toleranceOf(text),
    ),
  ).toBeUndefined();
  expect(ours.printed).toEqual(theirs.printed);
}

describe('a program gives what Python and NumPy give', () => {
  test('every program has its expected outcome', () => {
    expect([...programs.keys()].sort()).toEqual(Object.keys(expected).sort());
    expect(programs.size).toBeGreaterThan(300);
  });

  test.each([...programs.keys()])('%s', (name) => {
    compare(name, expected[name] ?? {});
  });
});

describe(`Python and NumPy here${withoutNumpy}`, () => {
  test.skipIf(withNumpy === undefined)('give what the fixture says', () => {
    const { stdout, stderr } = python(withNumpy ?? '', ['tests/fixtures/make_programs.py']);
    expect(stderr).toBe('');
    const live: Expected = JSON.parse(stdout);
    for (const [name, theirs] of Object.entries(live.programs)) compare(name, theirs);
  });
});
