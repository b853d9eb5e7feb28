/** What the test of the package writes: an app of someone who builds with Vite, React and TypeScript, and a page without a build. */

export const app = (base: string): Readonly<Record<string, string>> => ({
  'package.json': JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  'index.html': `<!doctype html>
<html lang="es">
  <head><meta charset="utf-8" /><link rel="icon" href="data:," /><title>App</title></head>
  <body><div id="root"></div><p id="told"></p><script type="module" src="/main.tsx"></script></body>
</html>
`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2022', 'DOM'],
      module: 'ESNext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      strict: true,
      exactOptionalPropertyTypes: true,
      // The types of the package are checked too.
      skipLibCheck: false,
      noEmit: true,
      types: [],
    },
    include: ['*.ts', '*.tsx'],
  }),
  'panel.tsx': `import { LogSumExplorer } from 'log-sum-explorer/react';

export const Panel = ({ tell }: { tell: (text: string) => void }) => (
  <LogSumExplorer
    base="${base}"
    panel="predict"
    className="wide"
    onProgress={({ panel, done, total }) => tell(\`\${panel} \${done}/\${total}\`)}
    onChange={({ query }) => tell(query)}
  />
);
`,
  'main.tsx': `import { createRoot } from 'react-dom/client';
import { Panel } from './panel';

const told = document.getElementById('told');
const root = document.getElementById('root');
if (root !== null && told !== null)
  createRoot(root).render(<Panel tell={(text) => { told.textContent = text; }} />);
`,
  'types.tsx': `import { defineLogSumExplorer, type PanelId, type ProgressDetail } from 'log-sum-explorer';
import 'log-sum-explorer/element';
import { LogSumExplorer, type LogSumExplorerProps } from 'log-sum-explorer/react';

defineLogSumExplorer(new URL('https://example.org/softmax/'));
export const panel: PanelId = 'lab';
export const done = (detail: ProgressDetail): number => detail.done / detail.total;
export const props: LogSumExplorerProps = { base: '/softmax/', panel, x: '1,92', y: 1, order: 'pairwise' };
// @ts-expect-error: a site must be named
export const homeless = <LogSumExplorer panel="lab" />;
// @ts-expect-error: there is no such panel
export const unknown = <LogSumExplorer base="/" panel="softmax" />;
// @ts-expect-error: progress is counted in tasks
export const wrong = <LogSumExplorer base="/" panel="lab" onProgress={({ query }) => query} />;
document.createElement('log-sum-explorer').addEventListener('progress', ({ detail }) => detail.done);
`,
  'server.mjs': `import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { defineLogSumExplorer } from 'log-sum-explorer';
import 'log-sum-explorer/element';
import { LogSumExplorer } from 'log-sum-explorer/react';

defineLogSumExplorer('${base}');
console.log(renderToString(createElement(LogSumExplorer, {
  base: '${base}', panel: 'lab', lang: 'es', x: '1,92', className: 'wide', onProgress() {},
})));
`,
});

export const plainPage = (base: string): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><link rel="icon" href="data:," /><title>Page</title>
  <script type="module" src="node_modules/log-sum-explorer/dist/element.js"></script></head>
  <body>
    <log-sum-explorer base="${base}" panel="lse" x="1,92">A panel.</log-sum-explorer>
    <log-sum-explorer id="bad" base="javascript:alert(1)" panel="lse">Its own words stay.</log-sum-explorer>
  </body>
</html>
`;
