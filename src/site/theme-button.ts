import { readStored, writeStored } from '../practice/kept.ts';

const KEPT = 'theme';
const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const isTheme = (text: string | null): text is Theme => THEMES.some((theme) => theme === text);

/** Light, dark, or the system's scheme. Kept on the device if storage is allowed. */
export function themeButton(document: Document): void {
  const button = document.querySelector<HTMLButtonElement>('button.theme');
  if (button === null) return;
  const names = JSON.parse(button.dataset.themes ?? '{}') as Record<Theme, string>;
  const stored = readStored(KEPT);
  let theme: Theme = isTheme(stored) ? stored : 'auto';

  function apply() {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    if (button !== null) button.textContent = `${button.dataset.name}: ${names[theme]}`;
  }

  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
    writeStored(KEPT, theme);
    apply();
  });
  button.hidden = false;
  apply();
}
