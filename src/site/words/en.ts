/** Words of the documents, which no script needs. */
export const en = {
  pages: 'Pages',
  /** What links call each page. */
  links: {
    lesson: 'Lesson',
    workbench: 'Workbench',
    teach: 'For teachers',
    assignment: 'Assignment',
  },
  workbench: {
    title: 'Workbench: which rows of logits break, and at which operation · LogSumExplorer',
    description:
      'Drop an .npy, .npz, .safetensors, CSV or JSON file of logits, or paste a print. See which rows overflow or give NaN in float16, bfloat16, float8 or float32, at which operation, and what would hold. Nothing leaves your machine.',
    heading: 'Which rows break, at which operation, and what would hold?',
    lede: 'For logits of any size, in the formats models run in. All is read and computed on this machine; nothing is sent.',
    skip: 'Skip to the workbench',
  },
  teach: {
    title: 'For teachers: softmax panels for your lesson · LogSumExplorer',
    description:
      'Put an interactive panel on softmax and floating point into MkDocs, Docusaurus, Moodle, Canvas or any page: choose it, see it, copy one line. Free, no account, nothing is tracked.',
    heading: 'Teach softmax with live numbers',
    lede: 'Every panel of the lesson can stand in a page of yours, and every number in it is computed as your students watch. There is no account, nothing to install, and no one is tracked.',
    tasks: 'What you can do in an evening',
    skip: 'Skip to the builder',
    noScript:
      'The controls of this page need JavaScript. Lines to copy and the table of sites can be read without it.',
  },
  assignment: {
    title: 'Assignment · LogSumExplorer',
    description:
      'Panels on softmax and floating point that a teacher put together, with a text to hand in.',
    heading: 'Assignment',
    skip: 'Skip to the assignment',
  },
};

type Table<T> = T extends string ? string : { readonly [K in keyof T]: Table<T[K]> };

/** The same words in any language. */
export type Words = Table<typeof en>;
