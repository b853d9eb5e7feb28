import { useEffect, useState } from 'react';
import type { PanelProps } from '../../../panel/panel.ts';
import { CopyLink } from '../../../ui/copy-link.tsx';
import { copyText } from '../../../ui/copy-text.ts';
import { useSettled } from '../../../ui/use-settled.ts';
import { useWords } from '../../../words/context.tsx';
import type { ExerciseId } from '../model/exercise-ids.ts';
import { runnable } from '../model/runnable.ts';
import { SOURCES } from '../model/sources.ts';
import { pack } from '../share.ts';
import { WORKSPACE } from '../words/workspace.ts';

interface ShareBarProps extends Pick<PanelProps, 'link'> {
  readonly id: ExerciseId;
  readonly text: string;
  readonly locked: boolean;
  readonly onReplace: (text: string) => void;
}

/** Copies the text, or a link that holds it, and starts over. */
export function ShareBar({ id, text, link, locked, onReplace }: ShareBarProps) {
  const words = useWords(WORKSPACE);
  const [said, setSaid] = useState('');
  const packed = usePacked(text);

  async function copy() {
    setSaid((await copyText(runnable(text))) ? words.copied : words.blocked);
  }

  return (
    <div className="write-buttons write-share">
      <button type="button" className="chip" disabled={locked} onClick={copy}>
        {words.copy}
      </button>
      <CopyLink
        label={words.copyLink}
        className="chip"
        disabled={locked || packed === null || packed === undefined}
        link={() => withProgram(link(), id, packed ?? '')}
        onDone={(copied) => setSaid(copied ? words.linkCopied : words.linkByHand)}
      />
      <button
        type="button"
        className="chip"
        disabled={locked}
        onClick={() => {
          onReplace(SOURCES[id].start);
          setSaid(words.startedOver);
        }}
      >
        {words.startOver}
      </button>
      <p role="status">{packed === null ? words.tooLong : said}</p>
    </div>
  );
}

/** The text as a link holds it, packed ahead of the press: a browser copies only at once. Null where it is too long. */
function usePacked(text: string): string | null | undefined {
  const settled = useSettled(text);
  const [packed, setPacked] = useState<string | null>();
  useEffect(() => {
    let wanted = true;
    void pack(settled).then((made) => {
      if (wanted) setPacked(made);
    });
    return () => {
      wanted = false;
    };
  }, [settled]);
  return packed;
}

/** An address with the program in it; what else it holds stays as it is written. */
function withProgram(address: string, id: ExerciseId, packed: string): string {
  const [before = '', fragment] = address.split('#');
  const [page = '', query = ''] = before.split('?');
  const others = query.split('&').filter((part) => part !== '' && !/^(exercise|code)=/.test(part));
  const whole = [...others, `exercise=${id}`, `code=${packed}`].join('&');
  return `${page}?${whole}${fragment === undefined ? '' : `#${fragment}`}`;
}
