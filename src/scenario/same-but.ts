/** Whether two records are the same, by Object.is, in all but some of their entries. They have the same keys. */
export const sameBut = <Row extends object>(
  a: Row,
  b: Row,
  ...others: readonly (keyof Row)[]
): boolean =>
  (Object.keys(a) as (keyof Row)[]).every(
    (key) => others.includes(key) || Object.is(a[key], b[key]),
  );
