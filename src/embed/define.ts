import { LogSumExplorer } from './element.ts';

/** Entry of embed.js. The frames are in the folder it was loaded from. */
const own = document.currentScript ?? document.querySelector('script[src$="embed.js"]');
LogSumExplorer.base = new URL('.', (own as HTMLScriptElement).src).href;

// Sites with instant navigation may run the scripts of a page again.
if (!customElements.get('log-sum-explorer'))
  customElements.define('log-sum-explorer', LogSumExplorer);
