import { useState } from 'react';
import type { PanelProps } from '../../panel/panel.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/context.tsx';
import { seedFrom } from './model/families.ts';
import { isSeed } from './model/parameters.ts';
import { DRILLS } from './words/words.ts';

interface SetBarProps extends Pick<PanelProps, 'link'> {
  readonly seed: string;
  readonly locked: boolean;
  readonly onSeed: (seed: string) => void;
}

/** The name of the current set of exercises, a button for a new one, and a link to share it. */
export function SetBar({ seed, locked, link, onSeed }: SetBarProps) {
  const words = useWords(DRILLS);
  const [said, setSaid] = useState('');

  function name(text: string) {
    const plain = text.trim();
    if (plain !== '' && !isSeed(plain)) return setSaid(words.badSet(text));
    setSaid('');
    onSeed(plain);
  }

  function fresh() {
    const made = seedFrom(crypto.getRandomValues(new Uint8Array(6)));
    onSeed(made);
    setSaid(words.newSetDone(made));
  }

  return (
    <div className="drills-set panel-part">
      {locked ? (
        <p>
          {words.set} <output>{seed === '' ? words.setCourse : seed}</output>
        </p>
      ) : (
        <span className="drills-set-name">
          {words.set}
          <TextField label={words.set} value={seed} maxLength={40} onCommit={name} />
        </span>
      )}
      <span className="drills-set-actions">
        {!locked && (
          <button type="button" className="chip" onClick={fresh}>
            {words.newSet}
          </button>
        )}
        <CopyLink
          label={words.copy}
          className="chip"
          link={link}
          onDone={(copied) => setSaid(copied ? words.copied : words.copyByHand)}
        />
      </span>
      <p className="panel-note">{words.setNote}</p>
      <p role="status">{said}</p>
    </div>
  );
}
