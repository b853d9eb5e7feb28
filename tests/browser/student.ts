import type { FrameLocator } from '@playwright/test';
import { programOutcome } from '../../src/features/predict/model/outcome.ts';
import { evaluateScene, SCENES } from '../../src/features/predict/model/scenes.ts';
import type { Language } from '../../src/words/languages.ts';
import { PREDICT } from '../support/words.ts';
import { expect, type Page } from './fixtures.ts';

/** What a student does in the panel `predict` of a package. `launcher` is the document that the platform opened. */
export function studentIn(launcher: Page | FrameLocator, language: Language = 'en') {
  const words = PREDICT[language];
  const panel = launcher.frameLocator('iframe').locator('.panel-card');
  const scene = (number: number) => panel.getByRole('button', { name: new RegExp(`^${number}, `) });
  return {
    panel,
    scene,
    notice: launcher.getByRole('status'),
    /** Predicts a scene, by its number, as it comes out or not, and runs it. */
    predict: async (number: number, isRight = true) => {
      const asked = SCENES[number - 1];
      if (asked === undefined) throw new Error(`There is no scene ${number}.`);
      await scene(number).click();
      for (const program of ['naive', 'stable'] as const) {
        const right = programOutcome(asked.asks, evaluateScene(asked), program);
        const outcome = isRight || program === 'stable' ? right : otherThan(right);
        await panel
          .getByRole('group', { name: words.programs[asked.asks][program] })
          .getByText(words.outcomes[outcome], { exact: true })
          .click();
      }
      await panel.getByRole('button', { name: words.run, exact: true }).click();
      await expect(panel.getByRole('heading', { name: words.result, exact: true })).toBeVisible();
    },
  };
}

const otherThan = (outcome: string) => (outcome === 'valid' ? 'zeros' : 'valid');
