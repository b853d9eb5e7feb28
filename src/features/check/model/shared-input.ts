import { writeNumber } from '../../../scenario/read-number.ts';
import type { Current } from './current.ts';
import type { Input } from './session.ts';
import type { Shared } from './shared.ts';

/** The rows of a link as a text that is pasted, and the settings that go with it. */
export function sharedInput({ rows, labels, settings }: Shared) {
  const text = `[${rows.map((row) => `[${row.map(writeNumber).join(', ')}]`).join(',\n')}]`;
  const input: Input = { blob: new Blob([text]), name: '' };
  const change = (current: Current): Current => ({
    ...current,
    labels: labels === null ? { kind: 'none' } : { kind: 'typed', values: labels },
    settings,
  });
  return { input, change };
}
