import type { FunctionComponent } from 'react';
import { lazyPart } from '../ui/lazy-part.tsx';
import { useStrings } from '../words/context.tsx';
import type { Language } from '../words/languages.ts';
import { type Late, loadPanel } from './load-panel.ts';

/** A component that is loaded when it is first rendered, with the words that only it uses, in the reader's language. */
export function latePart<Props extends object>(
  late: Late<{ readonly default: FunctionComponent<Props> }>,
): FunctionComponent<Props> {
  const parts = new Map<Language, FunctionComponent<Props>>();
  return function LatePart(props: Props) {
    const { language } = useStrings();
    const Part = parts.get(language) ?? lazyPart(() => loadPanel(late, language));
    parts.set(language, Part);
    return <Part {...props} />;
  };
}
