import type { InsetProps } from '../insets.ts';

export const RulerWhy = (_: InsetProps) => null;

export const RulerShift = (_: InsetProps) => null;

export const RulerUnderflow = (_: InsetProps) => null;

export const RulerSilent = (_: InsetProps) => null;
