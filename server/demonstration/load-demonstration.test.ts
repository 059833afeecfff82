import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { findServiceItem, ledgers, metrics } from '#definitions';
import { actWords } from '#definitions/act-words.ts';
import { metricValues } from '#modules/metrics';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { openKeyring } from '#platform/crypto/keyring.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { demonstrationPeriod, loadDemonstration, type DemonstrationResult } from './load-demonstration.ts';
import { CITY } from './make-regions.ts';

const TODAY = '2026-11-22';
/** Cases are decided on the day the city is made, whatever day it is made for. */
const LAST_DAY = today() > TODAY ? today() : TODAY;
const database = withTestDatabase();
let city: DemonstrationResult;

beforeAll(async () => {
  useKeyring(openKeyring(mkdtempSync(join(tmpdir(), 'rongjun-keys-')), { create: true }));
  city = await loadDemonstration({ db: database.db, persons: 1_500, today: TODAY });
});

/** Forms a bureau designed join the definitions; the work in them has its own periods. */
const isStoredForm = (code: string): boolean => code.startsWith('form-');

const everywhere = <T>(work: Parameters<typeof inScope<T>>[2]) => inScope(database.db, WHOLE_SCOPE, work);

test('the city holds its people, and work in every ledger of the year and of the year before', async () => {
  const { count } = await everywhere((tx) =>
    tx
      .selectFrom('person')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('moved_from_id', 'is', null)
      .executeTakeFirstOrThrow(),
  );
  expect(count).toBe(1_500);
  const rows = await everywhere((tx) =>
    tx
      .selectFrom('ledger_entry')
      .select(({ fn }) => ['ledger', fn.min('business_day').as('first'), fn.max('business_day').as('last')])
      .groupBy('ledger')
      .execute(),
  );
  const defined = rows.filter(({ ledger }) => !isStoredForm(ledger));
  expect(defined.map(({ ledger }) => ledger).sort()).toEqual(
    ledgers
      .map(({ code }) => code)
      .filter((code) => !isStoredForm(code))
      .sort(),
  );
  for (const { first, last } of defined) {
    expect(String(first) < '2026-01-01' && String(first) >= city.period.from).toBe(true);
    expect(String(last) >= '2026-01-01' && String(last) <= LAST_DAY).toBe(true);
  }
});

/** What a body above sends down lies with what it sent it from. */
const SENT_DOWN = ['hotline_transfer', 'report_draft', 'report_section'];

// Whoever may look into one county only is asked nothing beyond it: see inOneCounty().
test('a row lies in the county its area is in, but for what a body above sends down', async () => {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in ('county_code', 'region_code')
    group by 1 having count(*) = 2 order by 1`.execute(database.owner);
  expect(tables.length).toBeGreaterThan(30);
  const elsewhere: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`
      select from ${sql.table(name)}
      where region_code % 100000000 <> 0 and county_code <> region_code / 1000000 limit 1`.execute(
      database.owner,
    );
    if (rows.length > 0) elsewhere.push(name);
  }
  expect(elsewhere.filter((name) => !SENT_DOWN.includes(name))).toEqual([]);
});

test('every metric has demonstration rows this year', async () => {
  const figures = await everywhere((tx) =>
    metricValues(
      tx,
      metrics
        .filter(({ code }) => !isStoredForm(code))
        .map(({ code }) => ({ metric: code, region: CITY, from: '2026-01-01', to: LAST_DAY })),
    ),
  );
  expect(figures.filter(({ rowCount }) => rowCount === 0).map(({ metric }) => metric)).toEqual([]);
});

test('nobody is confirmed twice in one year', async () => {
  const { rows } = await sql`
    select person_id, extract(year from business_day) from ledger_entry
    where ledger = 'annual-confirmation' and state = 'accepted'
    group by 1, 2 having count(*) > 1`.execute(database.owner);
  expect(rows).toEqual([]);
});

test('work for someone names a person who suits it', async () => {
  const rows = await everywhere((tx) =>
    tx
      .selectFrom('ledger_entry')
      .innerJoin('person', (join) =>
        join
          .onRef('person.county_code', '=', 'ledger_entry.county_code')
          .onRef('person.id', '=', 'ledger_entry.person_id'),
      )
      .select(['person.identities'])
      .where('ledger', '=', 'visit')
      .where('t2', '=', 'soldier-family')
      .execute(),
  );
  const fitting = rows.filter(({ identities }) => identities.includes('serving-family'));
  expect(fitting.length).toBeGreaterThan(rows.length * 0.6);
});

test('the rows behind a figure name who recorded them, somebody of each county', async () => {
  const rows = await everywhere((tx) =>
    tx
      .selectFrom('act')
      .innerJoin('ledger_entry', (join) =>
        join
          .onRef('ledger_entry.county_code', '=', 'act.county_code')
          .onRef('ledger_entry.id', '=', 'act.subject_id'),
      )
      .leftJoin('account', 'account.id', 'act.account_id')
      .select(['act.county_code', 'account.display_name'])
      .distinct()
      .where('ledger', '=', 'visit')
      .execute(),
  );
  const counties = new Set(rows.map(({ county_code: county }) => county));
  expect(counties.size).toBeGreaterThan(5);
  for (const { display_name: name } of rows) expect(name).toMatch(/^\p{Script=Han}{2,4}$/u);
});

test('visits for a festival are made before it', async () => {
  const rows = await everywhere((tx) =>
    tx
      .selectFrom('ledger_entry')
      .select('business_day')
      .where('ledger', '=', 'visit')
      .where('t1', '=', 'spring-festival')
      .execute(),
  );
  expect(rows.length).toBeGreaterThan(0);
  const before2026 = rows.filter(({ business_day: day }) => day >= '2026-01-20' && day <= '2026-02-17');
  const before2025 = rows.filter(({ business_day: day }) => day <= '2025-01-29');
  expect(before2026.length + before2025.length).toBe(rows.length);
  expect(before2026.length).toBeGreaterThan(0);
});

test('some files have changed since they were made, and some people have died', async () => {
  const acts = await everywhere((tx) =>
    tx.selectFrom('act').select(['reason', 'effective_on']).where('kind', '=', 'person.correct').execute(),
  );
  expect(acts.length).toBeGreaterThanOrEqual(12);
  const dead = await everywhere((tx) =>
    tx.selectFrom('person').select('ended_on').where('state', '=', 'deceased').execute(),
  );
  expect(dead.length).toBeGreaterThan(0);
  for (const { ended_on: day } of dead) expect(String(day) <= TODAY && String(day) > '2026-10-31').toBe(true);
});

test('cards of the past months reached their holders, and one waits at each of the five levels', async () => {
  const cards = await everywhere((tx) =>
    tx
      .selectFrom('case_file')
      .select(['is_open', 'step', 'delivered_on', 'person_id'])
      .where('item', '=', 'veteran-card')
      .execute(),
  );
  const [waiting, ended] = [
    cards.filter(({ is_open: isOpen }) => isOpen),
    cards.filter((card) => !card.is_open),
  ];
  expect(ended.length).toBeGreaterThan(0);
  expect(ended.filter(({ delivered_on: day }) => day === null)).toEqual([]);
  expect(new Set(waiting.map(({ step }) => step))).toEqual(
    new Set(findServiceItem('veteran-card')?.steps.map(({ code }) => code)),
  );
  expect(new Set(cards.map(({ person_id: holder }) => holder)).size).toBe(cards.length);
});

test('the figures of its campaigns are noted as counted, so that the next start does not count them anew', async () => {
  const noted = await database.owner.selectFrom('metric_source_state').select('source').execute();
  const campaigns = await database.owner.selectFrom('campaign').select('code').execute();
  expect(campaigns.length).toBeGreaterThan(1);
  expect(noted.map(({ source }) => source)).toEqual(
    expect.arrayContaining(campaigns.map(({ code }) => `ledger:${code}`)),
  );
});

test('a database with data is left alone', async () => {
  await expect(loadDemonstration({ db: database.db, persons: 10 })).rejects.toMatchObject({
    code: 'demonstration-not-empty',
  });
});

test('a year to come is refused', () => {
  expect(() => demonstrationPeriod(2027, TODAY)).toThrow('不能晚于今年');
});

test('every kind of act has plain words for the record of changes', async () => {
  const kinds = await everywhere((tx) => tx.selectFrom('act').select('kind').distinct().execute());
  expect(kinds.map(({ kind }) => kind).filter((kind) => actWords(kind) === kind)).toEqual([]);
});
