import type {
  Drill,
  FamilyId,
  FieldId,
  NumberQuestion,
} from '../../../src/features/drills/model/drill.ts';
import { drillOf } from '../../../src/features/drills/model/families.ts';

export const answerTo = (drill: Drill, id: FieldId) => {
  const question = drill.questions.find((one) => one.id === id);
  return question?.kind === 'choice' ? question.right : question?.expected.truth;
};

export const draws = (family: FamilyId, count: number) =>
  Array.from({ length: count }, (_, round) => drillOf(family, 'variety', round));

export const numbersOf = ({ questions }: Drill): NumberQuestion[] =>
  questions.filter((question) => question.kind === 'number');
