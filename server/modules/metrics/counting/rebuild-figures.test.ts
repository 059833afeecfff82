import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { findLedgerExamples } from '#definitions';
import { getLedger, recordEntries } from '#modules/ledgers';
import { filePeople } from '#modules/registry';
import { personDraft } from '#tests/factories/person-draft.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { foldDeltas, rebuildChangedFigures, verifyFacts } from '../index.ts';

const system = withWorkingSystem();

const recordSome = async () => {
  const [person] = await system.everywhere((tx) => filePeople(tx, machineContext, [personDraft()]));
  if (person?.status !== 'added') throw new Error('not filed');
  const answers = findLedgerExamples('visit')!.accepted[0]!.answers;
  const entries = [990101001001, 990102001001].map((regionCode) => ({ regionCode, answers, person }));
  await system.everywhere((tx) => recordEntries(tx, machineContext, getLedger('visit'), entries));
};

test('a new database counts every source once and nothing the second time', async () => {
  expect(await rebuildChangedFigures(system.db)).toContain('registry:people');
  expect(await rebuildChangedFigures(system.db)).toEqual([]);
});

test('facts counted with other definitions are counted anew, and removed metrics leave', async () => {
  await recordSome();
  await foldDeltas(system.db);
  await sql`
    insert into fact_county_month (county_code, metric, slice, line_number, region_code, month, value, rows)
    values (990101, 'no-longer-defined', '', 1, 990101000000, '2026-01-01', 3, 3)
  `.execute(system.owner);
  await sql`delete from fact_county_month where metric = 'visit-persons'`.execute(system.owner);
  await sql`
    update metric_source_state set digest = '\\x00', metrics = metrics || array['no-longer-defined'] where source = 'ledger:visit'
  `.execute(system.owner);
  expect(await verifyFacts(system.db)).not.toEqual([]);
  expect(await rebuildChangedFigures(system.db)).toEqual(['ledger:visit']);
  expect(await verifyFacts(system.db)).toEqual([]);
});
