import { type Kept, kept } from './kept.ts';
import { list, record, type Shape, text } from './shapes.ts';

/** What was done in a set, by the key of the set. */
interface KeptSet {
  readonly key: string;
  readonly progress: unknown;
}

/** Of more sets than this, those used longest ago are forgotten. */
export const MOST_KEPT_SETS = 12;

const anything: Shape<unknown> = (data) => data ?? undefined;

const SETS = list(record<KeptSet>({ key: text(40), progress: anything }));

/**
 * Values kept on the device for the sets of teachers, under one name in storage, so that opening many sets does not fill
 * it. `of` gives the one of a set, with the opening value until something is kept; `read` as for `kept`.
 */
export function keptSets(name: string) {
  const all = kept<readonly KeptSet[]>(
    name,
    [],
    (data) => SETS(data)?.slice(0, MOST_KEPT_SETS) ?? null,
  );
  return {
    of<T>(key: string, opening: T, read: (data: unknown) => T | null): Kept<T> {
      let last: { readonly data: unknown; readonly value: T } | undefined;
      const others = () => all.get().filter((set) => set.key !== key);
      return {
        opening,
        get: () => {
          const data = all.get().find((set) => set.key === key)?.progress;
          if (last === undefined || last.data !== data)
            last = { data, value: read(data ?? null) ?? opening };
          return last.value;
        },
        set: (value) => {
          last = { data: value, value };
          all.set([{ key, progress: value }, ...others()].slice(0, MOST_KEPT_SETS));
        },
        subscribe: all.subscribe,
      };
    },
  };
}
