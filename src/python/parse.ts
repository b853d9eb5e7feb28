import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { checkIndentation } from './indentation.ts';
import { statementReader } from './parse-statements.ts';
import { type Problem, Refusal, wrongSyntax } from './problems.ts';
import type { FunctionDefinition, Program, Range } from './syntax.ts';
import { sourceOf } from './tree.ts';

/** Longest text of a program, in UTF-16 units. */
export const MOST_CHARACTERS = 20_000;

/**
 * Reads a program. A text that is none gives its problems, in the order of the text: everything the parser could not
 * read, or else the first thing that is outside the subset. Never throws.
 */
export function parseProgram(text: string): Program | readonly Problem[] {
  const { length } = text;
  if (length > MOST_CHARACTERS)
    return [{ kind: 'too long', length, most: MOST_CHARACTERS, from: 0, to: length }];
  const root = parser.parse(withoutBarePoints(text)).topNode;
  const source = sourceOf(text);
  const errors = errorsIn(root, text);
  try {
    checkIndentation(source, root);
    const reader = statementReader(source);
    const body = reader.block(root);
    const end = /\\\s*$/.exec(text);
    if (end !== null && root.resolve(end.index + 1, -1).name !== 'Comment')
      wrongSyntax({ from: end.index, to: end.index + 1 }, 'unexpected');
    if (errors.length > 0) return errors;
    const definitions = body.filter((one): one is FunctionDefinition => one.kind === 'def');
    return { text, body, functions: new Map(definitions.map((one) => [one.name, one])) };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const { problem } = refusal;
    // A construct that the parser read as one is named, even if it could not read the rest.
    const isFirst = errors.every(({ from }) => problem.from < from);
    const isNamed = isFirst && problem.kind !== 'syntax';
    return errors.length === 0 || isNamed || explains(problem, errors, text) ? [problem] : errors;
  }
}

export const isProgram = (parsed: Program | readonly Problem[]): parsed is Program =>
  !Array.isArray(parsed);

/** Whether indentation is what confused the parser: its errors begin on the line before, or later. */
function explains(problem: Problem, errors: readonly Problem[], text: string): boolean {
  if (problem.kind !== 'syntax' || problem.reason !== 'indentation') return false;
  const line = text.lastIndexOf('\n', problem.from - 1);
  const before = text.lastIndexOf('\n', line - 1);
  // After a bracket that is not closed, no line begins.
  const isOpen =
    count(text.slice(before + 1, line), /[([{]/g) > count(text.slice(before + 1, line), /[)\]}]/g);
  return !isOpen && errors.every(({ from }) => from > before);
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** The parser knows no `2.`, only `2.0`. An underscore is a part of a number to it, and takes as much room. */
const withoutBarePoints = (text: string): string =>
  text.replace(/(^|[^\w.])(\d[\d_]*)\.(?![\d.])/g, '$1$2_');

/** The places of the text that the parser could not make sense of; at most 20, one for each line. */
function errorsIn(root: SyntaxNode, text: string): Problem[] {
  const found = new Map<number, Problem>();
  const cursor = root.cursor();
  do {
    if (cursor.type.isError) {
      const { from, to } = visible(cursor, text);
      const line = text.lastIndexOf('\n', from - 1);
      if (!found.has(line)) found.set(line, { kind: 'syntax', reason: 'unexpected', from, to });
    }
  } while (cursor.next() && found.size < 20);
  return [...found.values()].sort((a, b) => a.from - b.from);
}

/** What is missing has no width: what stands in its place is shown, or at the end of a line the character before. */
function visible({ from, to }: Range, text: string): Range {
  if (to > from) return { from, to };
  const [there] = /^(?:\w{1,40}|\S)/.exec(text.slice(from, from + 40)) ?? [];
  if (there !== undefined) return { from, to: from + there.length };
  const before = text.slice(0, from).trimEnd().length;
  return before > 0
    ? { from: before - 1, to: before }
    : { from, to: Math.min(from + 1, text.length) };
}
