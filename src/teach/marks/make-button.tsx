import { useState } from 'react';
import { useStrings, useWords } from '../../words/context.tsx';
import { makePackage } from './package/make.ts';
import { fileNameOf, type Options } from './package/options.ts';
import { loadFrom } from './package/site-files.ts';
import { MARKS } from './words/words.ts';

interface MakeProps {
  /** Null while something asked cannot be. */
  readonly options: Options | null;
  /** Address of the built folder, with the slash at its end. */
  readonly root: string;
}

/** Makes the package and saves it. */
export function Make({ options, root }: MakeProps) {
  const { language } = useStrings();
  const words = useWords(MARKS);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');

  async function make(asked: Options) {
    setBusy(true);
    setSaid(words.making);
    try {
      const bytes = await makePackage(asked, root, words.needsScript, loadFrom(root));
      const name = fileNameOf(asked);
      save(name, bytes);
      const kilobytes = Math.max(1, Math.round(bytes.length / 1000));
      setSaid(words.made(name, new Intl.NumberFormat(language).format(kilobytes)));
    } catch (failure) {
      console.error(failure);
      setSaid(words.failed(failure instanceof Error ? failure.message : `${failure}`));
    }
    setBusy(false);
  }

  return (
    <div className="marks-make">
      <button
        type="button"
        className="primary"
        aria-disabled={isBusy || options === null || undefined}
        onClick={() => {
          if (!isBusy && options !== null) void make(options);
        }}
      >
        {words.make}
      </button>
      <p role="status">{said}</p>
    </div>
  );
}

function save(name: string, bytes: Uint8Array<ArrayBuffer>) {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
