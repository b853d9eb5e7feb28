/**
 * Types of embed.js. In TypeScript: `/// <reference path="./embed.d.ts" />`, and beside it `./embed.react.d.ts` where
 * the markup is React's.
 */

interface LogSumExplorerAttributes {
  panel: import('../features/registry.ts').PanelId;
  /** If left out, the closest `lang` of the page, else English. */
  lang?: string | undefined;
  /** "auto", the default, follows the page. */
  theme?: 'auto' | 'light' | 'dark' | undefined;
  /** Title of the frame; if left out, that of the panel. */
  title?: string | undefined;
  /** Controls that are not shown, separated by commas. */
  hide?: string | undefined;
  /** Controls that are shown and cannot be changed, separated by commas. */
  lock?: string | undefined;
  /** Logits, separated by commas: decimals, inf, -inf, nan. */
  x?: string | undefined;
  /** A name for each logit, separated by "|". */
  labels?: string | undefined;
  /** Index of the true class. */
  y?: string | number | undefined;
  /** Temperature. */
  t?: string | number | undefined;
  format?: import('../scenario/scenario.ts').ReaderFormat | undefined;
  ftz?: '0' | '1' | undefined;
  /** Whether the formats of 8 bits saturate. */
  sat?: '0' | '1' | undefined;
  /** The format of the operations on single numbers, if another. */
  compute?: import('../scenario/scenario.ts').ReaderFormat | undefined;
  /** The format of the additions of sums, if another. */
  acc?: import('../scenario/scenario.ts').ReaderFormat | undefined;
  order?: import('../core/sum-orders.ts').SumOrder | undefined;
  /** Names a set of drills. */
  seed?: string | undefined;
  /** A batch: rows separated by ";", their logits by ",". */
  rows?: string | undefined;
  max?: 'row' | 'tensor' | 'column' | undefined;
  masked?: 'nan' | 'zeros' | 'uniform' | undefined;
  /** Rows for the workbench, as in `rows`, and its settings. */
  check?: string | undefined;
  /** The exercise that the panel `write` opens. */
  exercise?: import('../features/write/model/exercise-ids.ts').ExerciseId | undefined;
  /** A program for the panel `write`, as its links hold it. */
  code?: string | undefined;
  /** Scenes and drills of your own: the address of a JSON file, or a set as links hold it. */
  set?: string | undefined;
  /** A preset of the panel `train`, and the settings that differ, as its links hold them. */
  train?: string | undefined;
}

interface LogSumExplorerProgress {
  readonly panel: string;
  readonly done: number;
  readonly total: number;
  readonly answers?: readonly {
    readonly item: string;
    /** What was answered, as text, by field. */
    readonly answer: Readonly<Record<string, string>>;
    readonly standing: 'open' | 'skipped' | 'shown' | 'wrong' | 'half' | 'helped' | 'right';
    readonly attempts: number;
    readonly seconds: number;
  }[];
  readonly attempts?: number;
  /** While the page could be seen. */
  readonly seconds?: number;
  /** From 0 to 1. */
  readonly score?: number;
  /** From this text another device goes on. */
  readonly resume?: string;
}

interface LogSumExplorerEventMap {
  /** The reader changed the state: as a query, without "?". */
  change: CustomEvent<{ readonly query: string }>;
  /** How many of a panel's tasks are done, and of panels that are marked, what was done. */
  progress: CustomEvent<LogSumExplorerProgress>;
}

interface LogSumExplorerElement extends HTMLElement {
  /** The state of the panel as a query, without "?". */
  readonly query: string;
  addEventListener<K extends keyof LogSumExplorerEventMap>(
    type: K,
    listener: (this: LogSumExplorerElement, event: LogSumExplorerEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

interface HTMLElementTagNameMap {
  'log-sum-explorer': LogSumExplorerElement;
}

/** Markup of Preact, Solid and React before 19. */
declare namespace JSX {
  interface IntrinsicElements {
    'log-sum-explorer': LogSumExplorerAttributes & {
      // Any other attribute is the library's.
      [attribute: string]: unknown;
    };
  }
}
