/** UAX #9 L2: from the logical order of a line's runs to their order on the page, left to right. */
export function reorderLine<T extends { readonly level: number }>(runs: readonly T[]): readonly T[] {
  let highest = 0;
  let lowestOdd = Number.POSITIVE_INFINITY;
  for (const { level } of runs) {
    highest = Math.max(highest, level);
    if (level % 2 === 1) {
      lowestOdd = Math.min(lowestOdd, level);
    }
  }
  const order = [...runs];
  for (let level = highest; level >= lowestOdd; level--) {
    reverseFromLevel(order, level);
  }
  return order;
}

function reverseFromLevel(order: { readonly level: number }[], level: number): void {
  let start = 0;
  while (start < order.length) {
    let end = start;
    while ((order[end]?.level ?? -1) >= level) {
      end++;
    }
    if (end > start) {
      order.splice(start, end - start, ...order.slice(start, end).reverse());
    }
    start = end + 1;
  }
}
