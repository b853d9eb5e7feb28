import { en as caveats } from '../../../features/caveats/words/en.ts';
import { en as pattern } from '../../../features/pattern/words/en.ts';
import type { PanelId } from '../../../features/registry.ts';

export const en = {
  title: 'Panels of LogSumExplorer',
  lede: 'Here each panel stands alone, ready to be put into a page.',
  about:
    'Each panel is shown live, in some states worth seeing. Its name opens the panel by itself; the line above a picture opens it in that state, at an address you can copy.',
  unknown: 'There is no panel named',
  missing: 'The address names no panel. Choose one:',
  choose: 'Choose one of these:',
  panels: {
    lab: 'Two programs compute softmax side by side, and every value can be opened down to its bits.',
    shift:
      'Why adding the same number to every logit leaves softmax as it is, and where floats disagree.',
    lse: 'The logarithm of a sum of exponentials, rewritten until no exponential can overflow.',
    loss: 'From the probability to the loss, without ever forming the probability.',
    write:
      'Your own softmax in Python, run one operation at a time, with nine exercises that are marked.',
    train: 'Two copies of one small model learn side by side, with two ways to write the loss.',
    predict: 'Say what will happen in ten scenes, then run them.',
    batch: 'Many rows in one table, where a maximum over the wrong axis goes unnoticed.',
    code: 'The stable softmax in NumPy, PyTorch and TypeScript, with your own numbers in it.',
    pattern: 'Five relatives of the same trick, each of which you can break.',
    caveats: 'Five places where subtracting the maximum is not enough.',
    check:
      'Drop or paste logits of any size: which rows break, at which operation, and what would hold.',
    drills: 'Exercises that are marked as you go, with a reason for each likely slip.',
  } as Readonly<Partial<Record<PanelId, string>>>,
  states: {
    ...pattern.names,
    ...caveats.names,
    opening: 'as it opens',
    'one-92': 'with one logit of 92',
    'loss-nan': 'where the loss is NaN',
    absorbed: 'where the loss is absorbed',
    float64: 'the logit of 92 in float64',
    limits: 'at the limits of float32',
    many: 'with 64 logits',
    'temperature-only': 'with nothing but the temperature to move',
    dark: 'in dark colours',
    otherLanguage: 'in Spanish',
    'exercise-loss': 'with the exercise on cross entropy',
    'high-rate': 'with a learning rate that is too high',
    choices: 'without numbers to type',
    'wrong-axis': 'with the maximum over the wrong axis',
    'whole-tensor': 'with one maximum for all rows',
    'masked-row': 'with a row that is all masked',
    seeded: 'the set named “week-3”',
    'two-rows': 'with two rows to check',
    unaided: 'without hints or solutions',
  },
};

type Table<T> = T extends string ? string : { readonly [K in keyof T]: Table<T[K]> };

/** The same words in any language. */
export type Words = Table<typeof en>;
