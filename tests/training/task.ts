import { CORPUS } from '../../src/training/corpus/corpus.ts';
import { FEATURE_COLUMNS } from '../../src/training/corpus/hash.ts';
import type { Task } from '../../src/training/run.ts';

/** The task of the panel. */
export async function taskOf(language: keyof typeof CORPUS): Promise<Task> {
  const { sentences, featuresOf } = await CORPUS[language]();
  const examples = (held: boolean) =>
    sentences
      .filter((sentence) => sentence.held === held)
      .map(({ text, y }) => ({ columns: featuresOf(text).columns, y }));
  return {
    features: FEATURE_COLUMNS,
    classes: 5,
    training: examples(false),
    held: examples(true),
  };
}
