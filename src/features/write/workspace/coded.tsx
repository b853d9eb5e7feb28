/** A text in which what stands between backticks is code. */
export const Coded = ({ text }: { readonly text: string }) =>
  text.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text are never reordered
      <code key={index}>{part}</code>
    ),
  );
