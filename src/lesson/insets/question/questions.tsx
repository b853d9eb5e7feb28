import type { InsetProps } from '../insets.ts';

export const QuestionWhy = (_: InsetProps) => null;

export const QuestionShift = (_: InsetProps) => null;

export const QuestionLoss = (_: InsetProps) => null;

export const QuestionUnderflow = (_: InsetProps) => null;

export const QuestionSilent = (_: InsetProps) => null;
