import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { carriedStatement } from '#server/modules/registry/finding/carried-people.ts';
import { PERSON_ORDERS } from '#server/modules/registry/finding/person-order.ts';
import { countStatement, searchStatement } from '#server/modules/registry/finding/search-people.ts';
import { idNumberOf } from '#tests/factories/person-draft.ts';
import { indexConditions, withPlans } from './with-plans.ts';

const system = withPlans();

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
  expect(indexConditions(await system.planOf(searchStatement({ ...query, size: 20 })))).toMatch(condition);
});

test.each(PERSON_ORDERS)(
  'people ordered by %s come from an index, without sorting the city',
  async (order) => {
    const plan = await system.planOf(searchStatement({ order, size: 20 }));
    expect(plan).not.toMatch(/^\s*(->\s+)?Sort\b/m);
  },
);

test('a list taken along is read by the village, and narrowed by the liaison', async () => {
  expect(indexConditions(await system.planOf(carriedStatement(990101001001, undefined)))).toMatch(
    /county_code = .*region_code = |region_code = /,
  );
  expect(indexConditions(await system.planOf(carriedStatement(990101001001, '李站长')))).toMatch(
    /liaison = |region_code = /,
  );
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
    expect(await system.planOf(countStatement(query))).toMatch(/Index Only Scan using person_counted/);
  });

  test('who holds an identity is counted in the index of the terms, without reading a file', async () => {
    const plan = await system.planOf(countStatement({ identity: 'retired-soldier', region: 990101000000 }));
    expect(plan).toMatch(/Index Only Scan using person_term_pkey on person_term t/);
    expect(plan).not.toMatch(/ on person p/);
  });

  test('a name with four digits is looked for in the index alone, and four digits come in its order', async () => {
    const plan = await system.planOf(searchStatement({ text: '林 123X', size: 20 }));
    expect(plan).toMatch(/Index Only Scan (Backward )?using person_last_four on person sharing/);
    expect(await system.planOf(searchStatement({ text: '123X', size: 20 }))).not.toMatch(
      /^\s*(->\s+)?Sort\b/m,
    );
  });
});
