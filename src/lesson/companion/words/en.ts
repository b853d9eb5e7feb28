const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

export const en = {
  title: 'Beside the text',
  /** Goes to the lab at the head of the page. */
  lab: 'Full lab',
  /** Brings back what the reader had before the text showed something. */
  own: 'My numbers',
  close: 'Close',
  handle: 'Flick away to close',
  /** Where the value of a claim stands, before there is one. */
  hint: 'Press a ▸ button in the text, and the value that proves its sentence stands here. Or drag a bar.',
  value: (side: string, step: string) => `${side}: ${step}`,
  truth: 'true value',
  /** Names of the controls here. Those of the lab are "Temperature" and "Logit of present". */
  temperature: 'T beside the text',
  logitOf: (name: string) => `Logit of ${name} beside the text`,
  /** Before the name of the true class. */
  lossOf: 'loss of',
  tableTitle: 'Logits, and the probabilities of both programs',
  more: (count: number) => `And ${count} more ${many(count, 'class', 'classes')}, in the full lab.`,
  /** Said when a control of the text has been pressed. */
  said: (what: string, value: string, truth: string | null) =>
    `Shown beside the text. ${what}: ${value}${truth === null ? '' : `; true value ${truth}`}.`,
};

export type Words = typeof en;
