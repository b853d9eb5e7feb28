import { TITLES } from 'virtual:panel-titles';
import { createElement, useEffect, useRef } from 'react';
import { STATE_PARAMETERS } from '../../scenario/parameters.ts';
import { DEFAULT_LANGUAGE, inLanguage, languageOf } from '../../words/languages.ts';
import { aloneAddress, belongsHere } from '../fallback.ts';
import { defineLogSumExplorer } from './index.ts';
import type { LogSumExplorer as Declared, LogSumExplorerProps } from './types/react.d.ts';

/** The element as React renders it. On a server, and until a script runs, a sentence and a link to the panel. */
export const LogSumExplorer: typeof Declared = (props) => {
  const { onChange, onProgress, children, className, ...attributes } = props;
  const element = useRef<LogSumExplorerElement>(null);
  const listeners = useRef({ onChange, onProgress });

  useEffect(() => {
    listeners.current = { onChange, onProgress };
  }, [onChange, onProgress]);

  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const change = (event: LogSumExplorerEventMap['change']) =>
      listeners.current.onChange?.(event.detail);
    const progress = (event: LogSumExplorerEventMap['progress']) =>
      listeners.current.onProgress?.(event.detail);
    current.addEventListener('change', change);
    current.addEventListener('progress', progress);
    defineLogSumExplorer();
    return () => {
      current.removeEventListener('change', change as EventListener);
      current.removeEventListener('progress', progress as EventListener);
    };
  }, []);

  return createElement(
    'log-sum-explorer',
    // React before 19 knows no className of an element that is not its own.
    { ...attributes, class: className, ref: element },
    children ?? instead(props),
  );
};

/** In the language that is asked for; what the page around it speaks is known only once the element is there. */
function instead(props: LogSumExplorerProps) {
  const language = languageOf(props.lang) ?? DEFAULT_LANGUAGE;
  const titles = Object.hasOwn(TITLES, props.panel) ? TITLES[props.panel] : undefined;
  const title = titles ? inLanguage(titles, language) : props.panel;
  const root = props.base.endsWith('/') ? props.base : `${props.base}/`;
  const href = aloneAddress(root, parametersOf(props));
  return [
    `${belongsHere(language)} `,
    createElement('a', { key: 'link', href }, `LogSumExplorer: ${title}`),
  ];
}

const NAMES = ['panel', 'lang', 'theme', ...STATE_PARAMETERS, 'hide', 'lock'] as const;

const parametersOf = (props: LogSumExplorerProps) =>
  NAMES.flatMap((name) => {
    const value = props[name];
    return value === undefined ? [] : [[name, `${value}`] as const];
  });
