import { useEffect, useRef, useState } from 'react';
import type { Input } from './model/session.ts';

/** What may be dropped or pasted. */
interface Takers {
  readonly take: (input: Input) => void;
  readonly takeFiles: (files: readonly File[]) => void;
}

/**
 * Takes files and text that are dropped anywhere on the document, which would otherwise open in place of the page, and
 * what is pasted outside of a field. True while something is dragged over the document.
 */
export function useDrop(takers: Takers): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(takers);
  useEffect(() => {
    latest.current = takers;
  });

  useEffect(() => {
    function takeFrom(data: DataTransfer | null): boolean {
      const files = [...(data?.files ?? [])];
      const text = data?.getData('text') ?? '';
      if (files.length > 0) latest.current.takeFiles(files);
      else if (text.trim() !== '') latest.current.take({ blob: new Blob([text]), name: '' });
      else return false;
      return true;
    }
    const over = (event: DragEvent) => {
      event.preventDefault();
      setDragging(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      if (isField(event.target) && event.dataTransfer?.files.length === 0)
        return setDragging(false);
      event.preventDefault();
      setDragging(false);
      takeFrom(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files.length ?? 0;
      if (isField(event.target) && files === 0) return;
      if (takeFrom(event.clipboardData)) event.preventDefault();
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, []);
  return dragging;
}

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.matches('input:not([type="file"]), textarea');
