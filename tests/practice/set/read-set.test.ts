import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/panel/exercise-set/words/en.ts';
import { es } from '../../../src/panel/exercise-set/words/es.ts';
import { MOST_PROBLEMS } from '../../../src/practice/set/problems.ts';
import { readSet } from '../../../src/practice/set/read-set.ts';
import { keyOfSet, writeSet } from '../../../src/practice/set/write-set.ts';
import { anySet, brokenData } from './drawn-sets.ts';

/** The sentences about a text, in English. */
const sentences = (text: string) => readSet(text).problems.map(en.problem);

describe('a set that is written', () => {
  test('reads back to the same, by Object.is, short and indented', () => {
    fc.assert(
      fc.property(anySet, fc.constantFrom('short' as const, 'indented' as const), (set, how) => {
        const { set: read, problems } = readSet(writeSet(set, how));
        expect(problems).toEqual([]);
        expect(read).toEqual(set);
      }),
    );
  });

  test('has numbers and names on one line where people read it', () => {
    const { set } = readSet(
      '{"version":1,"scenes":[{"logits":[1,"-inf"],"labels":["a, [b]","c"]}]}',
    );
    if (set === null) throw new Error('It should be read.');
    expect(writeSet(set, 'indented')).toContain('"logits": [1, "-inf"]');
    expect(readSet(writeSet(set, 'indented')).set).toEqual(set);
  });

  test('has another key for another content', () => {
    fc.assert(
      fc.property(anySet, anySet, (a, b) => {
        expect(keyOfSet(a) === keyOfSet(b)).toBe(writeSet(a) === writeSet(b));
      }),
    );
  });
});

describe('an error names line and field', () => {
  const inScene = (scene: string) => `{"version": 1,\n"scenes": [\n{"logits": [1]},\n${scene}\n]}`;

  test.each([
    ['{"logits": [1, "4,7"]}', /^Line 4, scenes\[1\]\.logits\[1\]: “4,7” is not a number/],
    ['{"logits": [1e400]}', /^Line 4, scenes\[1\]\.logits\[0\]: 1e400 is too large/],
    ['{"logits": [1], "temprature": 2}', /^Line 4, scenes\[1\]: There is no field “temprature”/],
    [
      '{"logits": [1], "logits": [2]}',
      /^Line 4, scenes\[1\]: The field “logits” stands here twice/,
    ],
    ['{"story": "a"}', /^Line 4, scenes\[1\]: The field “logits” is missing/],
    [
      '{"logits": [1, 2], "labels": ["a"]}',
      /^Line 4, scenes\[1\]\.labels: There is 1 name for 2 logits/,
    ],
    ['{"logits": [1, 2], "labels": ["a", "a"]}', /labels\[1\]: Two classes are called “a”/],
    ['{"logits": [1, 2], "trueClass": 2}', /trueClass: There is no class 2\. .* there are 2\./],
    [
      '{"logits": [1], "asks": "gradient"}',
      /asks: “gradient” is none of the choices: “softmax”, “loss”/,
    ],
    ['{"logits": []}', /logits: There must be 1 to 16; there are 0/],
    ['{"logits": {"a": 1}}', /logits: Here belongs a list/],
    ['7', /^Line 4, scenes\[1\]: Here belongs an object, \{…\}; there is another number\./],
  ])('%s', (scene, sentence) => {
    const { set, problems } = readSet(inScene(scene));
    expect(problems.map(en.problem)[0]).toMatch(sentence);
    // The good scene is kept.
    expect(set?.scenes).toHaveLength(1);
  });

  test.each([
    [
      '{"version": 1,\n"scenes": [{"logits": [NaN]}]}',
      /^Line 2: JSON has no NaN\. Write it in quotes/,
    ],
    ['{"version": 1,\n"scenes": [{"logits": [1,]}]}', /^Line 2: There is a comma before/],
    ["{'version': 1}", /^Line 1: JSON has straight double quotes only/],
    ['{"version": 1 // one\n}', /^Line 1: JSON has no comments/],
    ['{"version": 1,\n\n"scenes": [', /^Line 3: The file ends too soon/],
    ['{"version": 1} {}', /^Line 1: Something follows after the end: “\{”/],
    ['', /^Line 1: The file ends too soon/],
    ['[]', /^Line 1: Here belongs an object/],
    [
      '{"version": 2, "scenes": [{"logits": [1]}]}',
      /version: The version is “2”\. This page reads version 1/,
    ],
    ['{"version": 1}', /^Line 1: There is nothing to do in it/],
    ['{"version": 1, "drills": [{"kind": "riddle"}]}', /drills\[0\]\.kind: “riddle” is none of/],
    [
      '{"version": 1, "drills": [{"kind": "bound", "logits": [1, 301]}]}',
      /must be from -300 to 300/,
    ],
  ])('%j, and nothing of it is used', (text, sentence) => {
    expect(sentences(text)[0]).toMatch(sentence);
    expect(readSet(text).set).toBeNull();
  });

  test('all are listed, up to a limit, and the rest counted', () => {
    const scenes = Array.from({ length: 30 }, () => '{"logits": ["x"]}').join();
    const { problems, more } = readSet(`{"version": 1, "scenes": [${scenes}]}`);
    expect(problems).toHaveLength(MOST_PROBLEMS);
    expect(more).toBe(10);
  });
});

describe('a hostile text', () => {
  test('in names and stories is text, without what turns the direction of the rest', () => {
    const story = '<script>alert(1)</script>\u202e\u0000 \ud800 ok';
    const { set } = readSet(
      JSON.stringify({ version: 1, scenes: [{ story, logits: [1], labels: ['\u202e'] }] }),
    );
    expect(set?.scenes[0]?.story).toBe('<script>alert(1)</script>   \ufffd ok');
    expect(set?.scenes[0]?.labels).toEqual(['future']);
  });

  test('with names of JavaScript reaches no prototype', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    for (const name of names) {
      const text = `{"version": 1, "${name}": {"polluted": true}, "scenes": [{"logits": [1], "${name}": 1}, {"logits": [2]}]}`;
      const { set, problems } = readSet(text);
      expect(problems.map(({ path, why }) => [path, why.kind])).toEqual([
        ['', 'unknown-field'],
        ['scenes[0]', 'unknown-field'],
      ]);
      expect(set?.scenes).toHaveLength(1);
      expect(readSet(`{"version":1,"drills":[{"kind":"${name}"}]}`).set).toBeNull();
    }
    expect('polluted' in {}).toBe(false);
  });

  test.each([
    ['deep nesting', '['.repeat(1e5), /nested too deep/],
    ['deep objects', '{"a":'.repeat(1e5), /nested too deep/],
    [
      'a huge list',
      `{"version":1,"scenes":[{"logits":[${'1,'.repeat(1e5)}1]}]}`,
      /there are 100001/,
    ],
    ['a huge number', `{"version":1,"scenes":[{"logits":[${'9'.repeat(2e5)}]}]}`, /too large/],
    [
      'a long story',
      `{"version":1,"scenes":[{"logits":[1],"story":"${'a'.repeat(2e5)}"}]}`,
      /200000 characters/,
    ],
    [
      'a quote that never ends',
      `{"version":1,"title":"${'a'.repeat(2e5)}`,
      /cannot stand here|ends too soon/,
    ],
  ])('%s is refused with a sentence', (_, text, sentence) => {
    expect(sentences(text)[0]).toMatch(sentence);
  });

  test('of any kind never throws, and its sentences are short in both languages', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          brokenData.map((data) => JSON.stringify(data)),
        ),
        (text) => {
          for (const problem of readSet(text).problems)
            for (const words of [en, es]) {
              const sentence = words.problem(problem);
              expect(sentence).toMatch(/[.:"]$/);
              expect(sentence.length).toBeLessThan(400);
            }
        },
      ),
    );
  });
});
