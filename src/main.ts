import './page/styles.ts';
import { keepForOffline } from './offline.ts';
import { markContents } from './page/mark-contents.ts';
import { themeButton } from './page/theme-button.ts';

themeButton(document);
markContents(document);
if (import.meta.env.PROD) keepForOffline(window);

// React, the panels' code and the first drawing are tasks of their own: between them the page scrolls and answers. The
// document asks for the files from its head (build/prerender.ts), so this costs no way to the server.
await import('react-dom/client');
await nextTask();
const { startPanels } = await import('./start-panels.ts');
await nextTask();
startPanels(window);

// Formulas stand in a fallback face until the lab is alive.
requestAnimationFrame(() => void import('./ui/formula-fonts.ts'));

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
