import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentLess,
  indentMore,
} from '@codemirror/commands';
import { pythonLanguage } from '@codemirror/lang-python';
import { bracketMatching, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, type ViewUpdate } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { complete } from './completion.ts';
import { type Mark, marks, setMarks } from './marks.ts';
import { knownNames } from './names.ts';
import { theme } from './theme.ts';

export interface EditorOptions {
  readonly host: HTMLElement;
  readonly text: string;
  /** Name of the field for screen readers. */
  readonly label: string;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
  /** The place in the text that the reader looks at: under the pointer, or where the caret is. */
  readonly onLook: (at: number, by: 'caret' | 'pointer') => void;
  /** The pointer has left. */
  readonly onLeave: () => void;
  /** The reader asks to run the tests: Ctrl+Enter. */
  readonly onCheck: () => void;
}

export interface Editor {
  /** Another text, which can be undone. */
  readonly replace: (text: string) => void;
  /** Another text, with a history of its own. */
  readonly open: (text: string) => void;
  readonly mark: (list: readonly Mark[]) => void;
  readonly focus: () => void;
  /** Puts the caret there, in view. */
  readonly goTo: (at: number) => void;
  readonly destroy: () => void;
}

/** Escape lets Tab leave the editor until another key is pressed. CodeMirror's own limit of two seconds is too short. */
const LONG = 600_000;

/**
 * The editor, in a shadow tree: there its style sheets are constructed, where the policy of a frame would refuse a style
 * element in the document.
 */
export function createEditor(options: EditorOptions): Editor {
  const { host, onChange, onLook, onLeave, onCheck } = options;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root,
    state: stateOf(options.text),
  });

  function stateOf(text: string): EditorState {
    return EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        indentUnit.of('    '),
        EditorState.tabSize.of(4),
        pythonLanguage,
        syntaxHighlighting(classHighlighter),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ override: [complete(knownNames())], icons: false }),
        keymap.of([
          { key: 'Mod-Enter', run: checked },
          ...completionKeymap,
          ...closeBracketsKeymap,
          ...historyKeymap,
          ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
          { key: 'Tab', run: acceptCompletion },
          { key: 'Tab', run: indentMore, shift: indentLess },
        ]),
        EditorView.lineWrapping,
        EditorState.readOnly.of(options.readOnly),
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          autocapitalize: 'off',
          spellcheck: 'false',
        }),
        marks,
        theme,
        EditorView.updateListener.of(told),
        EditorView.domEventHandlers({
          keyup: ({ key }) => {
            if (key === 'Escape') view.setTabFocusMode(LONG);
          },
          mousemove: (event) => {
            const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
            if (at !== null) onLook(at, 'pointer');
          },
          mouseleave: () => onLeave(),
        }),
      ],
    });
  }

  function checked(): boolean {
    onCheck();
    return true;
  }

  function told({ docChanged, selectionSet, state }: ViewUpdate) {
    if (docChanged) onChange(state.doc.toString());
    if (docChanged || selectionSet) onLook(state.selection.main.head, 'caret');
  }

  return {
    replace: (text) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    open: (text) => view.setState(stateOf(text)),
    // What is told during an update may ask for other marks, and one update must end before the next.
    mark: (list) =>
      queueMicrotask(() => {
        if (view.dom.isConnected) view.dispatch({ effects: setMarks.of(list) });
      }),
    focus: () => view.focus(),
    goTo: (at) => {
      view.dispatch({
        selection: { anchor: Math.min(at, view.state.doc.length) },
        scrollIntoView: true,
      });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}
