import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openState } from '../../../src/features/open-state.ts';
import { controlsOf, PANEL_IDS } from '../../../src/features/registry.ts';
import {
  type Assignment,
  digestOf,
  LONGEST_DUE,
  LONGEST_TITLE,
  lineOf,
  NO_ASSIGNMENT,
} from '../../../src/teach/assignment/model/assignment.ts';
import { readAssignment, writeAssignment } from '../../../src/teach/assignment/model/codec.ts';

const QUERIES = [
  '',
  'x=1.2,92,3.1,0.5,2.9',
  'x=1,inf,-0&y=1&t=0.05',
  'labels=a%26b|c%3Dd|e.f|g|h',
  'x=1e%2B30,2&format=float16&ftz=1',
  'seed=week-3',
  'exercise=stable&seed=week-3',
  'rows=1,2;3,4&max=tensor&masked=zeros',
].map((query) => openState(query).query());

const line = (longest: number) =>
  fc.string({ unit: 'binary', maxLength: longest + 9 }).map((text) => lineOf(text, longest));

const assignments: fc.Arbitrary<Assignment> = fc.record({
  title: line(LONGEST_TITLE),
  due: line(LONGEST_DUE),
  asksName: fc.boolean(),
  tasks: fc.shuffledSubarray([...PANEL_IDS]).chain((panels) =>
    fc.tuple(
      ...panels.map((panel) =>
        fc.record({
          panel: fc.constant(panel),
          query: fc.constantFrom(...QUERIES),
          hide: fc.subarray([...controlsOf(panel)]),
          lock: fc.subarray([...controlsOf(panel)]),
        }),
      ),
    ),
  ),
});

describe('the link of an assignment', () => {
  test('what is written reads back as the same assignment, with nothing unread', () => {
    fc.assert(
      fc.property(assignments, (assignment) => {
        const query = writeAssignment(assignment);
        expect(readAssignment(query)).toEqual({ assignment, unread: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('it can be read: defaults are left out, and what all panels share is said once', () => {
    const tasks = (['lab', 'predict', 'drills'] as const).map((panel) => ({
      panel,
      query: panel === 'lab' ? 'x=1,92&seed=week-3' : 'seed=week-3',
      hide: panel === 'drills' ? ['solution'] : [],
      lock: [],
    }));
    const assignment = { title: 'Week 3: softmax', due: '', asksName: true, tasks };
    expect(writeAssignment(assignment)).toBe(
      'title=Week+3%3A+softmax&panels=lab,predict,drills&seed=week-3&lab.x=1,92&drills.hide=solution',
    );
    expect(writeAssignment(NO_ASSIGNMENT)).toBe('');
  });

  test('a parameter of one panel goes before that of all', () => {
    const { assignment } = readAssignment('panels=lab,lse&x=1,2&lse.x=3,4');
    expect(assignment.tasks.map(({ query }) => query)).toEqual(['x=1,2', 'x=3,4']);
  });
});

describe('a link that cannot be read whole', () => {
  test.each([
    ['panels=lab,labb', { name: 'panels', text: 'labb', why: 'no-panel' }],
    ['panels=lab,drills,lab', { name: 'panels', text: 'lab', why: 'twice' }],
    ['panels=lab&x=1,b', { name: 'x', text: '1,b', why: 'unread' }],
    ['panels=lab,lse&seed=%3Cb%3E', { name: 'seed', text: '<b>', why: 'unread' }],
    ['panels=lab&lab.t=hot', { name: 'lab.t', text: 'hot', why: 'unread' }],
    ['panels=lab&lse.x=1,2', { name: 'lse.x', text: '1,2', why: 'unknown' }],
    ['panels=lab&lab.hide=roof', { name: 'lab.hide', text: 'roof', why: 'unread' }],
    ['panels=lab&__proto__=1', { name: '__proto__', text: '1', why: 'unknown' }],
    ['panels=lab&name=maybe', { name: 'name', text: 'maybe', why: 'unread' }],
  ])('%s: names what it leaves out, once, and keeps the rest', (query, part) => {
    const { assignment, unread } = readAssignment(query);
    expect(unread).toEqual([part]);
    expect(assignment.tasks[0]?.panel).toBe('lab');
  });

  test('a title past its length is cut and named', () => {
    const { assignment, unread } = readAssignment(`panels=lab&title=${'a'.repeat(200)}`);
    expect(assignment.title).toHaveLength(LONGEST_TITLE);
    expect(unread.map(({ name, why }) => [name, why])).toEqual([['title', 'too-long']]);
  });

  test('no text breaks it', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'panels=',
            'lab',
            '.',
            'x=',
            '%',
            '%E0',
            '&',
            '=',
            ',',
            '+',
            'drills',
            'hide',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(noise, (query) => {
        const { assignment } = readAssignment(query);
        expect(readAssignment(writeAssignment(assignment)).assignment).toEqual(assignment);
      }),
      { numRuns: 2000 },
    );
  });
});

test('the digest changes with title, panels, order and numbers, and not with the rest', () => {
  const digest = (query: string) => digestOf(readAssignment(query).assignment);
  const one = digest('title=A&panels=lab,drills&seed=s');
  expect(one).toMatch(/^[0-9a-f]{12}$/);
  for (const other of [
    'title=B&panels=lab,drills&seed=s',
    'title=A&panels=drills,lab&seed=s',
    'title=A&panels=lab,drills&seed=t',
    'title=A&panels=lab&seed=s',
  ])
    expect(digest(other)).not.toBe(one);
  for (const same of [
    'panels=lab,drills&seed=s&title=A&due=Friday&name=0',
    'title=A&panels=lab,drills&seed=s&drills.hide=hints',
  ])
    expect(digest(same)).toBe(one);
});
