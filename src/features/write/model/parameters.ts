import { LONGEST_CODE, type Parameter } from '../../../scenario/parameters.ts';
import { EXERCISE_IDS, type ExerciseId } from './exercise-ids.ts';

/** The exercise that is open. '' leaves the choice to what is kept on the device. */
const exercise: Parameter<ExerciseId | ''> = {
  name: 'exercise',
  initial: '',
  read: (text) => {
    const value = EXERCISE_IDS.find((id) => id === text);
    return value === undefined ? { reason: 'not-a-choice' } : { value };
  },
  write: (value) => value,
  same: Object.is,
};

/**
 * A program as share.ts packs it, or '' for none. Reading only looks at the characters: what they hold is unpacked later,
 * and named where it is no program.
 */
const code: Parameter<string> = {
  name: 'code',
  initial: '',
  read: (text) => (isPacked(text) ? { value: text } : { reason: 'not-a-program' }),
  write: (value) => value,
  same: Object.is,
};

export const WRITE_PARAMETERS = { exercise, code };

const isPacked = (text: string) =>
  text.length > 0 && text.length <= LONGEST_CODE && /^[\w-]+$/.test(text);
