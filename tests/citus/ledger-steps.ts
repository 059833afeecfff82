import { sql } from 'kysely';
import {
  correctEntry,
  getEntry,
  getLedger,
  listEntries,
  recordEntries,
  recordedIn,
  recordEntry,
  summariseEntries,
  withdrawEntry,
} from '#modules/ledgers';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { countyOf } from '#kit/region-code.ts';
import { onceOnly } from '#modules/acts';
import { foldDeltas, metricRows, metricValues, type FigureQuery } from '#modules/metrics';
import { searchPeople } from '#modules/registry';
import type { Cluster } from './cluster.ts';
import { CITY, COUNTY, machine, OTHER_COUNTY } from './clerks.ts';
import { OTHER_VILLAGE, VILLAGE } from './people-steps.ts';
import { same, type Step } from './steps.ts';
import { visitOn } from './visit-answers.ts';

const ledger = getLedger('visit');
const IMPORTED = 60;
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
/** Neither bound is the end of a month: days at both edges and whole months between. */
const UNEVEN = { from: '2026-02-03', to: '2026-06-17' };

const visitOf = (persons: number, visitedOn: string) => visitOn(visitedOn, { persons, cash: 50_000 });

interface Ref {
  readonly countyCode: number;
  readonly id: string;
}

/** One ledger, its figures and the rows behind them, in two counties. */
export const ledgerSteps = ({ db, owner, everywhere }: Cluster): Step[] => {
  const refs: Ref[] = [];
  const figure = (query: Omit<FigureQuery, 'metric'>, metric = 'visit-persons') =>
    everywhere(async (tx) => (await metricValues(tx, [{ metric, ...query }]))[0]!);
  const valuesOf = async (period: { from: string; to: string }) => {
    const areas = [VILLAGE, 990101001000, COUNTY, OTHER_COUNTY, CITY];
    const figures = await Promise.all(areas.map((region) => figure({ region, ...period })));
    return figures.map(({ value }) => value);
  };
  const people = () =>
    Promise.all(
      [COUNTY, OTHER_COUNTY].map((region) =>
        everywhere(async (tx) => (await searchPeople(tx, { region, size: 1 })).rows[0]!),
      ),
    );
  let expectedYear: (number | null)[] = [];
  let expectedUneven: (number | null)[] = [];

  return [
    {
      title: 'an import of 60 entries goes straight into the ladder; the same rows again change nothing',
      run: async () => {
        const entries = Array.from({ length: IMPORTED }, (_, at) => ({
          regionCode: VILLAGE,
          answers: visitOf(1, `2026-0${1 + (at % 6)}-1${at % 10}`),
          importKey: Buffer.alloc(32, at + 1),
        }));
        const record = () => everywhere((tx) => recordEntries(tx, machine, ledger, entries));
        const statuses = async () => [...new Set((await record()).map(({ status }) => status))];
        same([await statuses(), await statuses()], [['added'], ['unchanged']]);
      },
    },
    {
      title: 'single entries of both counties are recorded; a repeated request is one entry',
      run: async () => {
        const [here, there] = await people();
        const record = (regionCode: number, requestKey: string, persons: number, person: Ref) => {
          const context = { ...machine, requestKey };
          const answers = visitOf(persons, '2026-03-05');
          return onceOnly(db, WHOLE_SCOPE, context, {
            countyCode: countyOf(regionCode),
            ...recordedIn(ledger),
            act: (tx) => recordEntry(tx, context, ledger, { regionCode, answers, person }),
            recall: async (_, act) => ({ countyCode: act.county_code, id: act.subject_id }),
          });
        };
        const at = (person: { county_code: number; id: string }): Ref => ({
          countyCode: person.county_code,
          id: person.id,
        });
        refs.push(await record(VILLAGE, 'one', 3, at(here!)));
        same((await record(VILLAGE, 'one', 3, at(here!))).id, refs[0]!.id);
        refs.push(await record(OTHER_VILLAGE, 'two', 5, at(there!)));
        // Work done here for somebody whose file lies in the other county.
        refs.push(await record(VILLAGE, 'three', 7, at(there!)));
      },
    },
    {
      title: 'one call records entries of both counties',
      run: async () => {
        const results = await everywhere((tx) =>
          recordEntries(
            tx,
            machine,
            ledger,
            [VILLAGE, OTHER_VILLAGE].map((regionCode) => ({
              regionCode,
              answers: visitOf(11, '2026-04-02'),
            })),
          ),
        );
        for (const result of results) if (result.status === 'added') refs.push(result);
        same(refs.length, 5);
      },
    },
    {
      title: 'an entry is corrected, another withdrawn',
      run: async () => {
        const version = async (ref: Ref) => (await everywhere((tx) => getEntry(tx, ledger, ref))).row_version;
        const [, corrected, , withdrawn] = refs;
        const rowVersion = await version(corrected!);
        await everywhere((tx) =>
          correctEntry(tx, machine, ledger, corrected!, { rowVersion, answers: visitOf(6, '2026-05-20') }),
        );
        const second = await version(withdrawn!);
        await everywhere((tx) => withdrawEntry(tx, machine, ledger, withdrawn!, { rowVersion: second }));
      },
    },
    {
      title: 'figures of village, township, county and city are exact before any fold',
      run: async () => {
        // 60 imported + 3 + 7 here (11 withdrawn); 6 (corrected from 5) + 11 there.
        expectedYear = [70, 70, 70, 17, 87];
        same(await valuesOf(YEAR), expectedYear);
        expectedUneven = await valuesOf(UNEVEN);
        const { rows } = await sql<{ value: number }>`
          select sum((answers->>'persons')::bigint) as value from ledger_entry
          where ledger = 'visit' and state = 'accepted' and business_day between ${UNEVEN.from} and ${UNEVEN.to}
        `.execute(owner);
        same(expectedUneven.at(-1), rows[0]!.value);
        return `year ${expectedYear.join(' ')}, uneven period ${expectedUneven.join(' ')}`;
      },
    },
    {
      title: 'different people are counted across counties',
      run: async () => {
        const count = async (region: number, period = YEAR) =>
          (await figure({ region, ...period }, 'visit-people')).value;
        // The correction took the person off the entry there; the one served here away from home is left.
        same([await count(COUNTY), await count(OTHER_COUNTY), await count(CITY)], [2, 0, 2], 'year');
        same([await count(COUNTY, UNEVEN), await count(CITY, UNEVEN)], [2, 2], 'uneven');
      },
    },
    {
      title: 'rows behind the figure, page by page, add up to it',
      run: async () => {
        for (const region of [VILLAGE, COUNTY, CITY]) {
          const query = { metric: 'visit-persons', region, ...YEAR };
          const { value, rowCount } = await figure({ region, ...YEAR });
          let [count, sum, after] = [0, 0, null as string | null];
          do {
            const page = await everywhere((tx) => metricRows(tx, { ...query, after, size: 25 }));
            count += page.rows.length;
            sum += page.rows.reduce((total, { contribution }) => total + contribution, 0);
            after = page.next;
          } while (after !== null);
          same([count, sum], [rowCount, value], String(region));
        }
        const people = await everywhere((tx) =>
          metricRows(tx, { metric: 'visit-people', region: CITY, ...YEAR, size: 25 }),
        );
        same(people.rows.length, 2);
      },
    },
    {
      title: 'the list of the ledger shows both counties with names, narrowed by a filter, and its totals',
      run: async () => {
        const page = await everywhere((tx) =>
          listEntries(tx, ledger, { size: 100, region: CITY }, WHOLE_SCOPE),
        );
        same(
          [
            page.rows.length,
            page.rows.filter((row) => row.person?.name !== null && row.person !== null).length,
          ],
          [64, 2],
        );
        const summary = await everywhere((tx) =>
          summariseEntries(tx, ledger, { region: CITY, fields: { occasion: 'spring-festival' } }),
        );
        same([summary.count, summary.totals['persons']], [64, 87]);
      },
    },
    {
      title: 'the fold empties the tail and moves no figure',
      run: async () => {
        const folded = await foldDeltas(db);
        const { rows } = await sql<{ left: number }>`select count(*) as left from metric_delta`.execute(
          owner,
        );
        same([folded > 0, rows[0]!.left], [true, 0]);
        same([await valuesOf(YEAR), await valuesOf(UNEVEN)], [expectedYear, expectedUneven]);
        return `${folded} deltas`;
      },
    },
  ];
};
