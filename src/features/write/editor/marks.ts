import { type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** What is marked in the text: the value looked at, where it first went wrong, or what is no program. */
export type MarkKind = 'looked' | 'trouble' | 'problem';

export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly kind: MarkKind;
}

export const setMarks = StateEffect.define<readonly Mark[]>();

const CLASSES: Readonly<Record<MarkKind, Decoration>> = {
  looked: Decoration.mark({ class: 'mark-looked' }),
  trouble: Decoration.mark({ class: 'mark-trouble' }),
  problem: Decoration.mark({ class: 'mark-problem' }),
};
const PROBLEM_LINE = Decoration.line({ class: 'line-problem' });

/** The marks of the text; they move with it until others come. */
export const marks: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { changes, effects, state }) {
    const moved = before.map(changes);
    return effects.reduce(
      (now, effect) =>
        effect.is(setMarks) ? decorations(effect.value, state.doc.length, lineStart) : now,
      moved,
    );

    function lineStart(at: number): number {
      return state.doc.lineAt(at).from;
    }
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorations(
  list: readonly Mark[],
  length: number,
  lineStart: (at: number) => number,
): DecorationSet {
  const placed = list.flatMap(({ from, to, kind }) => {
    const start = Math.max(0, Math.min(from, length));
    const end = Math.min(to, length);
    const line =
      kind === 'problem'
        ? [{ from: lineStart(start), to: lineStart(start), what: PROBLEM_LINE }]
        : [];
    return end > start ? [...line, { from: start, to: end, what: CLASSES[kind] }] : line;
  });
  placed.sort((a, b) => a.from - b.from || a.what.startSide - b.what.startSide);
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, what } of placed) builder.add(from, to, what);
  return builder.finish();
}
