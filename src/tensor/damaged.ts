import { clip } from '../scenario/parameters.ts';
import type { DamagedField, FileKind, Refused } from './refused.ts';

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');

export const damagedIn =
  (kind: FileKind) =>
  (
    field: DamagedField,
    byte: number,
    found: string,
    expected: string,
    of: string | null = null,
  ): Refused & { refused: 'damaged' } => ({
    refused: 'damaged',
    kind,
    field,
    byte,
    found: clip(found),
    expected,
    of: of === null ? null : clip(of),
  });
