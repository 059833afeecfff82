import JSZip from 'jszip';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { findLedgerExamples, ledgers } from '#definitions';
import { filePeople } from '#modules/registry';
import { getLedger, recordEntry } from '#modules/ledgers';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { inScope } from '#platform/db/database.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;
const OTHER_COUNTY = 990102000000;
const TOWN = 990101001000;
const VILLAGE = 990101001001;
const NEXT_TOWN_VILLAGE = 990101002001;
const FAR_VILLAGE = 990102001001;
const LEDGERS = ['visit', 'publicity'];

const system = withWorkingSystem();
const house = withTestApp(system);

const people: { countyCode: number; id: string; name: string }[] = [];
const entries: { ledger: string; countyCode: number; id: string; region: number }[] = [];

const answersOf = (ledger: string) =>
  findLedgerExamples(ledger)?.accepted.find((one) => !one.hasPerson)?.answers ?? {};

beforeAll(async () => {
  const places = [VILLAGE, VILLAGE, NEXT_TOWN_VILLAGE, FAR_VILLAGE, FAR_VILLAGE];
  const names = ['东方朔', '西门豹', '南宫适', '北堂墨', '中行说'];
  await system.everywhere(async (tx) => {
    const drafts = places.map((regionCode, at) => personDraft({ regionCode, name: names[at] ?? '' }));
    for (const [at, filed] of (await filePeople(tx, machineContext, drafts)).entries()) {
      if (filed.status !== 'added') throw new Error(JSON.stringify(filed));
      people.push({ countyCode: filed.countyCode, id: filed.id, name: names[at] ?? '' });
    }
    for (const ledger of LEDGERS)
      for (const region of [VILLAGE, NEXT_TOWN_VILLAGE, FAR_VILLAGE]) {
        const entry = { regionCode: region, answers: answersOf(ledger), person: null };
        const ref = await recordEntry(tx, machineContext, getLedger(ledger), entry);
        entries.push({ ledger, region, ...ref });
      }
  });
});

interface Seen {
  readonly listed: string[];
  readonly count: number;
  readonly exported: string[];
}

/** Every text of a workbook, whichever part it stands in. */
const textsOf = async (workbook: Buffer): Promise<string> => {
  const zip = await JSZip.loadAsync(workbook);
  const parts = Object.values(zip.files).filter((file) => file.name.endsWith('.xml'));
  return (await Promise.all(parts.map((part) => part.async('string')))).join('');
};

const peopleSeenBy = async (client: TestClient): Promise<Seen> => {
  const listed = (await client.get('/api/people?size=100')).json().rows ?? [];
  const exported = await client.get('/api/people/export.xlsx');
  const texts = exported.statusCode === 200 ? await textsOf(exported.rawPayload) : '';
  return {
    listed: listed.map((row: { name: string }) => row.name).sort(),
    count: (await client.get('/api/people/count')).json().count ?? 0,
    exported: people
      .map(({ name }) => name)
      .filter((name) => texts.includes(name))
      .sort(),
  };
};

/** Regions of the entries listed, on all pages a print would hold, and the count beside them. */
const entriesSeenBy = async (client: TestClient, ledger: string) => {
  const listed = (await client.get(`/api/ledgers/${ledger}/entries?size=100`)).json().rows ?? [];
  const exported = await client.get(`/api/ledgers/${ledger}/export.xlsx`);
  const texts = exported.statusCode === 200 ? await textsOf(exported.rawPayload) : '';
  const rows = /合计（(\d+)行）/.exec(texts)?.[1];
  return {
    listed: listed.map((row: { regionCode: number }) => row.regionCode).sort(),
    count: (await client.get(`/api/ledgers/${ledger}/entries/summary`)).json().count ?? 0,
    exported: rows === undefined ? 0 : Number(rows),
  };
};
const seen = (...regions: number[]) => ({
  listed: regions.sort(),
  count: regions.length,
  exported: regions.length,
});
const nobody: Seen = { listed: [], count: 0, exported: [] };

const WALLS = [
  ['with the policy functions', <T>(work: () => Promise<T>) => work()],
  ['by row-level security alone', withoutPolicies],
] as const;

describe.each(WALLS)('%s', (_, within) => {
  test('a clerk lists, counts, exports and prints the people and the work of the own town only', () =>
    within(async () => {
      const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
      const own = ['东方朔', '西门豹'].sort();
      expect(await peopleSeenBy(clerk)).toEqual({ listed: own, count: 2, exported: own });
      for (const ledger of LEDGERS) expect(await entriesSeenBy(clerk, ledger)).toEqual(seen(VILLAGE));
    }));

  test('asking for another area by name gives nothing', () =>
    within(async () => {
      const clerk = await house.signInAs({ role: 'station-clerk', region: OTHER_COUNTY });
      for (const region of [COUNTY, TOWN, VILLAGE]) {
        expect((await clerk.get(`/api/people?region=${region}`)).json().rows).toEqual([]);
        expect((await clerk.get(`/api/people/count?region=${region}`)).json().count).toBe(0);
        expect((await clerk.get(`/api/ledgers/visit/entries?region=${region}`)).json().rows).toEqual([]);
        expect((await clerk.get(`/api/ledgers/visit/entries/summary?region=${region}`)).json().count).toBe(0);
      }
      expect((await clerk.get('/api/people?text=东方朔')).json().rows).toEqual([]);
    }));

  test('a file or an entry elsewhere cannot be opened, revealed, corrected or withdrawn by its id', () =>
    within(async () => {
      const clerk = await house.signInAs({ role: 'station-clerk', region: OTHER_COUNTY });
      const file = `/api/people/${people[0]?.countyCode}/${people[0]?.id}`;
      const entry = `/api/ledgers/visit/entries/${entries[0]?.countyCode}/${entries[0]?.id}`;
      const reason = '核对';
      const answers = [
        await clerk.get(file),
        await clerk.get(`${file}?asOf=2026-11-01`),
        await clerk.get(`${file}/timeline`),
        await clerk.post(`${file}/reveals`, { field: 'idNumber', reason }),
        await clerk.post(`${file}/corrections`, { changes: { name: '无名' }, reason, rowVersion: 1 }),
        await clerk.get(entry),
        await clerk.post(`${entry}/corrections`, { answers: answersOf('visit'), reason, rowVersion: 1 }),
        await clerk.post(`${entry}/withdrawals`, { reason, rowVersion: 1 }),
      ];
      expect(answers.map((answer) => answer.statusCode)).toEqual(answers.map(() => 404));
    }));

  test('nothing is written outside the scope', () =>
    within(async () => {
      const clerk = await house.signInAs({
        role: 'section-clerk',
        region: OTHER_COUNTY,
        lines: ['benefits'],
      });
      const before = await counted();
      const foreign = await clerk.post('/api/people', personDraft({ regionCode: VILLAGE }));
      const elsewhere = await clerk.post('/api/ledgers/visit/entries', {
        region: VILLAGE,
        answers: answersOf('visit'),
      });
      const otherLine = { region: FAR_VILLAGE, answers: answersOf('publicity') };
      const ofOtherLine = await clerk.post('/api/ledgers/publicity/entries', otherLine);
      for (const answer of [foreign, elsewhere, ofOtherLine]) expect([400, 403]).toContain(answer.statusCode);
      expect(await counted()).toEqual(before);
    }));

  test('posts are united pair by pair: no line of one with the area of another', () =>
    within(async () => {
      const clerk = await house.signInAs(
        { role: 'section-clerk', region: COUNTY, lines: ['benefits'] },
        { role: 'section-clerk', region: OTHER_COUNTY, lines: ['office'] },
      );
      expect(await entriesSeenBy(clerk, 'visit')).toEqual(seen(VILLAGE, NEXT_TOWN_VILLAGE));
      expect(await entriesSeenBy(clerk, 'publicity')).toEqual(seen(FAR_VILLAGE));
      expect((await peopleSeenBy(clerk)).count).toBe(5);
    }));

  test('the permission of one post does not reach into the area of another', () =>
    within(async () => {
      const both = await house.signInAs(
        { role: 'station-clerk', region: TOWN },
        { role: 'supervisor', region: OTHER_COUNTY },
      );
      const own = ['东方朔', '西门豹'].sort();
      expect(await peopleSeenBy(both)).toEqual({ listed: own, count: 2, exported: own });
      const far = people[3];
      for (const page of ['', '/timeline'])
        expect((await both.get(`/api/people/${far?.countyCode}/${far?.id}${page}`)).statusCode).toBe(404);
      expect(await entriesSeenBy(both, 'visit')).toEqual(seen(VILLAGE, FAR_VILLAGE));
    }));

  test('who may export but not read people exports nobody', () =>
    within(async () => {
      const supervisor = await house.signInAs({ role: 'supervisor', region: COUNTY });
      expect(await peopleSeenBy(supervisor)).toEqual(nobody);
    }));

  test('an ended post, a post to come and no post at all show nothing', () =>
    within(async () => {
      const gone = await house.signInAs({
        role: 'station-clerk',
        region: COUNTY,
        validFrom: '2020-01-01',
        validTo: '2026-01-01',
      });
      const toCome = await house.signInAs({ role: 'station-clerk', region: COUNTY, validFrom: '2999-01-01' });
      const without = await house.signInAs();
      for (const client of [gone, toCome, without]) {
        expect(await peopleSeenBy(client)).toEqual(nobody);
        for (const ledger of LEDGERS) expect(await entriesSeenBy(client, ledger)).toEqual(seen());
      }
    }));

  test('administrators see no person and no work', () =>
    within(async () => {
      for (const role of ['system-admin', 'security-admin', 'audit-admin']) {
        const admin = await house.signInAs({ role, region: 990100000000 });
        expect(await peopleSeenBy(admin)).toEqual(nobody);
        for (const ledger of LEDGERS) expect(await entriesSeenBy(admin, ledger)).toEqual(seen());
      }
    }));

  test('figures and the rows behind them hold nothing from outside', () =>
    within(async () => {
      const clerk = await house.signInAs({
        role: 'section-clerk',
        region: OTHER_COUNTY,
        lines: ['benefits'],
      });
      const period = 'from=2020-01-01&to=2026-12-31';
      const value = (await clerk.get(`/api/metrics/visit-times/value?region=${COUNTY}&${period}`)).json();
      expect(value.value ?? null).toBe(null);
      const rows =
        (await clerk.get(`/api/metrics/visit-times/rows?region=${COUNTY}&${period}`)).json().rows ?? [];
      expect(rows).toEqual([]);
    }));
});

const counted = async () => {
  const { rows } = await sql<{ people: number; entries: number; acts: number }>`
    select (select count(*) from person) as people, (select count(*) from ledger_entry) as entries,
           (select count(*) from act where kind !~ '^(account|post)') as acts`.execute(system.owner);
  return rows[0];
};

test('the switch of these tests is real: the policy functions refuse, and without them only the database does', async () => {
  const admin = await house.signInAs({ role: 'system-admin', region: 990100000000 });
  expect((await admin.get('/api/people')).statusCode).toBe(403);
  expect((await withoutPolicies(() => admin.get('/api/people'))).statusCode).toBe(200);
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  await sql`alter table person disable row level security`.execute(system.owner);
  try {
    // All of the county: whoever has nothing to see beyond one asks for no other.
    expect((await withoutPolicies(() => peopleSeenBy(clerk))).count).toBe(3);
  } finally {
    await sql`alter table person enable row level security`.execute(system.owner);
  }
  expect((await withoutPolicies(() => peopleSeenBy(clerk))).count).toBe(2);
});

test('the server’s role sees no row of any protected table without a scope', async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relrowsecurity and relkind in ('r', 'p')`.execute(
    system.owner,
  );
  expect(rows.length).toBeGreaterThan(8);
  for (const { name } of rows) {
    const found = await inScope(system.db, [], async (tx) =>
      sql`select 1 from ${sql.table(name)} limit 1`.execute(tx),
    );
    expect([name, found.rows]).toEqual([name, []]);
  }
});

test('every table with a scope key is protected, also from its owner', async () => {
  const { rows } = await sql<{ name: string; safe: boolean }>`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as safe
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where a.attname = 'scope_key' and c.relkind in ('r', 'p')`.execute(system.owner);
  expect(rows.filter(({ safe }) => !safe)).toEqual([]);
});

test('the server’s role owns nothing, cannot bypass row-level security and cannot change what is append-only', async () => {
  const role = await sql<{ super: boolean; bypass: boolean }>`
    select rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = current_user`.execute(
    system.db,
  );
  expect(role.rows).toEqual([{ super: false, bypass: false }]);
  const owned = await sql`select 1 from pg_class where relowner = current_user::regrole`.execute(system.db);
  expect(owned.rows).toEqual([]);
  for (const table of ['act', 'act_seal', 'read_record', 'sign_in_record'])
    for (const work of [sql`delete from ${sql.table(table)}`, sql`truncate ${sql.table(table)}`])
      await expect(work.execute(system.db)).rejects.toThrow('permission denied');
});

test('the lines used here stand apart', () => {
  const lines = LEDGERS.map((code) => ledgers.find((ledger) => ledger.code === code)?.line);
  expect(lines).toEqual(['benefits', 'office']);
});
