import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { sql } from 'kysely';
import { getEntry, getLedger, listEntries } from '#modules/ledgers';
import { metricRows } from '#modules/metrics';
import { searchPeople } from '#modules/registry';
import { inScope } from '#platform/db/database.ts';
import type { Cluster } from './cluster.ts';
import { clerkOf, CITY, COUNTY, OTHER_COUNTY } from './clerks.ts';
import { refused, same, type Step } from './steps.ts';

const PROTECTED = [
  'act',
  'person',
  'person_term',
  'ledger_entry',
  'entry_person',
  'metric_delta',
  'fact_county_month',
  'metric_presence',
] as const;

/** Row-level security on the workers: the second wall. */
export const scopeSteps = ({ db, everywhere }: Cluster): Step[] => {
  const ledger = getLedger('visit');
  const here = clerkOf('section-clerk', COUNTY);
  const there = clerkOf('section-clerk', OTHER_COUNTY);
  return [
    {
      title: 'a user of one county sees nothing of the other in any table, whatever the statement asks',
      run: async () => {
        for (const table of PROTECTED) {
          const { rows } = await inScope(db, here.scopeFor('ledger.read'), (tx) =>
            sql<{ county_code: number }>`select distinct county_code from ${sql.table(table)}`.execute(tx),
          );
          const others = rows.filter((row) => row.county_code !== 990101);
          same(others, [], table);
        }
      },
    },
    {
      title: 'lists, searches, rows behind a figure and single entries end at the county',
      run: async () => {
        const seen = await inScope(db, there.scopeFor('ledger.read'), async (tx) => [
          (await listEntries(tx, ledger, { size: 100 }, WHOLE_SCOPE)).rows.length,
          (
            await metricRows(tx, {
              metric: 'visit-persons',
              region: CITY,
              from: '2026-01-01',
              to: '2026-12-31',
              size: 99,
            })
          ).rows.length,
        ]);
        const people = await inScope(db, there.scopeFor('people.read'), async (tx) => [
          (await searchPeople(tx, { size: 100 })).rows.filter((row) => row.county_code !== 990102).length,
          (await searchPeople(tx, { text: '远山', region: COUNTY, size: 10 })).rows.length,
        ]);
        same(
          [seen, people],
          [
            [2, 2],
            [0, 0],
          ],
        );
        const entry = await everywhere(
          async (tx) => (await listEntries(tx, ledger, { region: COUNTY, size: 1 }, WHOLE_SCOPE)).rows[0]!,
        );
        const ref = { countyCode: entry.county_code, id: entry.id };
        await refused(
          () => inScope(db, there.scopeFor('ledger.read'), (tx) => getEntry(tx, ledger, ref)),
          /没有找到/,
        );
      },
    },
    {
      title: 'without a scope nothing is seen, also after a transaction that had one on the same connections',
      run: async () => {
        for (const table of PROTECTED) {
          const { rows } = await sql<{
            seen: number;
          }>`select count(*) as seen from ${sql.table(table)}`.execute(db);
          same(rows[0]!.seen, 0, table);
        }
      },
    },
    {
      title: 'a row outside the scope cannot be written',
      run: async () => {
        const write = inScope(db, there.scopeFor('ledger.read'), (tx) =>
          sql`update ledger_entry set business_day = '2020-01-01' where county_code = 990101`.execute(tx),
        );
        same(Number((await write).numAffectedRows), 0);
        await refused(
          () =>
            inScope(db, there.scopeFor('ledger.read'), (tx) =>
              sql`insert into person_term values (990101, 1, '外', gen_random_uuid(), 990101001001)`.execute(
                tx,
              ),
            ),
          /row-level security/,
        );
      },
    },
  ];
};
