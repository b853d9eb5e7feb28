const KEY = 'logsumexplorer.theme';
const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const isTheme = (text: string | null | undefined): text is Theme =>
  THEMES.some((theme) => theme === text);

/** Light, dark, or as the system has it. Remembered where storage is allowed, never required. */
export function themeButton(document: Document): void {
  const button = document.querySelector<HTMLButtonElement>('button.theme');
  if (button === null) return;
  const names = JSON.parse(button.dataset.themes ?? '{}') as Record<Theme, string>;
  let theme: Theme = remembered();

  function apply() {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    if (button !== null) button.textContent = `${button.dataset.name}: ${names[theme]}`;
  }

  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
    remember(theme);
    apply();
  });
  button.hidden = false;
  apply();
}

// Sandboxed frames and strict privacy settings throw on the mere mention of storage.
function remembered(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return isTheme(stored) ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Not remembered: the choice holds for this visit.
  }
}
