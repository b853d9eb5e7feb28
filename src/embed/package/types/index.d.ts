/// <reference path="../../embed.d.ts" />

/**
 * Defines `<log-sum-explorer>`, once however often it is called. Does nothing on a server.
 *
 * `base` is the address of the folder the site is in, for all elements of the page. Without it each element names its
 * own, in its attribute `base`.
 *
 * @throws {TypeError} If `base` is not the address of a folder.
 */
export declare function defineLogSumExplorer(base?: string | URL): void;

export type PanelId = LogSumExplorerAttributes['panel'];
export type ChangeDetail = LogSumExplorerEventMap['change']['detail'];
export type ProgressDetail = LogSumExplorerEventMap['progress']['detail'];
