/// <reference path="../../embed.d.ts" />

/** Importing this file defines `<log-sum-explorer>`, which names its site in its attribute `base`. */
export {};
