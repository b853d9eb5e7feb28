import type { SyntaxNode } from '@lezer/common';
import { MODULES, Refusal, refuse, wrongSyntax } from './problems.ts';
import type { Binding } from './syntax.ts';
import { childrenOf, rangeOf, type Source, separated } from './tree.ts';

/** `import numpy as np, math`, `from math import exp, log as ln`: what they bind. */
export function readImport({ textOf }: Source, node: SyntaxNode): Binding[] {
  const children = childrenOf(node);
  const middle = children.findIndex(({ name }) => name === 'import');
  const names = children.slice(middle + 1).filter(({ name }) => name !== '(' && name !== ')');
  const star = names.find(({ name }) => name === '*');
  if (star !== undefined) return refuse(rangeOf(star), 'import of everything');
  const { parts: written, trailing } = separated(names);
  const isBracketed = children.some(({ name }) => name === '(');
  if (trailing && !isBracketed) return wrongSyntax(rangeOf(node), 'unexpected');
  const parts = written.map((part) => nameIn(part, node));
  if (middle === 0) {
    return parts.map(({ name, as, range }) => {
      checkModule(name, range);
      return { module: name, member: null, as: as ?? name };
    });
  }
  const from = children.slice(1, middle);
  const [first] = from;
  if (first === undefined || first.name !== 'VariableName')
    return refuse(rangeOf(node), 'relative import');
  const module = from.map(textOf).join('');
  checkModule(module, { from: first.from, to: from.at(-1)?.to ?? first.to });
  return parts.map(({ name, as, range }) => {
    if (name.includes('.')) return wrongSyntax(range, 'unexpected');
    return { module, member: name, as: as ?? name };
  });

  function nameIn(part: readonly SyntaxNode[], around: SyntaxNode) {
    const at = part.findIndex(({ name }) => name === 'as');
    const dotted = at < 0 ? part : part.slice(0, at);
    const [start, end] = [dotted[0], dotted.at(-1)];
    if (start === undefined || end === undefined) return wrongSyntax(rangeOf(around), 'unexpected');
    const name = dotted.map(textOf).join('');
    const other = at < 0 ? undefined : part[at + 1];
    return { name, as: other && textOf(other), range: { from: start.from, to: end.to } };
  }
}

function checkModule(name: string, range: { from: number; to: number }): void {
  if (!MODULES.some((known) => known === name))
    throw new Refusal({ kind: 'module', name, known: MODULES, ...range });
}
