import path from 'node:path';
import type { ResolvedConfig, Rolldown, ViteBuilder } from 'vite';

type Output = Rolldown.RolldownOutput['output'];

/** Builds one of the environments of the site and gives its files. */
export async function buildEnvironment(builder: ViteBuilder, name: string): Promise<Output> {
  const environment = builder.environments[name];
  if (environment === undefined) throw new Error(`There is no environment ${name}.`);
  const result = await builder.build(environment);
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error(`${name} gave no files.`);
  return first.output;
}

/** The folder of the built site. */
export const outputFolder = ({ root, build }: ResolvedConfig): string =>
  path.resolve(root, build.outDir);

export const chunksOf = (output: Output): readonly Rolldown.OutputChunk[] =>
  output.filter((file) => file.type === 'chunk');

/** These chunks and all they import. */
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
