import './styles.ts';
import { turnOnFormulaFonts } from '../ui/formula-fonts.ts';
import { loadCode, NotLoaded } from '../ui/load-code.ts';
import { DEFAULT_LANGUAGE, languageOf } from '../words/languages.ts';
import { STRINGS } from '../words/strings-table.ts';
import { loadAgain } from './address-bar.ts';
import { copyCode } from './copy-code.ts';
import { markContents } from './mark-contents.ts';
import { offerAgain } from './offer-again.ts';
import { keepForOffline } from './offline.ts';
import { themeButton } from './theme-button.ts';

// A failure in one of them must not prevent the panels from loading.
for (const step of [themeButton, markContents, copyCode]) {
  try {
    step(document);
  } catch (error) {
    console.error(error);
  }
}
if (import.meta.env.PROD) keepForOffline(window);

void start('first');

async function start(time: 'first' | 'again'): Promise<void> {
  const panels = [...document.querySelectorAll('[data-panel]')];
  const offer = { reload: () => loadAgain(window), repeated: time === 'again' };
  try {
    const { startPanels, strings } = await loadCode(panelsCode, time);
    startPanels(window, strings);
    requestAnimationFrame(() => turnOnFormulaFonts(document));
  } catch (failure) {
    // After the start has begun, it cannot be tried again without a reload.
    const again = failure instanceof NotLoaded ? { again: () => start('again') } : {};
    offerAgain(panels, failure, { ...offer, ...again });
  }
}

/**
 * React, the panels' code and the first rendering run as separate tasks, so that the page scrolls and responds between
 * them. The document preloads the files from its head (build/prerender.ts), so this costs no extra round trip. There is
 * no top-level await: the panels' code imports from this file's chunk, and would wait for itself.
 */
async function panelsCode() {
  await import('react-dom/client');
  await nextTask();
  const { startPanels } = await import('./start-panels.ts');
  const strings = await STRINGS.load(languageOf(document.documentElement.lang) ?? DEFAULT_LANGUAGE);
  await nextTask();
  return { startPanels, strings };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
