import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * What the checks need of a browser, however it is driven. Keys are real key events, handled by the browser itself;
 * everything else is evaluated in the page.
 */
export interface Driver {
  readonly open: (address: string) => Promise<void>;
  /** The value of an expression in the page. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Presses keys one after the other, in what has the focus. */
  readonly press: (...keys: readonly Key[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type Key = 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End' | '9' | '2';

/** The first of these programs that is installed. A name is looked up on PATH; a path is taken as it is. */
export function findProgram(...names: readonly (string | undefined)[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names
    .filter((name) => name !== undefined)
    .flatMap((name) =>
      path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name)),
    )
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
