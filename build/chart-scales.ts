import type { Plugin } from 'vite';

const ALL = 'victory-vendor/d3-scale';
const ONES = '\0chart-scales';

/** What recharts takes for the axes of numbers and of names, and what it falls back to. */
export const SCALES = ['scaleLinear', 'scaleBand', 'scalePoint'] as const;

/**
 * recharts looks its scales up by name in a module of them all, so that a bundler has to keep all: scales of time with
 * a calendar and its formats, of colours, of quantiles. Ours are three, and a reader fetches 7 kB less.
 */
export function chartScales(): Plugin {
  return {
    name: 'chart-scales',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== ALL) return undefined;
      const all = await this.resolve(source, importer, { skipSelf: true });
      return all && `${ONES}?${all.id}`;
    },
    load(id) {
      if (!id.startsWith(ONES)) return undefined;
      const all = id.slice(ONES.length + 1);
      return `export { ${SCALES.join(', ')} } from ${JSON.stringify(all)};`;
    },
  };
}
