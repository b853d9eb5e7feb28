import type { SyntaxNode } from '@lezer/common';
import { Refusal, wrongSyntax } from './problems.ts';
import type { Range } from './syntax.ts';

/** The tree of the parser with the text it was read from, and how the nodes of both are asked for. */
export interface Source {
  readonly text: string;
  readonly textOf: (node: SyntaxNode) => string;
}

export const sourceOf = (text: string): Source => ({
  text,
  textOf: ({ from, to }) => text.slice(from, to),
});

/** Without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (child.name !== 'Comment') children.push(child);
  return children;
}

export const rangeOf = ({ from, to }: SyntaxNode): Range => ({ from, to });

/** The only child that one of the names fits; a syntax error if there is none. */
export function childNamed(node: SyntaxNode, ...names: readonly string[]): SyntaxNode {
  const found = childrenOf(node).find(({ name }) => names.includes(name));
  return found ?? wrongSyntax(rangeOf(node), 'unexpected');
}

/** Parts of a list separated by commas, and whether it ends in one. */
export interface Parts {
  readonly parts: readonly (readonly SyntaxNode[])[];
  readonly trailing: boolean;
}

export function separated(nodes: readonly SyntaxNode[]): Parts {
  const parts: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === ',') parts.push([]);
    else parts.at(-1)?.push(node);
  }
  const trailing = parts.length > 1 && parts.at(-1)?.length === 0;
  return { parts: trailing || parts[0]?.length === 0 ? parts.slice(0, -1) : parts, trailing };
}

/** The one node of a part. */
export function only(part: readonly SyntaxNode[], around: SyntaxNode): SyntaxNode {
  const [node, next] = part;
  if (node === undefined || next !== undefined)
    return wrongSyntax(rangeOf(next ?? around), 'unexpected');
  return node;
}

const MOST_LEVELS = 100;

/** Refuses what is nested so deep that walking it could exhaust the stack. */
export function checkDepth(depth: number, { from, to }: SyntaxNode): void {
  if (depth > MOST_LEVELS) throw new Refusal({ kind: 'too deep', most: MOST_LEVELS, from, to });
}
