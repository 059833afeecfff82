import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { filePeople, personKey, type PersonRef } from '#modules/registry';
import { withinScope } from '#platform/db/database.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { getLedger } from '../get-ledger.ts';
import { recordEntries } from '../recording/record-entries.ts';
import { lastDaysNaming, lastDaysStatement } from './last-days-naming.ts';

const system = withWorkingSystem();
const PEOPLE = 400;
const MEETINGS = ['visit', 'liaison-contact'];
let people: readonly PersonRef[] = [];

const contact = (person: PersonRef, contactedOn: string) => ({
  regionCode: 990101001001,
  person,
  answers: { contactedOn, way: 'phone', class: 'key', hasRequest: false, liaison: '李站长' },
});
const visit = (person: PersonRef, others: readonly PersonRef[], visitedOn: string) => ({
  regionCode: 990101001000,
  person,
  others,
  answers: {
    visitedOn,
    occasion: 'spring-festival',
    audience: 'veteran',
    persons: 2,
    cash: 0,
    visitor: '李站长',
  },
});
const record = (ledger: string, entries: Parameters<typeof recordEntries>[3]) =>
  system.everywhere((tx) => recordEntries(tx, machineContext, getLedger(ledger), entries));

beforeAll(async () => {
  const filed = await system.everywhere((tx) =>
    filePeople(
      tx,
      machineContext,
      Array.from({ length: PEOPLE }, () => personDraft()),
    ),
  );
  people = filed.flatMap((one) =>
    one.status === 'added' ? [{ countyCode: one.countyCode, id: one.id }] : [],
  );
  const recorded = await record(
    'liaison-contact',
    people.map((person) => contact(person, '2026-03-01')),
  );
  expect(recorded.every(({ status }) => status === 'added')).toBe(true);
  const [first, second, third] = people;
  const visits = await record('visit', [
    visit(first!, [second!], '2026-02-10'),
    visit(third!, [second!], '2026-04-20'),
  ]);
  expect(visits.map(({ status }) => status)).toEqual(['added', 'added']);
  await sql`analyze`.execute(system.owner);
});

test('the latest day counts, whether one was named first or further on; who was never met has none', async () => {
  const [first, second, third, fourth] = people;
  const asked = [first!, second!, third!, fourth!];
  const days = await system.everywhere((tx) => lastDaysNaming(tx, 990101, asked, MEETINGS));
  expect(asked.map((one) => days.get(personKey(one)))).toEqual([
    '2026-03-01',
    '2026-04-20',
    '2026-04-20',
    '2026-03-01',
  ]);
  expect((await system.everywhere((tx) => lastDaysNaming(tx, 990101, asked, ['visit']))).size).toBe(3);
});

test('work of lines one may not read tells no day', async () => {
  const days = await system.everywhere((tx) =>
    withinScope(tx, [], () => lastDaysNaming(tx, 990101, people, MEETINGS)),
  );
  expect(days.size).toBe(0);
});

test('a few people are looked up by their own entries, in their own county', async () => {
  const plan = await system.everywhere(async (tx) => {
    const statement = lastDaysStatement(990101, [people[0]!.id], MEETINGS);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${statement}`.execute(tx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toMatch(/Index Cond: \(\(person_county = 990101\) AND \(person_id = ANY/);
  expect(plan.match(/county_code = 990101/g)?.length).toBeGreaterThan(1);
});
