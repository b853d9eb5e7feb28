/** Heights in pixels of the window. */
interface Span {
  readonly top: number;
  readonly bottom: number;
}

export interface SheetPlace {
  readonly edge: 'foot' | 'head';
  /** The most that the sheet may cover. */
  readonly room: number;
}

/** The most of the window that the sheet takes. */
const SHARE = 0.45;

/**
 * Where a sheet covers nothing of what it is evidence for: at the foot, or at the head if the sentence stands in the
 * way there. A sentence that stands in the way of both leaves it the larger of the two rooms.
 */
export function placeSheet(sentence: Span, height: number): SheetPlace {
  const wanted = Math.floor(SHARE * height);
  const [above, below] = [sentence.top, height - sentence.bottom].map((room) =>
    Math.floor(Math.max(0, room)),
  ) as [number, number];
  if (below >= wanted) return { edge: 'foot', room: wanted };
  if (above >= wanted) return { edge: 'head', room: wanted };
  return below >= above ? { edge: 'foot', room: below } : { edge: 'head', room: above };
}
