import type { SyntaxNode } from '@lezer/common';
import { wrongSyntax } from './problems.ts';
import { childrenOf, rangeOf, type Source } from './tree.ts';

const COMPOUND =
  /^(?:If|While|For|Try|With|Match)Statement$|^(?:Function|Class)Definition$|^Decorated/;

/** The parser forgives indentation that Python does not: all statements of a block begin in one column. */
export function checkIndentation({ text }: Source, root: SyntaxNode): void {
  /** The blanks that a line begins with, if the node is the first on it. */
  function indentOf({ from }: SyntaxNode): string | undefined {
    const before = text.slice(
      Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1,
      from,
    );
    return /^[ \t\f]*$/.test(before) ? before : undefined;
  }

  const pending: { block: SyntaxNode; within: string | null }[] = [{ block: root, within: null }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { block, within } = next;
    let indent = within === null ? '' : undefined;
    for (const statement of childrenOf(block)) {
      if (!statement.type.isError && statement.name !== ':') {
        const own = indentOf(statement);
        if (own !== undefined) {
          indent ??= own;
          const deeper = within === null || (own.startsWith(within) && own.length > within.length);
          if (own !== indent || !deeper) wrongSyntax(rangeOf(statement), 'indentation');
        }
        // A compound statement begins a line of its own.
        if (own === undefined && COMPOUND.test(statement.name)) {
          if (statement.name !== 'FunctionDefinition' || block.name !== 'DecoratedStatement')
            wrongSyntax(rangeOf(statement), 'unexpected');
        }
      }
      for (const body of bodiesOf(statement)) pending.push({ block: body, within: indent ?? '' });
    }
  }
}

const bodiesOf = (statement: SyntaxNode): SyntaxNode[] =>
  childrenOf(statement).flatMap((child) => {
    if (child.name === 'Body') return [child];
    return /Definition$/.test(child.name) ? bodiesOf(child) : [];
  });
