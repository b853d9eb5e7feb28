/** Words of the documents, which no script needs. */
export const en = {
  pages: 'Pages',
  /** What links call each page. */
  links: { lesson: 'Lesson', workbench: 'Workbench' },
  workbench: {
    title: 'Workbench: which rows of logits break, and at which operation · LogSumExplorer',
    description:
      'Drop an .npy, .npz, .safetensors, CSV or JSON file of logits, or paste a print. See which rows overflow or give NaN in float16, bfloat16, float8 or float32, at which operation, and what would hold. Nothing leaves your machine.',
    heading: 'Which rows break, at which operation, and what would hold?',
    lede: 'For logits of any size, in the formats models run in. All is read and computed on this machine; nothing is sent.',
    skip: 'Skip to the workbench',
  },
};

type Table<T> = T extends string ? string : { readonly [K in keyof T]: Table<T[K]> };

/** The same words in any language. */
export type Words = Table<typeof en>;
