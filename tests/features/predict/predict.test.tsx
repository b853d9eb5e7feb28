import { describe, expect, test } from 'vitest';
import { openState } from '../../../src/features/open-state.ts';
import { Card } from '../../../src/features/predict/card.tsx';
import { OPENING_PROGRESS, skip } from '../../../src/features/predict/model/progress.ts';
import { SCENES } from '../../../src/features/predict/model/scenes.ts';
import PredictPanel from '../../../src/features/predict/predict.tsx';
import { Result } from '../../../src/features/predict/result.tsx';
import { OPEN_STAGE, type Stage } from '../../../src/panel/stage.ts';
import { staticHtml } from '../../support/static-html.tsx';
import { PREDICT } from '../../support/words.ts';
import { sceneNamed } from './scene-named.ts';

const words = PREDICT.en;

const staged = (stage: Partial<Stage>) =>
  staticHtml(
    <PredictPanel
      {...openState('')}
      link={() => ''}
      showInLab={null}
      report={() => {}}
      stage={{ ...OPEN_STAGE, ...stage }}
    />,
  );

const only = (control: string) => (asked: string) => asked === control;

describe('a teacher who embeds the panel', () => {
  test.each([
    ['numbers', words.numbers.summary],
    ['skip', words.skip],
    ['card', words.card.title],
  ] as const)('may hide %s', (control, text) => {
    expect(staged({})).toContain(text);
    expect(staged({ hides: only(control) })).not.toContain(text);
  });

  test.each([
    ['numbers', 2],
    ['skip', 1],
    ['card', 1],
  ] as const)('may lock %s, which stays visible', (control, count) => {
    expect(staged({})).not.toContain('disabled');
    expect(staged({ locks: only(control) }).split('disabled=""')).toHaveLength(count + 1);
  });
});

describe('the answer to a scene', () => {
  const [scene] = SCENES;
  if (scene === undefined) throw new Error('There are no scenes.');
  const result = (showInLab: (() => void) | null, withTrace: boolean) =>
    staticHtml(
      <Result
        scene={scene}
        entry={{
          state: 'run',
          said: { naive: 'valid', stable: 'zeros' },
          numbers: { naive: '', stable: '' },
          attempts: 1,
          seconds: 0,
        }}
        showInLab={showInLab}
        withTrace={withTrace}
        next={null}
        onBack={null}
      />,
    );

  test('offers the lab only where there is one', () => {
    expect(result(() => {}, true)).toContain(words.lab);
    expect(result(null, true)).not.toContain(words.lab);
  });

  test('goes without the trace where it is hidden', () => {
    expect(result(null, true)).toContain('<table');
    expect(result(null, false)).not.toContain('<table');
  });
});

test('the score card names the topics without links where the article is not there', () => {
  const card = (withLinks: boolean) =>
    staticHtml(
      <Card
        scenes={SCENES}
        progress={skip(OPENING_PROGRESS, sceneNamed('equal-large'))}
        withLinks={withLinks}
        onVisit={() => {}}
        onAgain={() => {}}
      />,
    );
  expect(card(true)).toContain(`<a href="#silent">${words.topics.silent}</a>`);
  expect(card(false)).toContain(words.topics.silent);
  expect(card(false)).not.toContain('<a ');
});
