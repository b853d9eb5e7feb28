import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Names } from './names.ts';

/** Completes the names the language knows, and the words of the text itself. */
export const complete =
  (names: Names) =>
  (context: CompletionContext): CompletionResult | null => {
    const member = context.matchBefore(/\b(\w+)\.(\w*)/);
    if (member !== null) {
      const [module = ''] = member.text.split('.');
      const members = names.members(module);
      return {
        from: member.from + module.length + 1,
        options: members.map((label) => ({ label })),
        validFor: /^\w*$/,
      };
    }
    const word = context.matchBefore(/[A-Za-z_]\w*/);
    if (word === null || (word.to - word.from < 2 && !context.explicit)) return null;
    const text = context.state.doc.toString();
    const own = new Set(text.match(/[A-Za-z_]\w*/g) ?? []);
    own.delete(word.text);
    const labels = new Set([...names.global, ...own]);
    return { from: word.from, options: [...labels].map((label) => ({ label })), validFor: /^\w*$/ };
  };
