import './page/styles.ts';
import { keepForOffline } from './offline.ts';
import { markContents } from './page/mark-contents.ts';
import { offerAgain } from './page/offer-again.ts';
import { themeButton } from './page/theme-button.ts';
import { turnOnFormulaFonts } from './ui/formula-fonts.ts';

themeButton(document);
markContents(document);
if (import.meta.env.PROD) keepForOffline(window);

void comeAlive();

async function comeAlive(): Promise<void> {
  const code = await panelsCode().catch(() => null);
  if (code === null) {
    const lab = document.getElementById('lab');
    if (lab !== null) offerAgain(lab, comeAlive);
    return;
  }
  code.startPanels(window);
  requestAnimationFrame(() => turnOnFormulaFonts(document));
}

/**
 * React, the panels' code and the first drawing are tasks of their own: between them the page scrolls and answers. The
 * document asks for the files from its head (build/prerender.ts), so this costs no way to the server. Not awaited at
 * the top: the panels' code imports from this file's chunk, and would wait for itself.
 */
async function panelsCode() {
  await import('react-dom/client');
  await nextTask();
  const code = await import('./start-panels.ts');
  await nextTask();
  return code;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
