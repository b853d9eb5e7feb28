import type { JsonFault } from '../../../practice/set/json.ts';
import type { JsonKind, SetFault, SetProblem } from '../../../practice/set/problems.ts';
import type { SetFailure } from '../load-set.ts';

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

const json = ({ why, found }: JsonFault): string => {
  switch (why) {
    case 'unexpected':
      return `“${found}” cannot stand here in JSON. A comma, a colon, a quote or a bracket may be missing just before.`;
    case 'ends':
      return 'The file ends too soon: a bracket or a quote is not closed.';
    case 'bare-number':
      return `JSON has no ${found}. Write it in quotes: "inf", "-inf" or "nan".`;
    case 'comma':
      return 'There is a comma before a closing bracket. Take it out.';
    case 'quotes':
      return 'JSON has straight double quotes only: ".';
    case 'comment':
      return 'JSON has no comments. Take it out.';
    case 'too-deep':
      return 'Brackets are nested too deep for a set.';
    case 'more':
      return `Something follows after the end: “${found}”.`;
    default:
      return why satisfies never;
  }
};

const wanted: Record<Extract<SetFault, { kind: 'type' }>['wanted'], string> = {
  object: 'an object, {…}',
  list: 'a list, […]',
  text: 'a text in quotes',
  whole: 'a whole number, without quotes',
  number: 'a number, without quotes',
  double: 'a number, or "inf", "-inf" or "nan"',
};

const kinds: Record<JsonKind, string> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'another number',
  boolean: 'true or false',
  null: 'null',
};

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

function fault(why: SetFault): string {
  switch (why.kind) {
    case 'json':
      return json(why.fault);
    case 'type':
      return `Here belongs ${wanted[why.wanted]}; there is ${kinds[why.found]}.`;
    case 'missing':
      return `The field “${why.field}” is missing.`;
    case 'unknown-field':
      return `There is no field “${why.field}”. The fields are ${quoted(why.known)}.`;
    case 'repeated':
      return `The field “${why.field}” stands here twice.`;
    case 'choice':
      return `“${why.found}” is none of the choices: ${quoted(why.choices)}.`;
    case 'version':
      return `The version is “${why.found}”. This page reads version ${why.value}.`;
    case 'range':
      return `It must be from ${why.least} to ${why.most}.`;
    case 'too-large':
      return `${why.found} is too large for any number here. For infinity write "inf" in quotes.`;
    case 'not-a-number':
      return `“${why.found}” is not a number. Write it with a point, such as 4.7, or "inf", "-inf" or "nan".`;
    case 'count':
      return `There must be ${why.least === 0 ? `at most ${why.most}` : `${why.least} to ${why.most}`}; there are ${why.found}.`;
    case 'too-long':
      return `It has ${why.found} characters; ${why.most} are the most.`;
    case 'pattern':
      return `“${why.found}” is no language. Write it as in HTML: en, es, pt-BR.`;
    case 'same-text':
      return `Two classes are called “${why.found}”.`;
    case 'labels':
      return `There ${why.labels === 1 ? 'is' : 'are'} ${count(why.labels, 'name', 'names')} for ${count(why.logits, 'logit', 'logits')}. Each logit needs one.`;
    case 'no-such-class':
      return `There is no class ${why.found}. Classes are counted from 0, and there ${why.classes === 1 ? 'is' : 'are'} ${why.classes}.`;
    case 'empty':
      return 'There is nothing to do in it: it needs a scene or a drill.';
    default:
      return why satisfies never;
  }
}

const problem = ({ line, path, why }: SetProblem): string =>
  `Line ${line}${path === '' ? '' : `, ${path}`}: ${fault(why)}`;

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} kB`;

function failures(why: SetFailure, name: string): string {
  const file = name === '' ? 'The set' : `“${name}”`;
  switch (why.kind) {
    case 'not-packed':
      return 'The link holds no set of exercises: a part of it may have been lost. Ask for the link again.';
    case 'too-large':
      return `${file} is too large: ${kilobytes(why.size)}, and ${kilobytes(why.most)} are the most.`;
    case 'html':
      return `${file} is a web page, not JSON. Perhaps the file is missing and the site says so, or one must log in first.`;
    case 'not-text':
      return `${file} is not text. Save it as JSON in UTF-8.`;
    case 'status':
      return why.status === 404
        ? `${file} is not there (404). Its address starts from the page it is embedded in.`
        : `${file} did not come: the server answers ${why.status}.`;
    case 'nothing':
      return `${file} did not come: there is no network, the server is not there, or it does not let this page read it.`;
    case 'slow':
      return `${file} did not come in time.`;
    case 'elsewhere':
      return `${file} is on another site. A link reads files of its own site only; in a page of yours, use the element.`;
    case 'no-host':
      return `${file} should come from the page around this panel, and it does not answer. It needs the element, with the current embed.js.`;
    default:
      return why satisfies never;
  }
}

export const en = {
  loading: 'The exercises are being loaded.',
  fault,
  problem,
  more: (many: number) => `And ${many} more.`,
  failures,
  unusable: 'This set of exercises cannot be used. What is wrong with it:',
  partly: (many: number) =>
    many === 1
      ? 'One thing in this set cannot be read; what it stands in is left out.'
      : `${many} things in this set cannot be read; what they stand in is left out.`,
  again: 'Try again',
  course: {
    scenes: 'Show the scenes of the course',
    drills: 'Show the drills of the course',
  },
  none: {
    scenes: 'The set has no scenes. These are the scenes of the course.',
    drills: 'The set has no drills. These are the drills of the course.',
  },
};

type Table<T> = T extends string
  ? string
  : T extends (...facts: infer F) => string
    ? (...facts: F) => string
    : { readonly [K in keyof T]: Table<T[K]> };

/** The same words in any language. */
export type Words = Table<typeof en>;
