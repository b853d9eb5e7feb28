/** The strip of the lab: the exponents on the axis of the format. */
export const strip = {
  title: 'The exponents on the axis of the format',
  lanes: { naive: 'naive: x', stable: 'stable: x − m', shifted: 'x − c' },
  notes: {
    naive: 'drag a bead, or the bar to shift all',
    stable: 'the max is pulled to 0',
  },
  subnormal: 'subnormal',
  normal: 'normal',
  overflow: 'overflow',
  bead: (name: string) => `Logit of ${name} on the strip`,
  value: (logit: string, exponent: string, place: string) =>
    `${logit}, exponent ${exponent}, ${place}`,
  places: {
    normal: 'in range',
    subnormal: 'in the fade: e^x is subnormal',
    zero: 'past the fade: e^x is 0',
    beyond: 'in range, farther right than is drawn',
    nan: 'not a number, so not on the axis',
  },
  past: (e: string) => `past the cliff: e^x is ${e}`,
  shift: 'Shift of all logits',
  shiftHint: 'Drag the bar to shift all logits by c',
  shiftValue: (largest: string) => `the largest finite logit is ${largest}`,
  nothingToShift: 'no logit is finite',
  shifted: (c: string) => `c = ${c}`,
  same: 'stable p the same to 4 digits',
  rounded: 'stable p changes: x is rounded',
  unnamed: (count: number) => `${count} not named`,
  stableSummary: (low: string, high: string, places: string) =>
    `Stable exponents from ${low} to ${high}${places}.`,
  stableNone: 'Every stable exponent is NaN.',
  counts: (count: number, place: string) => `; ${count} ${place}`,
};
