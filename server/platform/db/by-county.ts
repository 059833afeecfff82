/** Items grouped by county, lowest code first: every writer that locks county by county does so in this order. */
export const byCounty = <T>(items: readonly T[], countyOfItem: (item: T) => number): [number, T[]][] =>
  [...Map.groupBy(items, countyOfItem)].sort(([left], [right]) => left - right);
