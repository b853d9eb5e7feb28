import { EditorView } from '@codemirror/view';

/**
 * Look of the editor, from the tokens of the page, which reach into the shadow tree it is in. Colours of the code are those
 * of .write-code in write.css.
 */
export const theme = EditorView.theme({
  '&': { color: 'var(--ink)', background: 'var(--paper)', fontSize: 'var(--text-m)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', overflowX: 'auto' },
  '.cm-content': {
    minBlockSize: '10rem',
    padding: 'var(--space-4) 0',
    caretColor: 'var(--ink)',
    tabSize: '4',
  },
  '.cm-line': { padding: '0 var(--space-4)' },
  '.cm-gutters': {
    border: '0',
    background: 'transparent',
    color: 'var(--muted)',
    fontVariantNumeric: 'tabular-nums',
  },
  '.cm-lineNumbers .cm-gutterElement': { minInlineSize: '1.75rem', padding: '0 var(--space-2)' },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': {
    background: 'transparent',
    outline: '1px solid var(--line-strong)',
  },
  '&.cm-focused .cm-nonmatchingBracket, .cm-nonmatchingBracket': {
    background: 'transparent',
    outline: '1px solid var(--bad)',
  },
  '.mark-looked': {
    borderRadius: '2px',
    background: 'var(--code-looked)',
    boxShadow: '0 1px 0 0 var(--ink)',
  },
  '.mark-trouble': {
    background: 'var(--bad-ground)',
    textDecoration: 'underline wavy 2px var(--bad)',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  },
  '.mark-problem': {
    textDecoration: 'underline dotted 2px var(--bad)',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  },
  '.cm-line.line-problem': { boxShadow: 'inset 3px 0 0 var(--bad)' },
  '.tok-keyword': { color: 'var(--code-keyword)' },
  '.tok-string': { color: 'var(--code-string)' },
  '.tok-comment': { color: 'var(--code-comment)' },
  '.tok-number, .tok-bool, .tok-atom': { color: 'var(--code-number)' },
  '.tok-definition': { color: 'var(--code-function)' },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-s)',
    background: 'var(--card)',
    color: 'var(--ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mono)',
    fontSize: 'var(--text-m)',
    maxBlockSize: '12rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: 'var(--space-1) var(--space-4)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--ink)',
    color: 'var(--paper)',
  },
  '@media (pointer: coarse)': {
    // Safari zooms into what is edited if its text is smaller.
    '.cm-scroller': { fontSize: 'max(var(--text-m), 16px)' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
      minBlockSize: '44px',
      lineHeight: '44px',
      padding: '0 var(--space-6)',
    },
  },
  '@media (forced-colors: active)': {
    '.mark-looked': { outline: '1px solid Highlight' },
    '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
      forcedColorAdjust: 'none',
      background: 'Highlight',
      color: 'HighlightText',
    },
  },
});
