import { useEffect, useState } from 'react';

const REST = 700;

/** The value once it has not changed for a moment: for live regions that must not chatter while one drags. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
