/// <reference path="./embed.d.ts" />
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'log-sum-explorer': Omit<
        DetailedHTMLProps<HTMLAttributes<LogSumExplorerElement>, LogSumExplorerElement>,
        keyof LogSumExplorerAttributes
      > &
        LogSumExplorerAttributes & {
          onchange?: (event: LogSumExplorerEventMap['change']) => void;
          onprogress?: (event: LogSumExplorerEventMap['progress']) => void;
        };
    }
  }
}
