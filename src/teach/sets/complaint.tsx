import { SETS } from '../../panel/exercise-set/words/words.ts';
import type { SetFault } from '../../practice/set/problems.ts';
import { useWords } from '../../words/context.tsx';
import type { Checked } from './model/check.ts';
import { SET_FORM } from './words/words.ts';

interface ComplaintProps {
  readonly faults: Checked['faults'];
  /** The fields it stands beside. */
  readonly path: string | readonly string[];
  readonly id?: string;
  /** What stands there while nothing is wrong. */
  readonly fallback?: string;
}

/** What is wrong with a field, beside it. */
export function Complaint({ faults, path, id, fallback = '' }: ComplaintProps) {
  const sentence = useFault();
  const paths = typeof path === 'string' ? [path] : path;
  const found = paths.map((one) => faults.get(one)).find((fault) => fault !== undefined);
  if (found === undefined)
    return fallback === '' ? null : (
      <p className="panel-note" id={id}>
        {fallback}
      </p>
    );
  return (
    <p className="complaint" id={id}>
      {sentence(found)}
    </p>
  );
}

/** A fault in words. Here numbers are typed, not written in JSON. */
function useFault(): (fault: SetFault) => string {
  const words = useWords(SET_FORM);
  const { fault } = useWords(SETS);
  return (why) => (why.kind === 'not-a-number' ? words.notANumber(why.found) : fault(why));
}
