/**
 * Says above a panel that its code did not come, and lets the reader ask for it again. The words are in the document,
 * which is there when nothing else has come.
 */
export function offerAgain(panel: Element, again: () => void): void {
  const document = panel.ownerDocument;
  const words = document.querySelector('main')?.dataset;
  const notice = document.createElement('p');
  notice.className = 'missing-panel';
  notice.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = words?.again ?? '';
  button.addEventListener('click', () => {
    notice.remove();
    again();
  });
  // The alert is in the document before its words: that is when it is read out.
  panel.before(notice);
  notice.append(words?.missing ?? '', ' ', button);
}
