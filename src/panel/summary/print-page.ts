/**
 * Prints the page. Calls back when that is over: with false where the page may not print, as in some frames, which says so
 * by doing nothing.
 */
export function printPage(onDone: (printed: boolean) => void): void {
  let begun = false;
  const begin = () => {
    begun = true;
  };
  const end = () => onDone(true);
  window.addEventListener('beforeprint', begin, { once: true });
  window.addEventListener('afterprint', end, { once: true });
  window.print();
  if (begun) return;
  window.removeEventListener('beforeprint', begin);
  window.removeEventListener('afterprint', end);
  onDone(false);
}
