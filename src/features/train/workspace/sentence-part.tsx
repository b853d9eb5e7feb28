import { useEffect, useState } from 'react';
import { FORMATS } from '../../../core/format.ts';
import { problemOf } from '../../../scenario/problem.ts';
import { DEFAULT_SCENARIO, TENSES } from '../../../scenario/scenario.ts';
import { evaluate } from '../../../softmax/evaluate.ts';
import { CORPUS, type Corpus } from '../../../training/corpus/corpus.ts';
import { loadCode } from '../../../ui/load-code.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { Controller, RunState } from '../model/controller.ts';
import type { Settings } from '../model/settings.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { OwnSentence } from './own-sentence.tsx';

interface SentencePartProps {
  readonly controller: Controller;
  readonly run: RunState;
  readonly settings: Settings;
  readonly names: readonly [string, string];
  readonly locked: boolean;
}

type Pair = readonly [readonly number[], readonly number[]];

/** A sentence of the reader's own, read by both models as they are at the step that is looked at. */
export function SentencePart({ controller, run, settings, names, locked }: SentencePartProps) {
  const words = useWords(WORKSPACE).sentence;
  const t = useStrings();
  const [corpus, setCorpus] = useState<Corpus | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [text, setText] = useState(words.start);
  const [logits, setLogits] = useState<Pair | null>(null);
  const step = run.snapshot?.step ?? null;

  useEffect(() => {
    let wanted = true;
    loadCode(() => CORPUS[t.language](), 'first').then(
      (made) => wanted && setCorpus(made),
      (reason: unknown) => wanted && setFailure(reason),
    );
    return () => {
      wanted = false;
    };
  }, [t.language]);

  useEffect(() => {
    const reading = corpus?.read(text);
    if (step === null || reading === undefined || !('columns' in reading)) return;
    let wanted = true;
    void controller.classify(step, reading.columns).then((found) => wanted && setLogits(found));
    return () => {
      wanted = false;
    };
  }, [corpus, text, step, controller]);

  if (failure !== null) throw failure;
  if (corpus === null) return null;
  return (
    <section className="train-part">
      <h4>{words.title}</h4>
      <OwnSentence
        corpus={corpus}
        names={names}
        classes={TENSES.map((tense) => t.tenses[tense])}
        format={FORMATS[settings.format]}
        probabilities={logits && [softmaxOf(logits[0], settings), softmaxOf(logits[1], settings)]}
        text={text}
        locked={locked}
        onType={setText}
      />
    </section>
  );
}

/** The stable softmax of the lab, in the format of the run. */
const softmaxOf = (logits: readonly number[], { format, temperature }: Settings) =>
  evaluate(problemOf({ ...DEFAULT_SCENARIO, logits, trueClass: 0, format, temperature })).stable.p
    .values;
