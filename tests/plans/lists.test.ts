import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { findLedger, metrics } from '#definitions';
import { listStatement } from '#server/modules/ledgers/listing/list-entries.ts';
import { entriesNaming } from '#modules/ledgers';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { actsStatement } from '#server/modules/read-audit/list-acts.ts';
import { readsStatement } from '#server/modules/read-audit/read-records.queries.ts';
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
import { indexConditions, withPlans } from './with-plans.ts';

const system = withPlans();

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
  expect(indexConditions(await system.planOf(statement))).toMatch(condition);
});

test('the work that names a person, first or further, by an index of each', async () => {
  const person = { countyCode: 990101, id: '01a204e3-74b5-7ac3-9e42-d566b42777d2' };
  const plan = await system.planOf(sql`select * from ${entriesNaming(person)} e where e.state = 'accepted'`);
  expect(indexConditions(plan).match(/person_county = \d+\) AND \(\w*\.?person_id = /g)).toHaveLength(2);
});

test.each([
  ['everything', {}, /ledger = /],
  ['a county', { region: 990101000000 }, /county_code = .*ledger = /],
  ['a township', { region: 990101001000 }, /township_code = .*ledger = /],
  ['a filter field', { fields: { occasion: 'army-day' } }, /t1 = /],
])('a ledger by %s, in its order without sorting it whole', async (_, filter, condition) => {
  const plan = await system.planOf(listStatement(findLedger('visit')!, { ...filter, size: 20 }));
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
  expect(indexConditions(await system.planOf(statement))).toMatch(condition);
});

test('what one account did and read, by the account and in the order of its indexes', async () => {
  const asked = { account: '01a204e3-74b5-7ac3-9e42-d566b42777d2', from: '2026-01-02', size: 20 };
  const [acts, reads] = await system.everywhere(async (tx) => [
    await system.planOf(sql`${actsStatement(tx, asked)}`),
    await system.planOf(sql`${readsStatement(tx, asked)}`),
  ]);
  expect(indexConditions(acts!)).toMatch(/account_id = .*id >= .*\n.*account_id = .*id >= /);
  expect(indexConditions(reads!)).toMatch(/account_id = .*at >= /);
  // Of what the two indexes of acts gave, a page each, the newest are taken.
  expect(acts).not.toMatch(/Sort\b[^]*Sort\b/);
  expect(reads).not.toMatch(/^\s*(->\s+)?Sort\b/m);
});
