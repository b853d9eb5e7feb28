import { defineLogSumExplorer } from './index.ts';

/** Entry of the npm package that defines the element as soon as it is imported. */
defineLogSumExplorer();
