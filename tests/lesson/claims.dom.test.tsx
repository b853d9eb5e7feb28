import { act } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { shortestDecimal } from '../../src/core/decimal.ts';
import { valueAt } from '../../src/core/trace.ts';
import { type ProsePart, SECTIONS } from '../../src/lesson/article/article.ts';
import { ARTICLES } from '../../src/lesson/article/articles.ts';
import { WILD, type WildId } from '../../src/lesson/article/wild.ts';
import { findCell } from '../../src/panel/inspector/selection.ts';
import { CLAIMS, type ClaimId, claimScenario, proofOf } from '../../src/scenario/claims.ts';
import { problemOf } from '../../src/scenario/problem.ts';
import type { CellName } from '../../src/softmax/compared.ts';
import { evaluate } from '../../src/softmax/evaluate.ts';
import type { Language } from '../../src/words/languages.ts';
import { asPower } from '../../src/words/numbers.ts';
import { openTogether } from '../support/article-panels.tsx';
import { all, one, openPanel } from '../support/open-panel.tsx';
import { blocksOf, proseOf, readText } from '../words/support.ts';

/** A place of the text that shows a claim, with what it says since the one before. */
interface Shown {
  readonly claim: ClaimId;
  readonly parts: readonly ProsePart[];
}

function shownIn(parts: readonly ProsePart[]): Shown[] {
  const found: Shown[] = [];
  let since: ProsePart[] = [];
  for (const part of parts) {
    if (typeof part === 'object' && 'show' in part) {
      found.push({ claim: part.show, parts: since });
      since = [];
    } else since.push(part);
  }
  return found;
}

const shownBy = (language: Language): Shown[] => {
  const article = ARTICLES[language];
  return [
    ...SECTIONS.flatMap((id) => blocksOf(article.sections[id]).flatMap(proseOf).flatMap(shownIn)),
    ...(Object.keys(WILD) as WildId[])
      // The others are shown in a section, and their stories speak of other machines.
      .filter((id) => id === 'log-softmax')
      .map((id) => ({ claim: WILD[id].replay, parts: article.wild[id].story })),
  ];
};

/** The text names no number, since its point is one of degree: how far off each value is. */
const WITHOUT_A_NUMBER: readonly ClaimId[] = ['naive-wins'];

/** How the text may write what a cell shows. */
function spellings(text: string): RegExp {
  const number = asPower(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (text === '∞') return /∞|infini/;
  return new RegExp(`(?<![\\d.,⁻−])${number}(?![\\d⁻]|[.,]\\d)`);
}

/** The table beside the text has logits, probabilities and losses. */
const isInTable = ({ name }: CellName) => ['logit', 'p', 'loss'].includes(name);

describe.each(['en', 'es'] as const)('in %s', (language) => {
  const places = shownBy(language);

  test('every claim is shown somewhere', () => {
    expect([...new Set(places.map(({ claim }) => claim))].sort()).toEqual(
      Object.keys(CLAIMS).sort(),
    );
  });

  test('the value that proves each claim is ringed in the lab and named beside the text, and is the number that the text names', async () => {
    const { placeOf, state } = await openTogether(['lab', 'companion'], '', language);
    for (const { claim, parts } of places) {
      act(() =>
        state.store.dispatch({
          type: 'load',
          scenario: claimScenario(claim),
          proof: proofOf(claim),
        }),
      );
      const ringed = all(placeOf('lab'), '[data-ringed]');
      expect(ringed.length, claim).toBe(1);
      const text =
        ringed[0]?.querySelector('input')?.value.replace('-', '−') ??
        ringed[0]?.querySelector('data')?.textContent ??
        '';
      expect(text, claim).not.toBe('');
      const beside = one(placeOf('companion'), '.companion-evidence[data-proves] data');
      expect(beside.textContent, claim).toBe(text);
      const evaluation = evaluate(problemOf(state.store.get()));
      const cell = findCell(evaluation, proofOf(claim));
      expect((beside as HTMLDataElement).value, claim).toBe(
        cell && shortestDecimal(valueAt(cell), evaluation.problem.format),
      );
      // Where the table has room for the value, it is pointed at there too.
      const pointed = all(placeOf('companion'), 'tr [data-ringed]');
      expect(pointed.length, claim).toBe(isInTable(proofOf(claim)) ? 1 : 0);
      if (!WITHOUT_A_NUMBER.includes(claim))
        expect(readText(parts), `${claim} shows ${text}`).toMatch(spellings(text));
    }
  });

  test('what the last sentence before the control compares it with is there too', async () => {
    const { container, state } = await openPanel('lab', '', language);
    for (const { claim, parts } of places) {
      act(() => state.store.dispatch({ type: 'load', scenario: claimScenario(claim) }));
      const values = all(container, 'data').map((node) => asPower(node.textContent ?? ''));
      const fields = all(container, 'input').map((node) =>
        (node as HTMLInputElement).value.replace('-', '−'),
      );
      for (const figure of figuresOfLastSentence(parts))
        expect([...values, ...fields], claim).toContain(figure);
    }
  });
});

/** Figures after the last full stop before the end. */
function figuresOfLastSentence(parts: readonly ProsePart[]): string[] {
  const from = parts.findLastIndex(
    (part, at) => typeof part === 'string' && at < parts.length - 1 && /\. \S/.test(part),
  );
  return parts
    .slice(from + 1)
    .flatMap((part) => (typeof part === 'object' && 'shown' in part ? [part.shown] : []));
}

test('the ring goes with the next edit', async () => {
  const { container, state } = await openPanel('lab');
  act(() =>
    state.store.dispatch({
      type: 'load',
      scenario: claimScenario('one-92'),
      proof: proofOf('one-92'),
    }),
  );
  expect(all(container, '[data-ringed]')).toHaveLength(1);
  act(() => state.store.dispatch({ type: 'temperature', value: 2 }));
  expect(all(container, '[data-ringed]')).toHaveLength(0);
});
