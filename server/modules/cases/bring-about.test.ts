import { expect, test } from 'vitest';
import { verifyEverything } from '#modules/maintenance';
import { sql } from 'kysely';
import { APPROVED, urlOf, withHardshipCases, type Place } from '#tests/factories/hardship-cases.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { apply, desk, done, read, throughTownship } = withHardshipCases(system, house);

const approved = async (): Promise<Place> => {
  const place = await apply();
  await throughTownship(place);
  await done(desk().head, place, 'pass', APPROVED);
  return place;
};

const countOf = async (table: 'ledger_entry' | 'payment_request'): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
    system.owner,
  );
  return Number(rows[0]!.count);
};

test('closing many: a ledger line that is refused keeps its own case open, and the rest goes through', async () => {
  const [first, wrong, last] = [await approved(), await approved(), await approved()];
  // As if a desk had kept what the ledger does not take: the form of the case was passed before the ledger grew stricter.
  await sql`
    update case_file set answers = answers || '{"amountApproved": 0}'::jsonb where id = ${wrong.id}::uuid
  `.execute(system.owner);
  const before = { entries: await countOf('ledger_entry'), payments: await countOf('payment_request') };
  const cases = await Promise.all(
    [first, wrong, last].map(async (place) => ({
      countyCode: place.countyCode,
      id: place.id,
      rowVersion: (await read(place)).rowVersion,
    })),
  );
  const answer = await desk().head.post('/api/cases/acts', { action: 'close', cases });
  expect(answer.statusCode, answer.body).toBe(200);
  const { results } = answer.json();
  expect(results.map(({ status }: { status: string }) => status)).toEqual(['done', 'refused', 'done']);
  expect(results[1].message).toContain('登记台账没有成功');
  expect((await read(wrong)).state).toBe('approved');
  expect((await read(first)).state).toBe('closed');
  expect(await countOf('ledger_entry')).toBe(before.entries + 2);
  expect(await countOf('payment_request')).toBe(before.payments + 2);

  const one = await desk().head.post(`${urlOf(wrong)}/acts`, {
    action: 'close',
    rowVersion: cases[1]!.rowVersion,
  });
  expect([one.statusCode, one.json().code]).toEqual([409, 'result-refused']);
  await sql`
    update case_file set answers = answers || '{"amountApproved": 400000}'::jsonb where id = ${wrong.id}::uuid
  `.execute(system.owner);
  await done(desk().head, wrong, 'close');
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});
