import { CORPUS } from '../src/training/corpus/corpus.ts';
import { FEATURE_COLUMNS } from '../src/training/corpus/hash.ts';
import { PRESETS } from '../src/training/presets.ts';
import { RUN_STEPS, startRun } from '../src/training/run.ts';
import type { Settings } from '../src/training/settings.ts';
import type { Figure } from './table.ts';

/** Both sides together, a whole run, without views. */
export async function measureTraining(): Promise<Figure[]> {
  const { sentences, featuresOf } = await CORPUS.en();
  const examples = (held: boolean) =>
    sentences
      .filter((sentence) => sentence.held === held)
      .map(({ text, y }) => ({ columns: featuresOf(text).columns, y }));
  const [training, held] = [examples(false), examples(true)];
  const milliseconds = (settings: Settings) => {
    const run = startRun(settings, { features: FEATURE_COLUMNS, classes: 5, training, held });
    const began = performance.now();
    run.advance(RUN_STEPS);
    return (performance.now() - began) / RUN_STEPS;
  };
  milliseconds(PRESETS.calm);
  return [
    {
      name: 'a step of both linear models, float32',
      value: milliseconds(PRESETS.calm),
      unit: 'ms',
      goal: 1000 / 300,
    },
    {
      name: 'the same in float16',
      value: milliseconds({ ...PRESETS.calm, format: 'float16' }),
      unit: 'ms',
    },
    {
      name: 'with a hidden layer, float32',
      value: milliseconds({ ...PRESETS.calm, model: 'hidden' }),
      unit: 'ms',
    },
    { name: 'with a hidden layer, float16', value: milliseconds(PRESETS.scaled), unit: 'ms' },
  ];
}
