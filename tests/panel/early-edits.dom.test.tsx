import { act } from '@testing-library/react';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { EarlyEdits } from '../../src/panel/early-edits.tsx';

afterEach(() => document.body.replaceChildren());

/** Markup rendered at build, in which a reader changes something before hydration. */
async function takeOver(panel: ReactNode, edit: (root: HTMLElement) => void) {
  const root = document.createElement('div');
  root.innerHTML = renderToString(panel);
  document.body.append(root);
  edit(root);
  await act(async () => {
    hydrateRoot(root, <EarlyEdits root={root}>{panel}</EarlyEdits>);
  });
  return root;
}

const get = <T extends Element>(root: HTMLElement, name: string) =>
  root.querySelector(`[aria-label="${name}"]`) as T;

function Panel() {
  const [text, setText] = useState('4.7');
  const [checked, setChecked] = useState(false);
  const [radio, setRadio] = useState('a');
  const [choice, setChoice] = useState('one');
  return (
    <>
      <input aria-label="text" value={text} onChange={(event) => setText(event.target.value)} />
      <input
        aria-label="check"
        type="checkbox"
        checked={checked}
        onChange={(event) => setChecked(event.target.checked)}
      />
      {['a', 'b'].map((value) => (
        <input
          key={value}
          aria-label={value}
          type="radio"
          name="radio"
          checked={radio === value}
          onChange={() => setRadio(value)}
        />
      ))}
      <select
        aria-label="choice"
        value={choice}
        onChange={(event) => setChoice(event.target.value)}
      >
        <option>one</option>
        <option>two</option>
      </select>
      <output>{JSON.stringify([text, checked, radio, choice])}</output>
    </>
  );
}

test('what was typed, checked and chosen before the script came is kept', async () => {
  const root = await takeOver(<Panel />, (panel) => {
    get<HTMLInputElement>(panel, 'text').value = '92';
    get<HTMLInputElement>(panel, 'check').click();
    get<HTMLInputElement>(panel, 'b').click();
    get<HTMLSelectElement>(panel, 'choice').value = 'two';
  });
  expect(root.querySelector('output')?.textContent).toBe('["92",true,"b","two"]');
  expect(get<HTMLInputElement>(root, 'text').value).toBe('92');
});

test('what nobody touched stays as it was rendered', async () => {
  const root = await takeOver(<Panel />, () => {});
  expect(root.querySelector('output')?.textContent).toBe('["4.7",false,"a","one"]');
});

test('what React renders in the browser itself is no edit of the reader', async () => {
  const changed = vi.fn();
  const root = document.createElement('div');
  document.body.append(root);
  await act(async () => {
    createRoot(root).render(
      <EarlyEdits root={root}>
        <select value="two" onChange={changed}>
          <option>one</option>
          <option>two</option>
        </select>
        <input value="92" onChange={changed} />
        <input type="checkbox" checked onChange={changed} />
      </EarlyEdits>,
    );
  });
  expect(changed).not.toHaveBeenCalled();
});

test('an edit is made in the state of the address, not in the one that was rendered', async () => {
  const values = ['7', '8'];
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  let current = values;
  const change = (index: number, text: string) => {
    current = current.map((value, at) => (at === index ? text : value));
    for (const listener of listeners) listener();
  };
  function Fields() {
    const shown = useSyncExternalStore(
      subscribe,
      () => current,
      () => OPENING,
    );
    return shown.map((value, index) => (
      <input
        // biome-ignore lint/suspicious/noArrayIndexKey: a field is known by its place.
        key={index}
        aria-label={`field ${index}`}
        value={value}
        onChange={(event) => change(index, event.target.value)}
      />
    ));
  }
  const root = await takeOver(<Fields />, (panel) => {
    get<HTMLInputElement>(panel, 'field 1').value = '92';
  });
  expect([...root.querySelectorAll('input')].map((field) => field.value)).toEqual(['7', '92']);
});

const OPENING = ['1', '2'];
