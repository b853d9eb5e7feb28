/** Calls at once, and then at most once in so many milliseconds; the last call is made, if late. */
export function throttled(call: () => void, rest: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  function go() {
    again = false;
    call();
    timer = setTimeout(() => {
      timer = undefined;
      if (again) go();
    }, rest);
  }
  return () => {
    if (timer === undefined) go();
    else again = true;
  };
}
