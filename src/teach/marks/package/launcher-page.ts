import type { Config } from '../launcher/config.ts';
import { escaped } from './markup.ts';

/** Of the launcher's few sentences; the panel brings its own. */
const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 68rem; margin: 0 auto; }
p { margin: 0.5rem 0.25rem; padding: 0.75rem 1rem; border: 1px solid #8888; border-inline-start: 4px solid; border-radius: 0.5rem; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 40rem; border: 0; }
button { margin: 0.5rem; min-height: 44px; padding: 0 1rem; font: inherit; }
`;

/** The document that a system opens. What it says to the script is data in an attribute. */
export const launcherPage = (config: Config, needsScript: string): string =>
  `<!doctype html>
<html lang="${escaped(config.lang)}" data-package="${escaped(JSON.stringify(config))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(config.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main><noscript><p>${escaped(needsScript)} <a href="${escaped(config.page)}">LogSumExplorer</a></p></noscript></main>
<script src="launcher.js"></script>
</body>
</html>
`;
