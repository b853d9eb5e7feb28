import type { InsetProps } from '../insets.ts';
import { QuestionCard } from './question.tsx';

export const QuestionWhy = (props: InsetProps) => <QuestionCard of="why" {...props} />;

export const QuestionShift = (props: InsetProps) => <QuestionCard of="shift" {...props} />;

export const QuestionLoss = (props: InsetProps) => <QuestionCard of="loss" {...props} />;

export const QuestionUnderflow = (props: InsetProps) => <QuestionCard of="underflow" {...props} />;

export const QuestionSilent = (props: InsetProps) => <QuestionCard of="silent" {...props} />;
