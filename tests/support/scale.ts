/**
 * How many generated states a test tries: enough to find faults in `npm test`, ten times as many in `npm run test:all`,
 * which sets TEST_SCALE. To run one file in full: `TEST_SCALE=all npx vitest run tests/some.test.ts`.
 */
export const STATES = process.env.TEST_SCALE === 'all' ? 200_000 : 20_000;
