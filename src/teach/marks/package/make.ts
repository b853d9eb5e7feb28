import { folderOf } from '../../../words/pages.ts';
import type { Config } from '../launcher/config.ts';
import { launcherPage } from './launcher-page.ts';
import { manifestOf } from './manifests.ts';
import { escaped, sayable } from './markup.ts';
import { frameQuery, type Options } from './options.ts';
import { filesOf, type Load, siteFiles } from './site-files.ts';
import { type ZipFile, zip } from './zip.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * The package, as the bytes of a zip. `root` is the address of the built site, with the slash at its end; `needsScript`
 * is said where no script runs. Rejects if a file of the site does not come.
 */
export async function makePackage(
  asked: Options,
  root: string,
  needsScript: string,
  load: Load,
): Promise<Uint8Array<ArrayBuffer>> {
  const options = { ...asked, title: sayable(asked.title) };
  const site = await siteFiles(load);
  const { page, rest } = filesOf(site, options.panel, options.language);
  const own = options.contained ? await containedFiles(page, rest, root, load) : [];
  const config: Config = {
    kind: options.kind,
    lang: options.language,
    title: options.title,
    frame: `${options.contained ? '' : root}${page}?${frameQuery(options)}`,
    page: fullPage(options, root),
    passMark: options.passMark / 100,
    completion: options.completion,
  };
  const files: readonly ZipFile[] = [
    { name: 'index.html', bytes: bytesOf(launcherPage(config, needsScript)) },
    { name: 'launcher.js', bytes: await load(site.launcher) },
    ...own,
  ];
  const manifest = manifestOf(
    options,
    root,
    files.map(({ name }) => name),
  );
  return zip([{ name: manifest.name, bytes: bytesOf(manifest.text) }, ...files]);
}

function fullPage({ language, query, panel }: Options, root: string): string {
  const page = `${root}${folderOf('lesson', language)}index.html`;
  return `${page}${query && `?${query}`}#${panel}`;
}

const containedFiles = async (
  page: string,
  rest: readonly string[],
  root: string,
  load: Load,
): Promise<readonly ZipFile[]> =>
  Promise.all(
    [page, ...rest].map(async (name) => {
      const bytes = await load(name);
      return { name, bytes: name === page ? bytesOf(standingAlone(bytes, root)) : bytes };
    }),
  );

/** The document of a frame whose links to the whole site lead to where that is, for the package does not hold it. */
const standingAlone = (bytes: Uint8Array, root: string): string =>
  new TextDecoder()
    .decode(bytes)
    .replace(/data-home="[^"]*"/, () => `data-home="${escaped(root)}"`)
    .replace(
      /href="(?:\.\.\/)+([^"]*index\.html[^"]*)"/g,
      (_, to: string) => `href="${escaped(root)}${to}"`,
    )
    .replace(/ data-classic="[^"]*"/, '');
