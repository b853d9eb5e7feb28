import * as packed from '../../practice/packed.ts';
import { LONGEST_CODE } from '../../scenario/parameters.ts';
import { LONGEST_PROGRAM } from './model/progress.ts';

/** A program in an address. Null where it is longer than an address may hold, or the browser cannot compress. */
export const pack = (text: string): Promise<string | null> => packed.pack(text, LONGEST_CODE);

/** The program in a text that may be anything: null where it is none, or longer than a program may be. */
export async function unpack(text: string): Promise<string | null> {
  if (text.length > LONGEST_CODE) return null;
  const program = await packed.unpack(text, LONGEST_PROGRAM * 4);
  if (program === null || program === '' || program.length > LONGEST_PROGRAM) return null;
  return program.replaceAll('\r\n', '\n');
}
