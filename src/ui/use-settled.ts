import { useEffect, useState } from 'react';

const REST = 700;

/**
 * The value once it has not changed for a moment: for live regions, which should not announce every step of a drag.
 */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
