import { between, oneOf, record, type Shape, text } from '../../../practice/shapes.ts';

export const KINDS = ['scorm12', 'scorm2004', 'cmi5'] as const;
export type Kind = (typeof KINDS)[number];

/** When the work counts as completed: once every task is done, or once the pass mark is reached. */
export const COMPLETIONS = ['all', 'pass'] as const;
export type Completion = (typeof COMPLETIONS)[number];

/** What a package says to its launcher. */
export interface Config {
  readonly kind: Kind;
  readonly lang: string;
  readonly title: string;
  /** Address of the document of the panel, with its query; relative to the launcher if the package holds it. */
  readonly frame: string;
  /** Address of the panel in the full page. */
  readonly page: string;
  /** From 0 to 1; 0 asks for no mark. */
  readonly passMark: number;
  readonly completion: Completion;
}

const address: Shape<string> = (data) => {
  const found = text(20_000)(data);
  // Never a script.
  return found !== undefined && /^(https?:|[\w-]+\/)/.test(found) ? found : undefined;
};

const CONFIG = record<Config>({
  kind: oneOf(KINDS),
  lang: text(20),
  title: text(300),
  frame: address,
  page: address,
  passMark: between(0, 1),
  completion: oneOf(COMPLETIONS),
});

/** Undefined if it is not what a package says. */
export const readConfig = (data: string): Config | undefined => CONFIG(JSON.parse(data));
