/// <reference path="../../embed.d.ts" />
import type { CSSProperties, ReactElement, ReactNode } from 'react';

export interface LogSumExplorerProps extends LogSumExplorerAttributes {
  /** Address of the folder the site is in: that of its page, without what follows the last slash. */
  base: string;
  id?: string | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
  /** Read where no script runs; if left out, a sentence with a link to the panel. */
  children?: ReactNode;
  /** The reader changed the state. */
  onChange?: ((detail: LogSumExplorerEventMap['change']['detail']) => void) | undefined;
  /** A task of the panel was done. */
  onProgress?: ((detail: LogSumExplorerEventMap['progress']['detail']) => void) | undefined;
}

/** A panel, as tall as its content, in the language and colours of the page around it. */
export declare function LogSumExplorer(props: LogSumExplorerProps): ReactElement;
