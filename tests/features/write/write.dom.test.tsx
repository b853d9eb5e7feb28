import { EditorView } from '@codemirror/view';
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SOURCES } from '../../../src/features/write/model/sources.ts';
import { pack } from '../../../src/features/write/share.ts';
import type { Language } from '../../../src/words/languages.ts';
import { all, one, openInArticle, openPanel, valuesIn } from '../../support/open-panel.tsx';
import { WORKSPACE, WRITE } from '../../support/words.ts';

/** The editor is loaded once, which takes long on a busy machine. */
const PATIENCE = { timeout: 20_000 };

/** What is loaded by the press is awaited. */
const press = (button: HTMLElement) => act(async () => button.click());

// That of happy-dom fails for a shadow tree whose host is gone, which CodeMirror asks a moment later.
beforeEach(() => {
  vi.spyOn(ShadowRoot.prototype, 'activeElement', 'get').mockReturnValue(null);
});

/** The panel with its editor, which comes after the press. */
async function openEditor(query = '', language: Language = 'en') {
  const opened = await openPanel('write', query, language);
  await press(opened.panel.getByRole('button', { name: WRITE[language].edit }));
  await screen.findByRole('list', { name: WORKSPACE[language].list }, PATIENCE);
  const { container } = opened;
  return { ...opened, words: WORKSPACE[language], editor: () => editorIn(container) };
}

function editorIn(container: HTMLElement): EditorView {
  const content = one(container, '.write-editor').shadowRoot?.querySelector('.cm-content');
  const view = content instanceof HTMLElement ? EditorView.findFromDOM(content) : null;
  if (view === null) throw new Error('There is no editor.');
  return view;
}

/** The whole text replaced, as if typed. */
const write = (view: EditorView, text: string) =>
  act(() => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }));

/** The caret put behind this part of the text. */
const lookAt = (view: EditorView, part: string) =>
  act(() =>
    view.dispatch({ selection: { anchor: view.state.doc.toString().indexOf(part) + part.length } }),
  );

const underlined = (view: EditorView, kind: string) =>
  [...view.contentDOM.querySelectorAll(`.mark-${kind}`)].map((node) => node.textContent).join('');

describe('before the editor is asked for', () => {
  test('the first program can be read, coloured, and there is one button', async () => {
    const { container, panel } = await openPanel('write');
    expect(one(container, '.write-code').textContent?.trim()).toBe(SOURCES.naive.start.trim());
    expect(all(container, '.tok-keyword').length).toBeGreaterThan(3);
    expect(panel.getAllByRole('button')).toHaveLength(1);
  });

  test('a program that was kept, or came with the address, is told', async () => {
    const code = await pack('x = 1\n');
    const sent = await openPanel('write', `code=${code}`);
    expect(sent.container.textContent).toContain(WRITE.en.sent);
    localStorage.setItem(
      'logsumexplorer.write',
      JSON.stringify({
        exercise: 'lse',
        attempts: { lse: { text: 'x = 1', hints: 0, outcome: 'open' } },
      }),
    );
    const kept = await openPanel('write');
    expect(kept.container.textContent).toContain(WRITE.en.kept);
  });
});

describe('while one writes', () => {
  test('the result of the text appears, and the operation that breaks is underlined', async () => {
    const { container, editor } = await openEditor('exercise=stable&x=1,92,3');
    await waitFor(() => expect(underlined(editor(), 'trouble')).toBe('np.exp(x)'));
    expect(valuesIn(one(container, '.write-result'))).toEqual([0, Number.NaN, 0]);
    expect(one(container, '.write-blame').textContent).toContain('overflows to ∞');

    write(editor(), SOURCES.stable.solution ?? '');
    await waitFor(() =>
      expect(valuesIn(one(container, '.write-result'))).toEqual(
        [0, 1, 0].map((p, i) => (i === 1 ? p : expect.any(Number))),
      ),
    );
    expect(underlined(editor(), 'trouble')).toBe('');
  });

  test('an expression is opened by the caret, and what is around it by a button', async () => {
    const { container, panel, user, editor, words } = await openEditor('exercise=stable&x=1,2');
    lookAt(editor(), 'np.sum(e');
    await waitFor(() => expect(underlined(editor(), 'looked')).toBe('e'));
    expect(valuesIn(one(container, '.write-look'))).toEqual(
      [2.7182817459106445, 7.389056205749512].map(Math.fround).map((v) => expect.closeTo(v, 5)),
    );
    await user.click(panel.getByRole('button', { name: words.around }));
    expect(underlined(editor(), 'looked')).toBe('np.sum(e)');
    expect(valuesIn(one(container, '.write-look'))).toHaveLength(1);
  });

  test('in a loop each time has its value', async () => {
    const { container, panel, user, editor, words } = await openEditor('exercise=online&x=1,2,3');
    lookAt(editor(), 'np.exp(v');
    await waitFor(() =>
      expect(one(container, '.write-look').textContent).toContain(words.turn(3, 3)),
    );
    expect(valuesIn(one(container, '.write-look'))).toEqual([3]);
    await user.click(panel.getByRole('button', { name: words.earlier }));
    expect(valuesIn(one(container, '.write-look'))).toEqual([2]);
  });

  test.each(['en', 'es'] as const)(
    '%s: what does not run is named at its place, and the last result stays',
    async (language) => {
      const { container, panel, editor, words } = await openEditor(
        'exercise=stable&x=1,2',
        language,
      );
      await waitFor(() => expect(valuesIn(one(container, '.write-result'))).toHaveLength(2));
      const text = 'import numpy as np\n\n\ndef softmax(x):\n    return nump.exp(x)\n';
      write(editor(), text);
      expect(await panel.findByRole('button', { name: words.goTo(5, 12) })).toBeDefined();
      expect(container.textContent).toContain('nump');
      expect(container.textContent).toContain(words.stale);
      expect(valuesIn(one(container, '.write-result'))).toHaveLength(2);
      expect(editor().state.doc.toString()).toBe(text);
      expect(underlined(editor(), 'problem')).toBe('nump');
    },
  );

  test('the lab’s format and flush to zero are those of the run', async () => {
    const { container, state } = await openEditor('exercise=lse&x=0,-800');
    await waitFor(() => expect(valuesIn(one(container, '.write-result'))).toEqual([0]));
    act(() => state.store.dispatch({ type: 'logits', values: [709, 1] }));
    act(() => state.store.dispatch({ type: 'format', format: 'float64' }));
    await waitFor(() => expect(valuesIn(one(container, '.write-result'))).toEqual([709]));
  });
});

describe('marking', () => {
  test('what fails says what came out, what is right, and where it went wrong', async () => {
    const { container, panel, user, words } = await openEditor('exercise=stable');
    await user.click(panel.getByRole('button', { name: words.check }));
    const tests = panel.getByRole('list', { name: words.tests });
    expect(tests.textContent).toContain('[1, 92, 3, 0, 2]');
    expect(tests.textContent).toContain('Entry 2 is NaN; the true value is finite: 1.');
    expect(tests.textContent).toContain('np.exp(x)');
    expect(container.textContent).toContain(words.score(9, 15));
  });

  test('what passes is kept on the device and reported', async () => {
    const { panel, user, words, editor, report } = await openEditor('exercise=stable');
    write(editor(), SOURCES.stable.solution ?? '');
    await user.click(panel.getByRole('button', { name: words.check }));
    await waitFor(() => expect(report).toHaveBeenLastCalledWith(1, 9, expect.any(Function)));
    const again = await openEditor('exercise=stable');
    expect(again.editor().state.doc.toString()).toBe(SOURCES.stable.solution);
    expect(
      again.panel.getByRole('button', {
        name: words.number(2, words.exercises.stable.title, 'solved'),
      }),
    ).toBeDefined();
  });

  test('hints come one by one, and the solution ends them', async () => {
    const { container, panel, user, words } = await openEditor('exercise=lse');
    await user.click(panel.getByRole('button', { name: words.hint }));
    await user.click(panel.getByRole('button', { name: words.nextHint }));
    expect(all(container, '.write-hints li')).toHaveLength(2);
    await user.click(panel.getByRole('button', { name: words.showSolution }));
    expect(one(container, '.write-solution pre').textContent).toBe(SOURCES.lse.solution?.trimEnd());
    expect(panel.queryByRole('button', { name: words.nextHint })).toBeNull();
  });

  test('a failed test is opened in the lab', async () => {
    const { panel, user, showInLab } = await openInArticle('write', 'exercise=stable');
    await press(panel.getByRole('button', { name: WRITE.en.edit }));
    await user.click(await panel.findByRole('button', { name: WORKSPACE.en.check }));
    const [first] = panel.getAllByRole('button', { name: WORKSPACE.en.openInLab });
    if (first !== undefined) await user.click(first);
    expect(showInLab).toHaveBeenCalledWith(
      expect.objectContaining({ logits: [1, 92, 3, 0, 2] }),
      first,
    );
  });
});

describe('a program in the address', () => {
  test('opens, and leaves what is kept as it is', async () => {
    const kept = await openEditor('exercise=lse');
    write(kept.editor(), '# mine\n');
    const { container, panel, user, editor, words, query } = await openEditor(
      `exercise=lse&code=${await pack('# theirs\n')}`,
    );
    await waitFor(() => expect(editor().state.doc.toString()).toBe('# theirs\n'));
    write(editor(), '# theirs, changed\n');
    const changed = await pack('# theirs, changed\n');
    await waitFor(() => expect(query()).toContain(`code=${changed}`));
    await user.click(panel.getByRole('button', { name: words.back }));
    await waitFor(() => expect(editor().state.doc.toString()).toBe('# mine\n'));
    expect(query()).not.toContain('code=');
    expect(container.textContent).not.toContain(words.guest);
  });

  test('that is no program is named, and the reader’s own opens', async () => {
    const { container, editor, words } = await openEditor('exercise=lse&code=AAAA');
    await waitFor(() => expect(container.textContent).toContain(words.badLink));
    expect(editor().state.doc.toString()).toBe(SOURCES.lse.start);
  });

  test('is what a link holds', async () => {
    const { panel, user, words } = await openEditor('exercise=lse&x=1,2');
    const copied = vi.spyOn(navigator.clipboard, 'writeText');
    const button = panel.getByRole('button', { name: words.copyLink });
    const code = await pack(SOURCES.lse.start);
    await waitFor(async () => {
      await user.click(button);
      expect(copied).toHaveBeenLastCalledWith(
        `https://example.org/?x=1,2&exercise=lse&code=${code}`,
      );
    });
  });
});

test('copying gives the text that runs under Python', async () => {
  const { panel, user, editor, words } = await openEditor('exercise=free');
  write(editor(), 'def f(x):\n    return np.exp(x)');
  const copied = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click(panel.getByRole('button', { name: words.copy }));
  await vi.waitFor(() =>
    expect(copied).toHaveBeenCalledWith(
      'import numpy as np\n\n\ndef f(x):\n    return np.exp(x)\n',
    ),
  );
});

test('a teacher hides the choice, the hints, the solution and sharing', async () => {
  const hidden = 'exercise,input,hints,solution,share';
  const { panel } = await openPanel('write', `exercise=lse&hide=${hidden}`);
  await press(panel.getByRole('button', { name: WRITE.en.edit }));
  await panel.findByRole('heading', { name: WORKSPACE.en.exercises.lse.title });
  expect(panel.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    WORKSPACE.en.check,
  ]);
  expect(panel.queryByRole('combobox')).toBeNull();
});
