import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ENTRIES, PACKAGE } from '../../build/package.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read(`${PACKAGE}/package.json`));
const root = JSON.parse(read('package.json'));

describe('the package for npm', () => {
  test('offers what is built, with its types first, and nothing else', () => {
    const entries = ENTRIES.map((name) => [
      name === 'index' ? '.' : `./${name}`,
      { types: `./dist/${name}.d.ts`, import: `./dist/${name}.js` },
    ]);
    // In this order: what reads a condition takes the first that fits.
    expect(JSON.stringify(manifest.exports)).toBe(
      JSON.stringify(Object.fromEntries([...entries, ['./package.json', './package.json']])),
    );
    for (const name of ENTRIES) {
      expect(existsSync(`src/embed/package/${name}.ts`), name).toBe(true);
      expect(existsSync(`src/embed/package/types/${name}.d.ts`), name).toBe(true);
    }
  });

  test('has a side effect only where importing is what defines the element', () => {
    expect(manifest.sideEffects).toEqual(['./dist/element.js']);
  });

  test('brings nothing with it, and asks for React only where it is used', () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.keys(manifest.peerDependencies)).toEqual(['react']);
    expect(manifest.peerDependenciesMeta.react.optional).toBe(true);
  });

  test('is published with its provenance, under our licence and version', () => {
    expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
    expect(read(`${PACKAGE}/LICENSE`)).toBe(read('LICENSE'));
    expect([manifest.license, manifest.version]).toEqual([root.license, root.version]);
    // npm compares it with where the package was built.
    expect(manifest.repository).toEqual(root.repository);
  });

  test('tells of each use in its README', () => {
    const readme = read(`${PACKAGE}/README.md`);
    for (const name of ['log-sum-explorer', 'log-sum-explorer/element', 'log-sum-explorer/react'])
      expect(readme).toContain(`'${name}'`);
  });
});
