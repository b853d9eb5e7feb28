import { prerender } from 'react-dom/static';
import { Page } from './page/page.tsx';
import { NO_ADDRESS, OPENING } from './page/use-scenario.ts';
import { type Language, STRINGS } from './text/languages.ts';

/** A page to be written at build: `path` is its folder, relative to the site's root. */
export interface Route {
  readonly path: '' | 'es/';
  readonly lang: Language;
  readonly title: string;
  readonly description: string;
}

const route = (path: Route['path'], lang: Language): Route => ({
  path,
  lang,
  title: STRINGS[lang].title,
  description: STRINGS[lang].description,
});

export const routes: readonly Route[] = [route('', 'en'), route('es/', 'es')];

/** HTML for the inside of #root. */
export async function render({ lang }: Route): Promise<string> {
  const { prelude } = await prerender(
    <Page language={lang} opening={OPENING} address={NO_ADDRESS} />,
  );
  return new Response(prelude).text();
}
