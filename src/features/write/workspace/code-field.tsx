import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { createEditor, type Editor, type EditorOptions } from '../editor/editor.ts';
import type { Mark } from '../editor/marks.ts';

interface CodeFieldProps extends Omit<EditorOptions, 'host' | 'text'> {
  /** The text it opens with. Later it changes only through the handle. */
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly handle: RefObject<Editor | null>;
  /** Whether it takes the focus when it opens. */
  readonly focused: boolean;
}

/** The editor as a part of the page. */
export function CodeField({ text, marks, handle, focused, ...options }: CodeFieldProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const opening = useRef({ text, focused, label: options.label, readOnly: options.readOnly });

  useEffect(() => {
    if (host.current === null) return;
    const { focused: takesFocus, ...first } = opening.current;
    const made = createEditor({
      ...first,
      host: host.current,
      onChange: (now) => latest.current.onChange(now),
      onLook: (at, by) => latest.current.onLook(at, by),
      onLeave: () => latest.current.onLeave(),
      onCheck: () => latest.current.onCheck(),
    });
    editor.current = made;
    if (takesFocus) made.focus();
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => editor.current?.mark(marks), [marks]);
  useImperativeHandle<Editor | null, Editor | null>(handle, () => editor.current, []);

  return <div ref={host} className="write-editor" />;
}
