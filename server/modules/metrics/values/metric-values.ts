import type { RegionCode } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import { areaOf } from './area.ts';
import { countLateRows } from './late-rows.ts';
import { factOrNone, planMetric, type MetricPlan, type Reading } from './metric-plan.ts';
import { readDistinct } from './read-distinct.ts';
import { factKey, readFacts, type Fact, type FactKey } from './read-facts.ts';

export interface FigureQuery {
  readonly metric: string;
  readonly region: RegionCode;
  /** Inclusive business days. A stock is taken at the end of `to`. */
  readonly from: string;
  readonly to: string;
  /** '' or 'field=value'. */
  readonly slice?: string;
}

/** A figure with what it rests on. Per cents are 0–100; money is fen. */
export interface FigureValue {
  readonly metric: string;
  readonly region: RegionCode;
  readonly from: string;
  readonly to: string;
  readonly slice: string;
  /** null: there is no record at all, to be shown as missing, never as 0. */
  readonly value: number | null;
  /** How many rows `metricRows` lists for it. */
  readonly rowCount: number;
  /** How many of those rows came in or were changed after their period had been closed; left out when none. */
  readonly lateRows?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Moment of the read, ISO. */
  readonly asOf: string;
}

interface Planned {
  readonly query: FigureQuery;
  readonly plan: MetricPlan;
}

const readingKey = (region: RegionCode, { key, period }: Reading): string =>
  `${region}\u0000${period.from}\u0000${period.to}\u0000${factKey(key)}`;

const uniqueKeys = (readings: readonly Reading[]): FactKey[] => [
  ...new Map(readings.map(({ key }) => [factKey(key), key])).values(),
];

/** Reads what all plans need: one statement per area and period, one more per count of different people. */
const readAll = async (tx: Tx, planned: readonly Planned[]): Promise<Map<string, Fact>> => {
  const facts = new Map<string, Fact>();
  const wanted = planned.flatMap(({ query, plan }) =>
    plan.readings.map((reading) => ({ region: query.region, reading })),
  );
  const summed = wanted.filter(({ reading }) => reading.distinct === null);
  const groups = Map.groupBy(
    summed,
    ({ region, reading }) => `${region}/${reading.period.from}/${reading.period.to}`,
  );
  for (const group of groups.values()) {
    const { region, reading } = group[0]!;
    const readings = group.map((item) => item.reading);
    const found = await readFacts(tx, areaOf(region), reading.period, uniqueKeys(readings));
    for (const one of readings) facts.set(readingKey(region, one), factOrNone(found.get(factKey(one.key))));
  }
  for (const { region, reading } of wanted) {
    const at = readingKey(region, reading);
    if (reading.distinct === null || facts.has(at)) continue;
    facts.set(
      at,
      await readDistinct(tx, reading.distinct, areaOf(region), reading.period, reading.key.slice),
    );
  }
  return facts;
};

/** Many figures at once, in few statements. Throws Problem for an unknown metric or slice. */
export const metricValues = async (tx: Tx, queries: readonly FigureQuery[]): Promise<FigureValue[]> => {
  const planned = queries.map((query) => ({
    query,
    plan: planMetric(query.metric, { from: query.from, to: query.to }, query.slice ?? ''),
  }));
  const facts = await readAll(tx, planned);
  const late = await countLateRows(tx, queries);
  const asOf = new Date().toISOString();
  return planned.map(({ query, plan }, at) => {
    const { rows, ...value } = plan.combine((reading) =>
      factOrNone(facts.get(readingKey(query.region, reading))),
    );
    const lateRows = late[at] ? { lateRows: late[at] } : {};
    return { ...query, slice: query.slice ?? '', ...value, rowCount: rows, ...lateRows, asOf };
  });
};

/** One figure. */
export const metricValue = async (tx: Tx, query: FigureQuery): Promise<FigureValue> => {
  const [figure] = await metricValues(tx, [query]);
  return figure!;
};
