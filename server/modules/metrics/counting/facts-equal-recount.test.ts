import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLedgerExamples, ledgers, metrics } from '#definitions';
import { drawDemonstration, namesSeveral } from '#kit';
import {
  correctEntry,
  getEntry,
  getLedger,
  recordEntries,
  withdrawEntry,
  verifyEntries,
} from '#modules/ledgers';
import { filePeople, correctPerson, getPerson } from '#modules/registry';
import { personDraft } from '#tests/factories/person-draft.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { foldDeltas, metricRows, metricValues, verifyFacts, type FigureQuery } from '../index.ts';

const system = withWorkingSystem();

// The last is the city's own desk.
const REGIONS = [990101001001, 990101001000, 990101002001, 990101000000, 990102001001, 990100000000];
const AREAS = [...REGIONS, 990101002000, 990102000000, 990000000000];
const PERIODS = [
  ['2026-01-01', '2026-01-31'],
  ['2026-01-01', '2026-12-31'],
  ['2026-01-17', '2026-05-03'],
  ['2026-02-11', '2026-02-11'],
  ['2025-10-01', '2025-12-31'],
] as const;

interface Ref {
  readonly countyCode: number;
  readonly id: string;
}

const people: Ref[] = [];

const fileSomePeople = async () => {
  const drafts = REGIONS.map((regionCode) => personDraft({ regionCode, filedOn: '2026-01-09' }));
  const results = await system.everywhere((tx) => filePeople(tx, machineContext, drafts));
  people.push(...results.flatMap((result) => (result.status === 'added' ? [result] : [])));
};

/** An entry drawn as the demonstration draws them, on a day of 2025 or 2026. */
const drawn = (code: string, seed: number) => {
  let state = seed;
  const pick = (length: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * length);
  };
  const day = new Date(Date.UTC(2025, 9, 1 + (seed % 330))).toISOString().slice(0, 10);
  const ledger = getLedger(code);
  const { answers, namesPerson } = drawDemonstration(ledger, findLedgerExamples(code)!, day, pick);
  if (!namesPerson) return { answers, person: null, others: [] };
  // Some entries of ledgers that take several people name several, starting with anyone.
  const named = namesSeveral(ledger) ? 1 + (seed % people.length) : 1;
  const [person, ...others] = Array.from({ length: named }, (_, at) => people[(seed + at) % people.length]!);
  return { answers, person: person!, others };
};

const record = async (code: string, seeds: readonly number[]): Promise<Ref[]> => {
  const entries = seeds.map((seed) => ({
    regionCode: REGIONS[seed % REGIONS.length]!,
    ...drawn(code, seed),
  }));
  const results = await system.everywhere((tx) =>
    recordEntries(tx, machineContext, getLedger(code), entries),
  );
  expect(results.filter((result) => result.status === 'refused')).toEqual([]);
  return results.flatMap((result) => (result.status === 'added' ? [result] : []));
};

const rowVersionOf = async (code: string, ref: Ref): Promise<number> =>
  (await system.everywhere((tx) => getEntry(tx, getLedger(code), ref))).row_version;

const changeOne = async (code: string, ref: Ref, seed: number): Promise<void> => {
  const ledger = getLedger(code);
  const rowVersion = await rowVersionOf(code, ref);
  await system.everywhere<unknown>((tx) =>
    seed % 3 === 0
      ? withdrawEntry(tx, machineContext, ledger, ref, { rowVersion })
      : correctEntry(tx, machineContext, ledger, ref, {
          rowVersion,
          ...drawn(code, seed),
        }),
  );
};

const allRows = async (query: FigureQuery): Promise<{ count: number; sum: number }> => {
  let [count, sum, after] = [0, 0, null as string | null];
  do {
    const page = await system.everywhere((tx) => metricRows(tx, { ...query, after, size: 17 }));
    count += page.rows.length;
    sum += page.rows.reduce((total, row) => total + row.contribution, 0);
    after = page.next;
  } while (after !== null);
  return { count, sum };
};

test('whatever is recorded, corrected and withdrawn, figures equal a recount and open to exactly their rows', async () => {
  await fileSomePeople();
  const round = fc.record({
    ledger: fc.constantFrom(...ledgers.map(({ code }) => code)),
    seeds: fc.array(fc.nat(100_000), { minLength: 1, maxLength: 6 }),
    changes: fc.array(fc.nat(100_000), { maxLength: 3 }),
    fold: fc.boolean(),
    figure: fc.nat(100_000),
  });
  await fc.assert(
    fc.asyncProperty(round, async ({ ledger, seeds, changes, fold, figure }) => {
      const added = await record(ledger, seeds);
      if (fold) await foldDeltas(system.db);
      for (const [at, seed] of changes.slice(0, added.length).entries())
        await changeOne(ledger, added[at]!, seed);
      const own = metrics.filter(
        (metric) =>
          metric.type !== 'simple' || metric.source.kind !== 'ledger' || metric.source.ledger === ledger,
      );
      const [from, to] = PERIODS[figure % PERIODS.length]!;
      const query = {
        metric: own[figure % own.length]!.code,
        region: AREAS[figure % AREAS.length]!,
        from,
        to,
      };
      const [value] = await system.everywhere((tx) => metricValues(tx, [query]));
      const definition = metrics.find(({ code }) => code === query.metric)!;
      const rows = await allRows(query);
      expect(rows.count, JSON.stringify(query)).toBe(value!.rowCount);
      if (definition.type !== 'ratio') expect(rows.sum, JSON.stringify(query)).toBe(value!.value ?? 0);
      else expect(rows.sum, JSON.stringify(query)).toBe(value!.denominator);
      // Facts add up: a wrong one is still there at the end. Now and then in between, to find it near its cause.
      if (figure % 5 === 0) expect(await verifyFacts(system.db)).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect(await verifyFacts(system.db)).toEqual([]);
  expect(await verifyEntries(system.db)).toEqual([]);
});

test('every figure opens to exactly its rows, whether it has facts of its own or shares those of another', async () => {
  const queries = metrics.map(({ code }) => ({
    metric: code,
    region: 990000000000,
    from: '2025-10-01',
    to: '2026-12-31',
  }));
  const values = await system.everywhere((tx) => metricValues(tx, queries));
  for (const [at, query] of queries.entries()) {
    const { count } = await allRows(query);
    expect(count, query.metric).toBe(values[at]!.rowCount);
  }
});

test('a stock counts who is there at the end of a day', async () => {
  const stock = metrics.find((metric) => metric.type === 'simple' && metric.stock && !metric.filter);
  expect(stock).toBeDefined();
  const at = (to: string) =>
    system.everywhere(async (tx) => {
      const [figure] = await metricValues(tx, [{ metric: stock!.code, region: 990101002001, from: to, to }]);
      return figure!.value ?? 0;
    });
  const [before, after] = [await at('2026-04-30'), await at('2026-05-31')];
  const [result] = await system.everywhere((tx) =>
    filePeople(tx, machineContext, [personDraft({ regionCode: 990101002001, filedOn: '2026-05-02' })]),
  );
  if (result?.status !== 'added') throw new Error('not filed');
  expect(await at('2026-04-30')).toBe(before);
  expect(await at('2026-05-31')).toBe(after + 1);
  const row = await system.everywhere((tx) => getPerson(tx, result));
  await system.everywhere((tx) =>
    correctPerson(tx, machineContext, result, {
      changes: { state: 'deceased', endedOn: '2026-06-10' },
      rowVersion: row.row_version,
    }),
  );
  expect(await at('2026-06-09')).toBe(after + 1);
  expect(await at('2026-06-10')).toBe(after);
  expect(await verifyFacts(system.db)).toEqual([]);
});

test('nothing recorded is missing, not zero', async () => {
  const [figure] = await system.everywhere((tx) =>
    metricValues(tx, [
      { metric: 'visit-persons', region: 990102001001, from: '2019-01-01', to: '2019-12-31' },
    ]),
  );
  expect(figure).toMatchObject({ value: null, rowCount: 0 });
});
