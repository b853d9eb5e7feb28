import path from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import type { PanelDefinition } from '../src/panel/definition.ts';

const ID = 'virtual:panel-titles';
const REGISTRY = 'src/features/registry.ts';

/**
 * `virtual:panel-titles` is all that embed.js knows of the panels: the titles of each, by id. It is read from the registry
 * at build, because the registry itself would bring the code of every panel into the page of a teacher.
 */
export function panelTitles(): Plugin {
  return {
    name: 'panel-titles',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const file = path.join(this.environment.config.root, REGISTRY);
      const { module, dependencies } = await runnerImport<{
        readonly PANELS: Readonly<Record<string, PanelDefinition>>;
      }>(file);
      for (const dependency of dependencies) this.addWatchFile(dependency);
      const titles = Object.values(module.PANELS).map((panel) => [panel.id, panel.titles]);
      return `export const TITLES = ${JSON.stringify(Object.fromEntries(titles))};`;
    },
  };
}
