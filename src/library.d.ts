/**
 * src is compiled against the library of ES2022 (tsconfig.src.json). Of ES2023 the oldest browsers we support have
 * these two, older than the rest of it: Chrome 97, Firefox 104, Safari 15.4. See docs/decisions/0010.
 */
interface ReadonlyArray<T> {
  findLast(predicate: (value: T, index: number, array: readonly T[]) => boolean): T | undefined;
  findLastIndex(predicate: (value: T, index: number, array: readonly T[]) => boolean): number;
}
