import { useState } from 'react';

/** The value, or the one before as long as they count as the same. `same` does not change. */
export function useSteady<Value>(value: Value, same: (a: Value, b: Value) => boolean): Value {
  const [kept, keep] = useState(value);
  if (Object.is(kept, value) || same(kept, value)) return kept;
  keep(value);
  return value;
}
