import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ResolvedConfig, Rolldown, ViteBuilder } from 'vite';

type Output = Rolldown.RolldownOutput['output'];

/** Builds an environment and returns its output files. */
export async function buildEnvironment(builder: ViteBuilder, name: string): Promise<Output> {
  const environment = builder.environments[name];
  if (environment === undefined) throw new Error(`There is no environment ${name}.`);
  const result = await builder.build(environment);
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error(`${name} gave no files.`);
  return first.output;
}

/** Absolute path of the built site. */
export const outputFolder = ({ root, build }: ResolvedConfig): string =>
  path.resolve(root, build.outDir);

export const chunksOf = (output: Output): readonly Rolldown.OutputChunk[] =>
  output.filter((file) => file.type === 'chunk');

/** Writes a file, given by its path in the output folder, and the folders it needs. */
export async function writeInto(out: string, name: string, contents: string | Uint8Array) {
  const file = path.join(out, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, contents);
}

/** These chunks and everything they import statically. */
export function withImports(
  roots: readonly Rolldown.OutputChunk[],
  chunks: readonly Rolldown.OutputChunk[],
): readonly Rolldown.OutputChunk[] {
  const needed = new Set<Rolldown.OutputChunk>();
  const need = (chunk: Rolldown.OutputChunk | undefined) => {
    if (chunk === undefined || needed.has(chunk)) return;
    needed.add(chunk);
    for (const name of chunk.imports) need(chunks.find(({ fileName }) => fileName === name));
  };
  roots.forEach(need);
  return [...needed];
}
