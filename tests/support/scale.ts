const isAll = process.env.TEST_SCALE === 'all';

/**
 * How many generated states a test tries: enough to find faults in `npm test`, ten times as many in `npm run test:all`,
 * which sets TEST_SCALE. To run one file in full: `TEST_SCALE=all npx vitest run tests/some.test.ts`.
 */
export const STATES = isAll ? 200_000 : 20_000;

/** For states that take longer: how many there are, and a few of them for `npm test`. */
export const fewOf = (all: number, few: number): number => (isAll ? all : few);
