import { useEffect, useRef, useState } from 'react';
import type { PanelProps } from '../../panel/panel.ts';
import { presence } from '../../panel/stage.ts';
import { clip, type Unread } from '../../scenario/parameters.ts';
import type { SettingsStore } from '../../scenario/settings.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { ComplaintLine } from './complaint.tsx';
import type { CheckControl } from './definition.ts';
import { InputPart } from './input.tsx';
import type { Current } from './model/current.ts';
import { CHECK_PARAMETERS } from './model/parameters.ts';
import type { Input, Session } from './model/session.ts';
import { rowsToShare, shared } from './model/share.ts';
import { readShared, writeShared } from './model/shared.ts';
import { sharedInput } from './model/shared-input.ts';
import { OpenedPart } from './opened.tsx';
import { ReportPart } from './report.tsx';
import { SettingsForm } from './settings-form.tsx';
import { type Result, useCheck } from './use-check.ts';
import { useDrop } from './use-drop.ts';
import { CHECK } from './words/words.ts';
import { WorkPart } from './work.tsx';
import './check.css';

/** Drop or paste logits: which rows break, at which operation, what would hold, what to change. */
export default function CheckPanel({ settings, stage, link }: PanelProps<CheckControl>) {
  const t = useStrings();
  const words = useWords(CHECK);
  const check = useCheck();
  const { current, work, complaint, result } = check;
  const [again, setAgain] = useState(false);

  function take(input: Input, change?: (current: Current) => Current) {
    setAgain(false);
    check.take(input, change);
  }
  /** Of several files the largest is the logits, and the next are their labels. */
  function takeFiles(files: readonly File[]) {
    const [logits, labels] = [...files]
      .sort((a, b) => b.size - a.size)
      .map((file): Input => ({ blob: file, name: file.name }));
    if (logits === undefined) return;
    take(logits, labels && ((one) => ({ ...one, labels: { kind: 'file', input: labels } })));
  }
  const dragging = useDrop({ take, takeFiles });
  const unread = useShared(settings, take);

  useLink(settings, result, check.session);

  const input = (
    <InputPart
      words={words}
      dragging={dragging}
      take={take}
      takeFiles={takeFiles}
      example={presence(stage, 'example')}
      paste={presence(stage, 'paste')}
    />
  );
  return (
    <div className="panel-card check" data-dragging={dragging || undefined}>
      {unread !== null && (
        <p className="check-complaint" role="alert">
          {t.notices.unread(unread.parameter, unread.reason, unread.text)}
        </p>
      )}
      <ComplaintLine words={words} complaint={complaint} beside="input" />
      <WorkPart
        words={words}
        work={work}
        complaint={complaint}
        result={result}
        onCancel={check.cancel}
      />
      <ComplaintLine words={words} complaint={complaint} beside="progress" />
      {current === null ? (
        <>
          {input}
          <dl className="check-about">
            {words.about.map(({ title, text }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <>
          <OpenedPart words={words} current={current} onChange={check.change} />
          <div className="check-folds">
            <details
              className="check-other"
              open={again || dragging}
              onToggle={({ currentTarget }) => setAgain(currentTarget.open)}
            >
              <summary>{words.input.other}</summary>
              {input}
            </details>
            {!stage.hides('settings') && (
              <SettingsForm
                words={words}
                current={current}
                complaint={complaint}
                locked={stage.locks('settings')}
                onChange={check.change}
              />
            )}
          </div>
        </>
      )}
      {result !== null && (
        <ReportPart
          key={JSON.stringify([result.current.input.name, result.current.tensor])}
          words={words}
          result={result}
          session={check.session}
          link={link}
          now={result.current === current}
          save={presence(stage, 'save')}
        />
      )}
    </div>
  );
}

/** Keeps in the address what a link hands on: the settings, and the rows where they are few and short. */
function useLink(settings: SettingsStore, result: Result | null, session: () => Session) {
  useEffect(() => {
    if (result === null) return;
    let wanted = true;
    const { job, outcome } = result;
    const chosen = rowsToShare(outcome.report);
    void Promise.all(chosen.map((row) => session().row({ job, row }))).then(
      (rows) => {
        if (!wanted) return;
        const handed = shared(outcome, chosen, rows);
        settings.of(CHECK_PARAMETERS).change({ check: handed === null ? '' : writeShared(handed) });
      },
      () => {
        // The file is gone: the address stays as it is.
      },
    );
    return () => {
      wanted = false;
    };
  }, [settings, result, session]);
}

/** Opens the rows of the address, once. Gives what of it could not be read. */
function useShared(
  settings: SettingsStore,
  take: (input: Input, change: (current: Current) => Current) => void,
) {
  const taker = useRef(take);
  const [unread, setUnread] = useState<Unread | null>(null);
  useEffect(() => {
    const { check: text } = settings.of(CHECK_PARAMETERS).get();
    if (text === '') return;
    const read = readShared(text);
    if ('reason' in read)
      setUnread({
        parameter: 'check',
        reason: read.reason,
        text: clip('text' in read ? read.text : text),
      });
    if (!('value' in read)) return;
    const { input, change } = sharedInput(read.value);
    taker.current(input, change);
  }, [settings]);
  return unread;
}
