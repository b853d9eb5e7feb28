import type { Plugin } from 'vite';

const ALL = 'victory-vendor/d3-scale';
const ONES = '\0chart-scales';

/** The scales recharts uses for numeric and named axes, and its fallback. */
export const SCALES = ['scaleLinear', 'scaleBand', 'scalePoint'] as const;

/**
 * recharts looks its scales up by name in a module that exports all of d3-scale, so a bundler has to keep everything,
 * including calendars and colours. This plugin exports only the three we use, which saves the reader 7 kB.
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
