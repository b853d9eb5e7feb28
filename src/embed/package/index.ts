import { folderAddress } from '../base.ts';
import { LogSumExplorer } from '../element.ts';
import type { defineLogSumExplorer as Declared } from './types/index.d.ts';

/**
 * Entry of the npm package. Importing it does nothing, also where there is no document: on a server the function does
 * nothing either.
 */
export const defineLogSumExplorer: typeof Declared = (base) => {
  if (typeof customElements === 'undefined') return;
  if (base !== undefined) {
    const folder = folderAddress(`${base}`, document.baseURI);
    if (folder === null) throw new TypeError(`Not the address of a folder: ${base}`);
    LogSumExplorer.base = folder;
  }
  if (!customElements.get('log-sum-explorer'))
    customElements.define('log-sum-explorer', LogSumExplorer);
};
