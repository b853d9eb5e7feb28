/** One value of each property. */
type View<P extends Properties> = { readonly [K in keyof P]: P[K][number] };
type Properties = Readonly<Record<string, readonly unknown[]>>;

/**
 * A small set of views in which each value of a property meets each value of every other: faults come from one property
 * or from two together, rarely from three, and the full product costs several times as much.
 */
export function pairwise<const P extends Properties>(properties: P): View<P>[] {
  const candidates = product(properties);
  const open = new Set(candidates.flatMap(pairsOf));
  const chosen: View<P>[] = [];
  while (open.size > 0) {
    const news = candidates.map((view) => pairsOf(view).filter((pair) => open.has(pair)).length);
    const best = candidates[news.indexOf(Math.max(...news))];
    if (best === undefined) break;
    chosen.push(best);
    for (const pair of pairsOf(best)) open.delete(pair);
  }
  return chosen;
}

const product = <P extends Properties>(properties: P): View<P>[] =>
  Object.entries(properties).reduce<Record<string, unknown>[]>(
    (views, [key, values]) =>
      views.flatMap((view) => values.map((value) => ({ ...view, [key]: value }))),
    [{}],
  ) as View<P>[];

/** Each two properties of a view with their values, as text. */
const pairsOf = (view: object): string[] => {
  const entries = Object.entries(view);
  return entries.flatMap((one, index) =>
    entries.slice(index + 1).map((other) => JSON.stringify([one, other])),
  );
};

/** Both languages, both widths and both colour schemes. */
export const LOOKS = {
  language: ['en', 'es'],
  width: [320, 1280],
  colorScheme: ['light', 'dark'],
} as const;

interface Look {
  readonly language: string;
  readonly width: number;
  readonly colorScheme: string;
}

export const nameOf = ({ language, width, colorScheme }: Look): string =>
  `${language}, ${width} px, ${colorScheme}`;
