import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addDays } from '#kit';
import { legalAidItem } from '#definitions/service-items/legal-aid.ts';
import { today } from '#platform/calendar/today.ts';
import { splitStatements } from '#platform/db/split-statements.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { onOneServer } from '#tests/harness/on-one-server.ts';
import { factsOfRow } from './case-facts.ts';
import { getCaseRow } from './find-case.ts';
import { foldCase } from './fold-case.ts';
import { actOnCases, openCases, verifyCases, type CaseAction } from './index.ts';

const system = withWorkingSystem();
const MIGRATION = fileURLToPath(
  new URL('../../../migrations/0117-count-referrals-of-before.sql', import.meta.url),
);

const setting = (set: Record<string, string | null>) => ({
  kind: 'case.pass',
  effective_on: '2026-11-01',
  payload: { set },
});

test('a case opened before a fact was kept folds to the empty column its row has', () => {
  const acts = [setting({ state: 'applied', step: null }), setting({ state: 'handling' })];
  expect(foldCase(acts, legalAidItem)).toEqual({
    state: 'handling',
    step: null,
    answeredOn: null,
    referredOn: null,
  });
});

test('what an act says of such a fact counts', () => {
  const acts = [setting({ state: 'applied' }), setting({ referredOn: '2026-11-12' })];
  expect(foldCase(acts, legalAidItem)).toMatchObject({ answeredOn: null, referredOn: '2026-11-12' });
});

const ago = (days: number): string => addDays(today(), -days);

/** A referral of some weeks ago, answered, as a release knew it that kept neither day. */
const answeredBefore = async () => {
  const person = await fileOne(system, { regionCode: 990101001001, filedOn: '2025-01-15' });
  const application = {
    item: 'legal-aid',
    person,
    channel: 'hall',
    answers: { matter: 'wages', needsLawyer: true, isSued: false },
    materials: ['application', 'case-papers'],
    appliedOn: ago(30),
  };
  return system.everywhere(async (tx) => {
    const [opened] = await openCases(tx, machineContext, 'legal-aid', [application]);
    if (opened?.status !== 'opened') throw new Error(JSON.stringify(opened));
    const ref = { countyCode: opened.countyCode, id: opened.id };
    const way: readonly [CaseAction, number, object][] = [
      ['accept', 29, {}],
      ['pass', 25, { answers: { referredOn: ago(25) } }],
      ['pass', 10, { answers: { decidedOn: ago(11), lawyer: '秦律师' } }],
    ];
    for (const [at, [action, days, input]] of way.entries()) {
      const cases = [{ ...ref, rowVersion: at + 1 }];
      const [done] = await actOnCases(tx, machineContext, { action, input, cases, on: ago(days) });
      expect(done).toMatchObject({ status: 'done' });
    }
    return ref;
  });
};

test(
  'the days of a referral of before are told by its acts, in the row as in the fold',
  onOneServer,
  async () => {
    const ref = await answeredBefore();
    const { owner } = system;
    await sql`alter table act disable trigger user`.execute(owner);
    await sql`
      update act set payload = payload #- '{set,referredOn}' #- '{set,answeredOn}' where subject_id = ${ref.id}
    `.execute(owner);
    await sql`alter table act enable trigger user`.execute(owner);
    await sql`update case_file set referred_on = null, answered_on = null where id = ${ref.id}`.execute(
      owner,
    );
    for (const statement of splitStatements(readFileSync(MIGRATION, 'utf8')))
      await sql.raw(statement).execute(owner);
    const facts = factsOfRow(await system.everywhere((tx) => getCaseRow(tx, ref)));
    expect(facts).toMatchObject({ referredOn: ago(25), answeredOn: ago(10) });
    expect(await verifyCases(system.db)).toEqual([]);
  },
);
