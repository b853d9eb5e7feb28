/** What is read before the editor is asked for. */
export const en = {
  title: 'Your own softmax',
  note: 'Python with NumPy, one operation at a time. Put the caret on any part of a line to see its value. The first operation that goes wrong is underlined where it stands.',
  opening: 'The first exercise as it opens',
  edit: 'Edit and run',
  loading: 'The editor is on its way…',
  kept: 'What you wrote is kept on this device, and opens with the editor.',
  sent: 'A program came with the address, and opens with the editor.',
};

/** The same words in any language. */
export type Words = { readonly [K in keyof typeof en]: string };
