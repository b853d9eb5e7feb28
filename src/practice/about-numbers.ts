import { writeNumber } from '../scenario/read-number.ts';

/** Something that is asked about a row of logits. */
interface Asked {
  readonly id: string;
  readonly logits: readonly number[];
  readonly trueClass: number;
}

/**
 * The name under which an answer is kept on a device. It holds the numbers asked about: when they change, an answer to
 * the old ones is not judged by the new ones, but left out.
 */
export const keyAbout = ({ id, logits, trueClass }: Asked): string =>
  `${id} ${logits.map(writeNumber).join()} ${trueClass}`;
