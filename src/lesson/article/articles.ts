import type { Translated } from '../../words/languages.ts';
import type { Article } from './article.ts';
import { article as en } from './en.ts';
import { article as es } from './es.ts';

/** Rendered at build only: the words of the article reach the browser in the document, not in a script. */
export const ARTICLES: Translated<Article> = { en, es };
