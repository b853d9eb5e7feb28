/** A block of text that a control may stand in. */
const BLOCK = 'p, li, .wild > li';

/** Where one sentence ends and another begins. */
const BETWEEN = /[.!?…]["”»)]?\s+(?=\S)/g;

/**
 * The sentence that a control in the text ends, up to and with the control, as a range; the control alone where it
 * stands in no text.
 */
export function sentenceOf(control: HTMLElement): Range {
  const range = document.createRange();
  range.selectNode(control);
  const block = control.closest(BLOCK);
  if (block === null) return range;
  const before = textBefore(block, control);
  // The control before this one ends the sentence before this one.
  const [other] = [...block.querySelectorAll('button')]
    .filter((button) => follows(control, button))
    .slice(-1);
  const least = other === undefined ? 0 : textBefore(block, other).length + textOf(other).length;
  // What stands last before the control is its own sentence, however it ends.
  const ends = [...before.trimEnd().matchAll(BETWEEN)].map((end) => end.index + end[0].length);
  const [node, offset] = placeIn(block, Math.max(least, ends.at(-1) ?? 0)) ?? [block, 0];
  range.setStart(node, offset);
  return range;
}

const follows = (later: Node, earlier: Node) =>
  (earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const textOf = ({ textContent }: Node) => textContent ?? '';

function textBefore(block: Node, end: Node): string {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEndBefore(end);
  return range.toString();
}

/** The text node of a block that holds a character, by its index in the whole text, and its index there. */
function placeIn(block: Element, index: number): [Node, number] | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (index < passed + length) return [node, index - passed];
    passed += length;
  }
  return null;
}
