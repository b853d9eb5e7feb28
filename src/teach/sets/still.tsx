import { NO_EXERCISES } from '../../practice/set/exercise-set.ts';
import { SCHEMA_FILE, writeSet } from '../../practice/set/write-set.ts';
import { useWords } from '../../words/context.tsx';
import type { StillProps } from '../sections.ts';
import { SET_FORM } from './words/words.ts';

/** What a file of a set looks like, for who writes it by hand. */
export function SetsStill({ root }: StillProps) {
  const words = useWords(SET_FORM);
  const { title, story, names } = words.example;
  const scene = {
    story,
    asks: 'softmax',
    logits: [92, 3],
    labels: names,
    trueClass: 0,
    temperature: 1,
    format: 'float32',
  } as const;
  const text = writeSet({ ...NO_EXERCISES, title, scenes: [scene] }, 'indented');
  return (
    <>
      <p>{words.still}</p>
      <pre>
        <code>{text.replace('{', `{\n  "$schema": "${root}${SCHEMA_FILE}",`)}</code>
      </pre>
    </>
  );
}
