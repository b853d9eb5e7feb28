/** A text in which what stands between backticks is code. */
export const WithCode = ({ text }: { readonly text: string }) =>
  text
    .split('`')
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text are never reordered
    .map((part, at) => (at % 2 === 0 ? part : <code key={at}>{part}</code>));
