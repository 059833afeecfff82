import { sql, type RawBuilder } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { businessLines, findLedger, metrics, roles } from '#definitions';
import { listStatement } from '#server/modules/ledgers/listing/list-entries.ts';
import { entriesNaming } from '#modules/ledgers';
import { openCases } from '#modules/cases';
import { findDuplicates } from '#modules/duplicates';
import { concludeGeneration, getMirror, recordMirrored, sealDraft } from '#modules/mirrors';
import { filePeople } from '#modules/registry';
import { accountActor } from '#platform/auth/account-actor.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { actsStatement } from '#server/modules/read-audit/list-acts.ts';
import { readsStatement } from '#server/modules/read-audit/read-records.queries.ts';
import { inboxStatement, INBOX_VIEWS } from '#server/modules/cases/parts/inbox-parts.ts';
import { partnersStatement } from '#server/modules/partners/list-partners.ts';
import { casesStatement, CasesQuery, viewsStatement } from '#server/modules/cases/lists/list-cases.ts';
import { carriedStatement } from '#server/modules/registry/finding/carried-people.ts';
import { PERSON_ORDERS } from '#server/modules/registry/finding/person-order.ts';
import { confirmationsStatement } from '#server/modules/confirmations/list-confirmations.ts';
import { targetsStatement } from '#server/modules/campaigns/targets.ts';
import { sharersStatement } from '#server/modules/duplicates/find-duplicates.ts';
import { differencesStatement } from '#server/modules/mirrors/list-differences.ts';
import { recordsStatement } from '#server/modules/mirrors/list-records.ts';
import { areaOf } from '#server/modules/metrics/values/area.ts';
import { distinctStatement } from '#server/modules/metrics/values/read-distinct.ts';
import { pairsStatement } from '#server/modules/duplicates/list-pairs.ts';
import { movesStatement } from '#server/modules/moves/list-moves.ts';
import { sharingKeys } from '#server/modules/registry/likeness/find-look-alikes.ts';
import { countStatement, searchStatement } from '#server/modules/registry/finding/search-people.ts';
import { idNumberOf, personDraft } from '#tests/factories/person-draft.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

/*
 * Under row-level security PostgreSQL lets an index serve only leakproof comparisons. These tests look at the plans as
 * the server's own role: each filter must reach an index, not be applied after reading the table.
 */
const system = withWorkingSystem();

/** People nobody has filed here: each is a record and a difference. */
const bringOfficialRecords = async () => {
  const mirror = getMirror('filing');
  const generation = {
    id: '01a204e3-74b5-7ac3-9e42-d566b42777d2',
    region: 990101000000,
    asOf: '2026-01-31',
    isPartial: true,
    fileName: '导出.xlsx',
  };
  const drafts = Array.from({ length: 400 }, (_, at) =>
    sealDraft(mirror, {
      idNumber: idNumberOf(`19${50 + (at % 40)}-07-08`, at),
      name: `${'林李王张刘'[at % 5]}远山`,
      regionCode: [990101001001, 990101001002, 990101002001, 990102001001][at % 4]!,
      facts: { filingNumber: `CJ${at}` },
    }),
  );
  await system.everywhere((tx) => recordMirrored(tx, machineContext, mirror, generation, drafts));
  await concludeGeneration(system.db, WHOLE_SCOPE, machineContext, generation, {
    mirror: 'filing',
    refused: 0,
  });
};

/** Counselling asked for in every village, so that lists of cases have something to choose from. */
const openSomeCases = () =>
  system.everywhere(async (tx) => {
    const people = await tx.selectFrom('person').select(['county_code', 'id']).execute();
    const opened = await openCases(
      tx,
      machineContext,
      'psychological-counselling',
      people.map((row) => ({
        item: 'psychological-counselling',
        person: { countyCode: row.county_code, id: row.id },
        channel: 'township',
        answers: { way: 'phone', isVoluntary: true },
        materials: [],
      })),
    );
    expect(opened.filter(({ status }) => status === 'opened').length).toBeGreaterThan(300);
  });

beforeAll(async () => {
  await system.everywhere((tx) =>
    filePeople(
      tx,
      machineContext,
      Array.from({ length: 400 }, (_, at) =>
        personDraft({
          name: `${'林李王张刘'[at % 5]}${'远近高深长'[at % 4]}山`,
          regionCode: [990101001001, 990101001002, 990101002001, 990102001001][at % 4]!,
        }),
      ),
    ),
  );
  await findDuplicates(system.db);
  await bringOfficialRecords();
  await openSomeCases();
  await sql`analyze`.execute(system.owner);
});

const planOf = (statement: RawBuilder<unknown>): Promise<string> =>
  system.everywhere(async (tx) => {
    // On few rows a sequential scan is cheaper; what is asked here is whether the index can be used at all.
    await sql`set local enable_seqscan = off`.execute(tx);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${statement}`.execute(tx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });

/** The plan that serves any values, as the server keeps it on its connections. */
const planForAll = (statement: RawBuilder<unknown>): Promise<string> =>
  system.everywhere(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    await sql`set local plan_cache_mode = force_generic_plan`.execute(tx);
    const { sql: text, parameters } = statement.compile(tx);
    await sql.raw(`prepare planned as ${text}`).execute(tx);
    const values = parameters.map((value) =>
      pg.escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : String(value)),
    );
    const { rows } = await sql
      .raw<{ 'QUERY PLAN': string }>(`explain execute planned(${values.join(', ')})`)
      .execute(tx);
    await sql`deallocate planned`.execute(tx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });

const indexConditions = (plan: string): string =>
  [...plan.matchAll(/(?:Index Cond|Recheck Cond): (.*)/g)].map((match) => match[1]).join('\n');

test.each([
  ['part of a name', { text: '远山' }, /term >= /],
  ['full pinyin', { text: 'linyuan' }, /term >= /],
  ['initials', { text: 'lys' }, /term >= /],
  ['an identity number', { text: idNumberOf('1966-06-06', 9) }, /blind_index = /],
  ['the last four', { text: '123X' }, /last_four_index = /],
  ['a phone number', { text: '15400000001' }, /phone_index = /],
  ['an identity', { identity: 'retired-soldier' }, /term = /],
  ['a village', { region: 990101001001 }, /region_code = /],
  ['a township', { region: 990101001000 }, /township_code = /],
  ['a county', { region: 990101000000 }, /county_code = /],
  ['a unit of service', { unit: '示范77' }, /kind = '4'.* \(term >= /],
  ['a skill', { skill: 'driving' }, /kind = '5'.* \(term = /],
  ['places of a search', { places: [[990101001000], [990101001001]] }, /region_code >= /],
  ['political status', { politicalStatus: '02' }, /political_status = /],
  ['ethnicity', { ethnicity: '06' }, /ethnicity = /],
  ['marital status', { maritalStatus: '40' }, /marital_status = /],
  ['education', { education: '10' }, /education = /],
  ['employment', { employment: '70' }, /employment = /],
  ['health', { health: '6' }, /health = /],
  ['difficulty', { difficulty: 'housing' }, /difficulty = /],
  ['dwelling', { dwelling: 'none' }, /dwelling = /],
  ['household', { household: 'rural' }, /household = /],
  ['rank', { militaryRank: 'colonel' }, /military_rank = /],
  ['settlement', { placementKind: 'support' }, /placement_kind = /],
  ['disability', { disabilityGrade: 6 }, /disability_grade = /],
  ['mobile members', { partyMobility: 'out' }, /party_mobility = /],
  ['class of contact', { contactClass: 'key' }, /contact_class = /],
  ['liaison', { liaison: '李站长' }, /liaison = /],
  ['sex', { sex: '2' }, /sex = /],
  ['birth', { bornSince: '1999-01-01', bornUntil: '2000-01-01' }, /birth_date >= .*birth_date <= /],
  ['enlistment', { enlistedSince: '2020-01-01' }, /enlisted_on >= /],
  ['discharge', { dischargedUntil: '1960-01-01' }, /discharged_on <= /],
  ['filing', { filedSince: '2026-01-01', filedUntil: '2026-01-03' }, /filed_on >= .*filed_on <= /],
  ['plans due', { planDueUntil: '2026-12-01' }, /plan_due_on <= /],
])('people by %s', async (_, query, condition) => {
  expect(indexConditions(await planOf(searchStatement({ ...query, size: 20 })))).toMatch(condition);
});

test.each(PERSON_ORDERS)(
  'people ordered by %s come from an index, without sorting the city',
  async (order) => {
    const plan = await planOf(searchStatement({ order, size: 20 }));
    expect(plan).not.toMatch(/^\s*(->\s+)?Sort\b/m);
  },
);

test.each([
  ['pairs that may be one person', pairsStatement(WHOLE_SCOPE, { state: 'open' }, 20), /state = /],
  [
    'pairs by their reason',
    pairsStatement(WHOLE_SCOPE, { state: 'open', reason: 'same-birth' }, 20),
    /state = .*lead_reason = /,
  ],
  ['files sharing a key with a draft', sharingKeys(['1', '2']), /key = ANY/],
  [
    'files sharing a key with changed ones',
    sharersStatement(990101, ['01a204e3-74b5-7ac3-9e42-d566b42777d2']),
    /person_id = ANY[\s\S]*key = mine\.key/,
  ],
  [
    'moves in, waiting',
    movesStatement(WHOLE_SCOPE, { direction: 'in', state: 'handed-over' }, 20),
    /direction = .*state = /,
  ],
  [
    'differences to be corrected in an official system',
    differencesStatement(WHOLE_SCOPE, { mirror: 'filing', state: 'ours' }, 20),
    /mirror = .*state = /,
  ],
  [
    'differences of a village',
    differencesStatement(WHOLE_SCOPE, { mirror: 'filing', state: 'open', region: 990101001001 }, 20),
    /mirror = .*state = .*region_code >= /,
  ],
  [
    'official records of an area',
    recordsStatement(WHOLE_SCOPE, { mirror: 'filing', presence: 'held', region: 990101000000 }, 20),
    /mirror = .*region_code >= /,
  ],
  [
    'an official record by its number',
    recordsStatement(WHOLE_SCOPE, { mirror: 'filing', presence: 'held', number: 'CJ1' }, 20),
    /official_number = /,
  ],
  [
    'a year’s list of who is due',
    confirmationsStatement(WHOLE_SCOPE, { year: 2026, view: 'due' }, 20),
    /year = .*state = /,
  ],
  [
    'who of a campaign was not reached yet',
    targetsStatement({ code: 'form-990101-0a1b2c3d', unit: 'person' }, { view: 'open' }, 20),
    /campaign = .*state = /,
  ],
])('%s, by an index', async (_, statement, condition) => {
  expect(indexConditions(await planOf(statement))).toMatch(condition);
});

test('a list taken along is read by the village, and narrowed by the liaison', async () => {
  expect(indexConditions(await planOf(carriedStatement(990101001001, undefined)))).toMatch(
    /county_code = .*region_code = |region_code = /,
  );
  expect(indexConditions(await planOf(carriedStatement(990101001001, '李站长')))).toMatch(
    /liaison = |region_code = /,
  );
});

test('the work that names a person, first or further, by an index of each', async () => {
  const person = { countyCode: 990101, id: '01a204e3-74b5-7ac3-9e42-d566b42777d2' };
  const plan = await planOf(sql`select * from ${entriesNaming(person)} e where e.state = 'accepted'`);
  expect(indexConditions(plan).match(/person_county = \d+\) AND \(\w*\.?person_id = /g)).toHaveLength(2);
});

test.each([
  ['everything', {}, /ledger = /],
  ['a county', { region: 990101000000 }, /county_code = .*ledger = /],
  ['a township', { region: 990101001000 }, /township_code = .*ledger = /],
  ['a filter field', { fields: { occasion: 'army-day' } }, /t1 = /],
])('a ledger by %s, in its order without sorting it whole', async (_, filter, condition) => {
  const plan = await planOf(listStatement(findLedger('visit')!, { ...filter, size: 20 }));
  expect(indexConditions(plan)).toMatch(condition);
  expect(plan.split('->  Limit')[1] ?? '').not.toMatch(/Sort Key: e\.business_day/);
});

test.each([
  ['a county in a year', 990101000000, '2026-01-01', /metric = .*slice = .*period = .*county_code = /],
  ['a city in a year', 990100000000, '2026-01-01', /metric = .*slice = .*period = .*county_code >= /],
  ['a township in a year', 990101001000, '2026-01-01', /township_code = .*ledger = /],
  ['a station from some day on', 990101001001, '2026-02-03', /township_code = .*ledger = .*business_day >= /],
])('people counted in %s', async (_, region, from, condition) => {
  const metric = metrics.find(({ code }) => code === 'visit-people');
  if (metric?.type !== 'simple') throw new RangeError('visit-people counts people.');
  const statement = distinctStatement(metric, areaOf(region), { from, to: '2026-12-31' }, '');
  expect(indexConditions(await planOf(statement))).toMatch(condition);
});

const actorWith = (role: string, region: number, ...lines: string[]) =>
  accountActor(
    { roles, lines: businessLines },
    {
      accountId: '01a204e3-74b5-7ac3-9e42-d566b42777d2',
      displayName: '',
      posts: [{ id: '', role, title: '', region, lines }],
      postId: null,
      device: 'test',
    },
  );

const township = actorWith('station-clerk', 990101001000, 'benefits', 'mutual-support');

test.each([
  ['what waits on my desk', { view: 'desk' }, /desk_key >= /],
  ['what I opened', { view: 'opened' }, /opened_by = /],
  ['what I handled', { view: 'done' }, /account_id = /],
  ['what is due soon', { view: 'soon' }, /amber_on <= |due_on >= /],
  ['what is late', { view: 'late' }, /due_on < /],
  ['one item', { view: 'all', item: 'hardship-aid' }, /item = /],
  ['an area', { view: 'all', region: 990101001000 }, /region_code >= /],
  ['the beginning of a name', { view: 'all', text: '林远' }, /name >= /],
  ['a number', { view: 'all', text: '990101-2026-000123' }, /number = /],
  ['one desk', { view: 'open', desk: 3990101001000 }, /desk_key = /],
  ['one who holds', { view: 'open', assignee: '01a204e3-74b5-7ac3-9e42-d566b42777d2' }, /assignee = /],
])('cases by %s, by an index', async (_, query, condition) => {
  // All of them: for a page of few rows the index in whose order they stand may be the shorter way.
  const plan = await planOf(casesStatement(CasesQuery.parse(query), township, 400));
  expect(indexConditions(plan)).toMatch(condition);
});

const county = actorWith('hall-clerk', 990101000000, '*');

test.each(['all', 'open', 'opened', 'late'] as const)(
  'a page of the cases of a county, %s, comes in the order of an index, whatever the scope leaves',
  async (view) => {
    const plan = await planOf(casesStatement(CasesQuery.parse({ view }), county, 20));
    expect(plan).not.toMatch(/^\s*(->\s+)?Sort\b/m);
  },
);

test('the cases of a surname in a county come in the order of its index', async () => {
  const plan = await planOf(casesStatement(CasesQuery.parse({ view: 'all', text: '林' }), county, 20));
  expect(indexConditions(plan)).toMatch(/county_code = .*surname = /);
  expect(plan).not.toMatch(/^\s*(->\s+)?Sort\b/m);
});

test.each(['all', 'open'] as const)(
  'cases of a county, %s, without passing over those of others',
  async (view) => {
    const plan = await planOf(casesStatement(CasesQuery.parse({ view }), county, 20));
    expect(indexConditions(plan)).toMatch(/county_code = /);
  },
);

test('a first screen counts along indexes, by one plan for whatever counties', async () => {
  const leader = actorWith('leader', 990100000000, '*');
  const views = ['desk', 'signing', 'soon', 'late', 'supervised'] as const;
  const plan = await planForAll(viewsStatement(views, leader, 1000));
  for (const index of ['case_file_desk', 'case_file_county_due', 'case_file_supervised'])
    expect(plan).toContain(` using ${index} `);
  expect(plan).not.toMatch(/\bSort\b|Seq Scan on case_file/);
});

const police = actorWith('partner-clerk', 990101000000, 'public-security').scopeFor('partner.reply');

test.each(INBOX_VIEWS)(
  'what is %s in the inbox of a department, by its index and in its order',
  async (view) => {
    for (const filter of [{ view }, { view, text: '林远山' }]) {
      const plan = await planOf(inboxStatement(police, filter, 20));
      expect(indexConditions(plan)).toMatch(/department_number = /);
      expect(plan).toMatch(view === 'answered' ? /case_part_answered/ : /case_part_open/);
      expect(plan).not.toMatch(/^\s*(->\s+)?Sort\b/m);
    }
  },
);

test.each([
  ['a county', { region: 990101000000 }, /region_code >= /],
  ['a department', { department: 'public-security' }, /department = /],
])('connections of %s, by an index', async (_, filter, condition) => {
  const plan = await planOf(partnersStatement({ view: 'all', ...filter }, 20));
  expect(indexConditions(plan)).toMatch(condition);
});

test('what one account did and read, by the account and in the order of its indexes', async () => {
  const asked = { account: '01a204e3-74b5-7ac3-9e42-d566b42777d2', from: '2026-01-02', size: 20 };
  const [acts, reads] = await system.everywhere(async (tx) => [
    await planOf(sql`${actsStatement(tx, asked)}`),
    await planOf(sql`${readsStatement(tx, asked)}`),
  ]);
  expect(indexConditions(acts!)).toMatch(/account_id = .*id >= .*\n.*account_id = .*id >= /);
  expect(indexConditions(reads!)).toMatch(/account_id = .*at >= /);
  // Of what the two indexes of acts gave, a page each, the newest are taken.
  expect(acts).not.toMatch(/Sort\b[^]*Sort\b/);
  expect(reads).not.toMatch(/^\s*(->\s+)?Sort\b/m);
});

test('connections with a delivery that failed, by the state of deliveries', async () => {
  const plan = await planOf(partnersStatement({ view: 'failed' }, 20));
  expect(indexConditions(plan)).toMatch(/state = /);
});

describe('when the registry has been vacuumed', () => {
  beforeAll(async () => {
    await sql`vacuum analyze person, person_term`.execute(system.owner);
  });

  test.each([
    ['everybody', {}],
    ['who is on the registry', { state: 'active' }],
    ['a city', { region: 990100000000 }],
    ['a county', { region: 990101000000 }],
  ])('people counted, %s, are counted in an index without reading a file', async (_, query) => {
    expect(await planOf(countStatement(query))).toMatch(/Index Only Scan using person_counted/);
  });

  test('who holds an identity is counted in the index of the terms, without reading a file', async () => {
    const plan = await planOf(countStatement({ identity: 'retired-soldier', region: 990101000000 }));
    expect(plan).toMatch(/Index Only Scan using person_term_pkey on person_term t/);
    expect(plan).not.toMatch(/ on person p/);
  });

  test('a name with four digits is looked for in the index alone, and four digits come in its order', async () => {
    const plan = await planOf(searchStatement({ text: '林 123X', size: 20 }));
    expect(plan).toMatch(/Index Only Scan (Backward )?using person_last_four on person sharing/);
    expect(await planOf(searchStatement({ text: '123X', size: 20 }))).not.toMatch(/^\s*(->\s+)?Sort\b/m);
  });
});
