/** What a reader is told when the code of a panel did not come. */
export interface MissingWords {
  readonly text: string;
  readonly again: string;
}

/** Says above a panel that its code did not come, and lets the reader ask for it again. */
export function offerAgain(panel: Element, words: MissingWords, again: () => void): void {
  const document = panel.ownerDocument;
  const notice = document.createElement('p');
  notice.className = 'missing-panel';
  notice.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = words.again;
  button.addEventListener('click', () => {
    notice.remove();
    again();
  });
  // The alert is in the document before its words: that is when it is read out.
  panel.before(notice);
  notice.append(words.text, ' ', button);
}
