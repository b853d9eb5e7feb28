import { aloneAddress, belongsHere } from '../../embed/fallback.ts';
import { type PanelId, titleOf } from '../../features/registry.ts';
import type { Language } from '../../words/languages.ts';

/** Stands for the address of the built folder where it is not known. */
export const PLACEHOLDER = 'https://HOST/PATH/';

/** What a teacher chose to embed. */
export interface Embedding {
  readonly panel: PanelId;
  /** `host` follows the page around it; a plain frame cannot, and takes the language of this page. */
  readonly language: 'host' | Language;
  readonly theme: 'auto' | 'light' | 'dark';
  /** State of the page as a query without "?"; "" is the opening state. */
  readonly query: string;
  readonly hidden: readonly string[];
  readonly locked: readonly string[];
}

/** Where the line goes: what each kind of site keeps of it differs. */
export const HOSTS = [
  'element',
  'docusaurus',
  'vitepress',
  'sphinx',
  'hugo',
  'reveal',
  'react',
  'iframe',
  'lms',
  'myst',
  'link',
] as const;
export type Host = (typeof HOSTS)[number];

export interface Surroundings {
  /** Address of the built folder, with the slash at its end. */
  readonly root: string;
  /** Language of this page. */
  readonly language: Language;
  /** Height of a frame that cannot follow its content, in CSS pixels. */
  readonly height: number;
}

/** The attributes of the element: parameters of the address by the same names. */
export function attributesOf(embedding: Embedding): readonly (readonly [string, string])[] {
  const { panel, language, theme, query, hidden, locked } = embedding;
  return [
    ['panel', panel],
    ...(language === 'host' ? [] : [['lang', language] as const]),
    ...(theme === 'auto' ? [] : [['theme', theme] as const]),
    ...new URLSearchParams(query),
    ...(hidden.length > 0 ? [['hide', hidden.join(',')] as const] : []),
    ...(locked.length > 0 ? [['lock', locked.join(',')] as const] : []),
  ];
}

/** Address of the panel alone. */
export function frameAddress(embedding: Embedding, { root, language }: Surroundings): string {
  const explicit = embedding.language === 'host' ? { ...embedding, language } : embedding;
  return aloneAddress(root, attributesOf(explicit));
}

/** One line to be copied into a lesson. */
export function embedLine(host: Host, embedding: Embedding, around: Surroundings): string {
  switch (host) {
    case 'element':
    case 'hugo':
      return inDiv(scriptTag(around), embedding, around);
    case 'docusaurus':
    case 'vitepress':
    case 'react':
      return inDiv('', embedding, around);
    case 'sphinx':
      return `.. raw:: html\n\n   ${inDiv(scriptTag(around), embedding, around)}`;
    case 'reveal':
      // A slide is 700 px high, unless its deck says otherwise, and cuts off the rest.
      return inDiv(scriptTag(around), embedding, around, ' style="max-height: 600px"');
    case 'iframe':
      // No style: in MDX it would have to be an object, and editors that clean HTML drop it.
      return frameLine(embedding, around, ' frameborder="0" loading="lazy"');
    case 'lms':
      // Sanitizers that drop the frame leave what is in it.
      return frameLine(embedding, around, ' frameborder="0"', instead(embedding, around));
    case 'myst':
      return `:::{iframe} ${frameAddress(embedding, around)}\n:width: 100%\n${titleIn(embedding, around)}\n:::`;
    case 'link':
      return frameAddress(embedding, around);
    default:
      return host satisfies never;
  }
}

/**
 * What is said once for a whole site: where pages are exchanged by script, a script in their text never runs; Hugo leaves
 * HTML out of its texts until it is allowed.
 */
export function setupLine(host: Host, around: Surroundings): string | undefined {
  const address = `'${scriptIn(around).replaceAll("'", '%27')}'`;
  switch (host) {
    case 'docusaurus':
      return `scripts: [{ src: ${address}, async: true }],`;
    case 'vitepress':
      return `head: [['script', { async: '', src: ${address} }]],
vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'log-sum-explorer' } } },`;
    case 'hugo':
      return '[markup.goldmark.renderer]\nunsafe = true';
    case 'react':
      return scriptTag(around);
    case 'element':
    case 'sphinx':
    case 'reveal':
    case 'iframe':
    case 'lms':
    case 'myst':
    case 'link':
      return undefined;
    default:
      return host satisfies never;
  }
}

const scriptIn = ({ root }: Surroundings): string => `${root}embed.js`;

const scriptTag = (around: Surroundings): string =>
  `<script async src="${escapeHtml(scriptIn(around))}"></script>`;

const languageIn = (embedding: Embedding, { language }: Surroundings): Language =>
  embedding.language === 'host' ? language : embedding.language;

/** What a frame is called by those who do not see it, and the text of the plain link. */
const titleIn = (embedding: Embedding, around: Surroundings): string =>
  `LogSumExplorer: ${titleOf(embedding.panel, languageIn(embedding, around))}`;

/** A sentence and a link, read where the panel is not. */
function instead(embedding: Embedding, around: Surroundings): string {
  const address = escapeHtml(frameAddress(embedding, around));
  const link = `<a href="${address}">${escapeHtml(titleIn(embedding, around))}</a>`;
  return `${belongsHere(languageIn(embedding, around))} ${link}`;
}

/** The element in a div, so that Markdown takes all of it as it is. Without script a sentence and a link are left. */
function inDiv(script: string, embedding: Embedding, around: Surroundings, rest = ''): string {
  const attributes = attributesOf(embedding).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  return `<div>${script}<log-sum-explorer${attributes.join('')}${rest}>${instead(embedding, around)}</log-sum-explorer></div>`;
}

function frameLine(embedding: Embedding, around: Surroundings, rest: string, inside = ''): string {
  const title = escapeHtml(titleIn(embedding, around));
  const address = escapeHtml(frameAddress(embedding, around));
  return `<iframe src="${address}" title="${title}" width="100%" height="${around.height}"${rest}>${inside}</iframe>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
