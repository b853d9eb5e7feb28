/// <reference path="../../src/embed/embed.react.d.ts" />

/* Compiled, never run: the types in embed.d.ts for users of TypeScript and JSX. */

export const inReact = (
  <log-sum-explorer
    panel="lab"
    lang="es"
    x="1.2,92,3.1,0.5,2.9"
    hide="presets"
    className="wide"
    onprogress={({ detail }) => detail.done / detail.total}
  >
    <a href="https://example.org/">{'LogSumExplorer'}</a>
  </log-sum-explorer>
);

// @ts-expect-error: there is no such panel
export const unknownPanel = <log-sum-explorer panel="softmax" />;

// @ts-expect-error: a panel must be named
export const noPanel = <log-sum-explorer lang="es" />;

export function inTypeScript(): void {
  const element = document.createElement('log-sum-explorer');
  element.addEventListener('change', ({ detail }) => detail.query.length);
  element.addEventListener('progress', ({ detail }) => detail.done + detail.total);
  // @ts-expect-error: progress is counted in tasks
  element.addEventListener('progress', ({ detail }) => detail.query);
}

export const mixed = (
  <log-sum-explorer
    panel="lab"
    format="float8_e4m3fn"
    sat="1"
    compute="float32"
    acc="float32"
    order="pairwise"
  />
);

// @ts-expect-error: there is no such format
export const otherFormat = <log-sum-explorer panel="lab" format="float128" />;
