import { copyText } from '../ui/copy-text.ts';

/**
 * The buttons that copy a block of code of the reading (lesson/test-files.tsx). What became of it is said in the status
 * beside the button.
 */
export function copyCode(document: Document): void {
  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-copied]') : null;
    if (!(button instanceof HTMLElement)) return;
    const block = button.closest('.code-block');
    const copied = await copyText(`${block?.querySelector('pre')?.textContent ?? ''}\n`);
    const status = block?.querySelector('[role="status"]');
    if (status) status.textContent = button.dataset[copied ? 'copied' : 'blocked'] ?? '';
  });
}
