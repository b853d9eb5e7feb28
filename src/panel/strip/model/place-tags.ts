/** Room between two tags, in pixels. */
export const TAG_GAP = 3;

/**
 * Left edges for tags that are to be centred at `positions`: in the same order, not overlapping, inside 0 to `total`,
 * and of all such places those with the smallest sum of squared distances. Ties keep their order in the list. All in
 * pixels; widths and gaps must fit into `total`.
 */
export function placeTags(
  positions: readonly number[],
  widths: readonly number[],
  total: number,
): number[] {
  const order = positions
    .map((position, index) => ({ position, index, width: widths[index] ?? 0 }))
    .sort((a, b) => a.position - b.position || a.index - b.index);
  // Less the room that those before it take, the edges must not decrease: a regression by pooling neighbours.
  const pools: { sum: number; count: number }[] = [];
  const taken: number[] = [];
  let before = 0;
  for (const { position, width } of order) {
    taken.push(before);
    let pool = { sum: position - width / 2 - before, count: 1 };
    for (let last = pools.at(-1); last && mean(last) > mean(pool); last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
    before += width + TAG_GAP;
  }
  const highest = Math.max(0, total - before + TAG_GAP);
  const edges = pools.flatMap((pool) =>
    new Array<number>(pool.count).fill(Math.min(highest, Math.max(0, mean(pool)))),
  );
  const placed = new Array<number>(positions.length).fill(0);
  order.forEach(({ index }, at) => {
    placed[index] = (edges[at] ?? 0) + (taken[at] ?? 0);
  });
  return placed;
}

const mean = ({ sum, count }: { sum: number; count: number }) => sum / count;

/**
 * Widths for tags that want `wanted` pixels, when the `most` widest of them stand in `total`: all are cut to the same
 * greatest width, no further than needed.
 */
export function tagWidths(wanted: readonly number[], most: number, total: number): number[] {
  const widest = [...wanted].sort((a, b) => a - b).slice(-most);
  let room = total - TAG_GAP * (widest.length - 1);
  let cap = Number.POSITIVE_INFINITY;
  for (const [index, width] of widest.entries()) {
    const share = room / (widest.length - index);
    if (width > share) {
      cap = share;
      break;
    }
    room -= width;
  }
  return wanted.map((width) => Math.floor(Math.min(width, cap)));
}
