/** A block of text that a control may stand in. */
const BLOCK = 'p, li, .wild > li';

/** Where one sentence ends and another begins. */
const BETWEEN = /[.!?…]["”»)]?\s+(?=\S)/g;

/**
 * The sentence that a control in the text ends, up to and with the control, as a range; the control alone where it
 * stands in no text.
 */
export function sentenceOf(control: HTMLElement): Range {
  const range = control.ownerDocument.createRange();
  range.selectNode(control);
  const block = control.closest(BLOCK);
  if (block === null) return range;
  const before = control.ownerDocument.createRange();
  before.setStart(block, 0);
  before.setEndBefore(control);
  // What stands last before the control is its own sentence, however it ends.
  const text = before.toString().trimEnd();
  const start = [...text.matchAll(BETWEEN)].at(-1);
  const from = start === undefined ? 0 : start.index + start[0].length;
  const [node, offset] = placeIn(block, from) ?? [block, 0];
  range.setStart(node, offset);
  return range;
}

/** The text node of a block that holds a character, by its index in the whole text, and its index there. */
function placeIn(block: Element, index: number): [Node, number] | null {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (index < passed + length) return [node, index - passed];
    passed += length;
  }
  return null;
}
