import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDraft, pastedNumbers } from '../../../src/teach/sets/model/check.ts';
import {
  type Draft,
  draftOf,
  type Manner,
  newScene,
  readDraft,
} from '../../../src/teach/sets/model/draft.ts';
import { readLabel, showLabel } from '../../../src/words/class-names.ts';
import { anySet } from '../../practice/set/drawn-sets.ts';
import { STRINGS } from '../../support/words.ts';

const mannerOf = (lang: 'en' | 'es'): Manner => ({
  mark: STRINGS[lang].mark,
  showLabel: (label) => showLabel(STRINGS[lang], label),
  readLabel: (typed) => readLabel(STRINGS[lang], typed),
});

test.each(['en', 'es'] as const)('%s: a set opened in the form is the set it gives', (lang) => {
  fc.assert(
    fc.property(anySet, (set) => {
      const draft = draftOf(set, mannerOf(lang));
      expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
      const checked = checkDraft(draft, mannerOf(lang));
      expect([...checked.faults]).toEqual([]);
      expect(checked.set).toEqual(set);
    }),
  );
});

describe('what cannot be read', () => {
  const draft = (logit: string): Draft => ({
    title: '',
    lang: '',
    scenes: [newScene(1), { ...newScene(2), rows: [{ name: 'a', logit }] }],
    drills: [],
  });

  test('is named by its field, and the rest is kept', () => {
    const { set, faults } = checkDraft(draft('4,7,x'), mannerOf('es'));
    expect(faults.get('scenes[1].logits[0]')).toEqual({ kind: 'not-a-number', found: '4,7,x' });
    expect(set?.scenes).toHaveLength(1);
  });

  test('is nothing the lab can read: a comma, an infinity, code', () => {
    for (const logit of ['4,7', '-∞', 'np.inf', '1e3f'])
      expect(checkDraft(draft(logit), mannerOf('es')).faults.size).toBe(0);
  });
});

test.each([
  ['1, 2, 3', ['1', '2', '3']],
  ['1,2,3', ['1', '2', '3']],
  ['1,5; 2; -inf', ['1,5', '2', '-inf']],
  ['1.5 2', ['1.5', '2']],
  ['[1.2, 92]', ['1.2', '92']],
  ['tensor([1.2000, nan], dtype=torch.float32)', ['1.2000', 'nan']],
  ['np.array([1.2, 92])', ['1.2', '92']],
  ['1\n2\n3\n', ['1', '2', '3']],
  ['4.7', null],
  ['spam, ham', null],
])('of a pasted %j the fields get %j', (text, numbers) => {
  expect(pastedNumbers(text)).toEqual(numbers);
});
