import type { Program } from '../../../python/syntax.ts';

/** Functions and methods that read a whole vector, and so are a pass of their own. */
const WHOLE = new Set(['max', 'min', 'sum', 'mean', 'amax', 'amin', 'sorted', 'dot', 'argmax']);

/** Whether a program has a call that reads a whole vector: np.sum(e), x.max(), max(x), but not max(m, v). */
export const readsWhole = ({ body }: Program): boolean => calls(body).some(isWhole);

interface SomeCall {
  readonly callee: { readonly kind: string; readonly name?: string };
  readonly positional: readonly unknown[];
}

function isWhole({ callee, positional }: SomeCall): boolean {
  if (callee.name === undefined || !WHOLE.has(callee.name)) return false;
  return callee.kind === 'attribute' || positional.length === 1;
}

/** Every call in a part of the tree. */
function calls(node: unknown): SomeCall[] {
  if (Array.isArray(node)) return node.flatMap(calls);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'kind' in node && node.kind === 'call' ? [node as unknown as SomeCall] : [];
  return [...own, ...Object.values(node).flatMap(calls)];
}
