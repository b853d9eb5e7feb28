/// <reference path="../logsumexplorer/embed.react.d.ts" />
declare module '*.css';
