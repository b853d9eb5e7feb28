import type { InsetProps } from '../insets.ts';
import { QuestionCard } from './question.tsx';

export const QuestionWhy = (props: InsetProps) => <QuestionCard id="why" {...props} />;

export const QuestionShift = (props: InsetProps) => <QuestionCard id="shift" {...props} />;

export const QuestionLoss = (props: InsetProps) => <QuestionCard id="loss" {...props} />;

export const QuestionUnderflow = (props: InsetProps) => <QuestionCard id="underflow" {...props} />;

export const QuestionSilent = (props: InsetProps) => <QuestionCard id="silent" {...props} />;
