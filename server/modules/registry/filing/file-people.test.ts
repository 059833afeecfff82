import { expect, test } from 'vitest';
import { systemActor } from '#platform/auth/system-actor.ts';
import { scopeOver } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { idNumberOf, personDraft } from '#tests/factories/person-draft.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { correctPerson, filePeople, getPerson, searchPeople, verifyPeople } from '../index.ts';
import { personAsOf } from '../reading/person-as-of.ts';
import { openEnvelope } from '../person-envelope.ts';

const system = withWorkingSystem();
const filed = async (...drafts: ReturnType<typeof personDraft>[]) =>
  system.everywhere((tx) => filePeople(tx, machineContext, drafts));

const fileOne = async (facts: Parameters<typeof personDraft>[0] = {}) => {
  const [result] = await filed(personDraft(facts));
  if (result?.status !== 'added') throw new Error(JSON.stringify(result));
  return { countyCode: result.countyCode, id: result.id };
};

test('a clerk of one county may not file a person in another', async () => {
  const scope = scopeOver([0], 990101000000);
  const actor = { ...systemActor('test'), scopeFor: () => scope };
  const results = await inScope(system.db, scope, (tx) =>
    filePeople(tx, { ...machineContext, actor }, [personDraft({ regionCode: 990102001001 })]),
  );
  expect(results[0]).toMatchObject({ status: 'refused', problems: [{ field: 'regionCode' }] });
});

test('good drafts are filed and bad ones refused, each with its reasons', async () => {
  const results = await filed(
    personDraft(),
    personDraft({ birthDate: '1960-01-01', idNumber: idNumberOf('1961-01-01', 7) }),
    personDraft({ regionCode: 990101999999 }),
    personDraft({ disabilityGrade: 5 }),
  );
  expect(results.map((result) => result.status)).toEqual(['added', 'refused', 'refused', 'refused']);
  expect(results[1]).toMatchObject({ problems: [{ field: 'birthDate' }] });
  expect(results[2]).toMatchObject({ problems: [{ field: 'regionCode', message: '没有这个区划代码。' }] });
  expect(results[3]).toMatchObject({ problems: [{ field: 'disabilityCause' }] });
});

test('an identity number is filed once: the same facts change nothing, other facts are shown as differences', async () => {
  const draft = personDraft({ name: '欧阳林' });
  expect((await filed(draft))[0]).toMatchObject({ status: 'added' });
  expect((await filed(draft))[0]).toMatchObject({ status: 'unchanged' });
  expect((await filed({ ...draft, name: '欧阳森' }))[0]).toMatchObject({
    status: 'different',
    differences: [{ field: 'name', filed: '欧阳林', given: '欧阳森' }],
  });
  expect((await filed(draft, draft)).map((result) => result.status)).toEqual(['unchanged', 'refused']);
});

test('a duplicate in a county out of scope discloses nothing but that it exists', async () => {
  const draft = personDraft({ regionCode: 990102001001 });
  await filed(draft);
  const scope = scopeOver([0], 990101000000);
  const actor = { ...systemActor('test'), scopeFor: () => scope };
  const results = await inScope(system.db, scope, (tx) =>
    filePeople(tx, { ...machineContext, actor }, [{ ...draft, regionCode: 990101001001 }]),
  );
  expect(results).toEqual([{ status: 'elsewhere' }]);
});

test('sealed facts are ciphertext in the row and in the act', async () => {
  const draft = personDraft({ address: '青岚区桃源路一号' });
  const [result] = await filed(draft);
  if (result?.status !== 'added') throw new Error('not filed');
  const row = await system.everywhere((tx) => getPerson(tx, result));
  expect(openEnvelope(row)).toMatchObject({ idNumber: draft.idNumber, address: '青岚区桃源路一号' });
  const act = await system.everywhere((tx) =>
    tx.selectFrom('act').selectAll().where('subject_id', '=', result.id).executeTakeFirstOrThrow(),
  );
  expect(JSON.stringify([row, act])).not.toContain(draft.idNumber);
  expect(JSON.stringify(act)).not.toContain('桃源路');
});

test('a person is found by part of the name, pinyin, initials, identity number, last four and phone', async () => {
  const ref = await fileOne({ name: '单雄信', phone: '15412349876' });
  const row = await system.everywhere((tx) => getPerson(tx, ref));
  const { idNumber } = openEnvelope(row);
  for (const text of [
    '雄信',
    '单雄',
    '信',
    'shanxiong',
    'sxx',
    idNumber,
    idNumber.slice(-4),
    '15412349876',
    '单 sxx',
  ]) {
    const page = await system.everywhere((tx) => searchPeople(tx, { text, size: 20 }));
    expect(
      page.rows.map((found) => found.id),
      text,
    ).toContain(ref.id);
  }
  const none = await system.everywhere((tx) => searchPeople(tx, { text: '雄信单', size: 20 }));
  expect(none.rows).toEqual([]);
});

test('a name with a repeated character is found once', async () => {
  const ref = await fileOne({ name: '翠翠翠', sex: '1' });
  const page = await system.everywhere((tx) => searchPeople(tx, { text: '翠', size: 20 }));
  expect(page.rows.map((row) => row.id)).toEqual([ref.id]);
});

test('letters that begin both pinyin and initials find a person once, and initials with a vowel find at all', async () => {
  const ref = await fileOne({ name: '鄂阳柯' });
  for (const text of ['e', 'eyk', 'eyangke']) {
    const page = await system.everywhere((tx) => searchPeople(tx, { text, size: 20 }));
    expect(
      page.rows.map((row) => row.id),
      text,
    ).toEqual([ref.id]);
  }
});

test('pages follow each other without gap or repetition', async () => {
  await filed(...Array.from({ length: 7 }, () => personDraft({ name: '页页行' })));
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await system.everywhere((tx) => searchPeople(tx, { text: '页页行', size: 3, after }));
    seen.push(...page.rows.map((row) => row.id));
    after = page.next ?? undefined;
  } while (after);
  expect(seen.length).toBe(7);
  expect(new Set(seen).size).toBe(7);
});

test('a correction is a new act; the file as of the day before still shows the old fact', async () => {
  const ref = await fileOne({ name: '旧名字' });
  await system.everywhere((tx) =>
    correctPerson(tx, machineContext, ref, {
      changes: { name: '新名字', phone: '15400009999' },
      rowVersion: 1,
      effectiveOn: '2026-03-01',
    }),
  );
  const row = await system.everywhere((tx) => getPerson(tx, ref));
  expect(row).toMatchObject({ name: '新名字', row_version: 2 });
  expect(openEnvelope(row).phone).toBe('15400009999');
  const before = await system.everywhere((tx) => personAsOf(tx, ref, '2026-02-28'));
  expect(before.facts.name).toBe('旧名字');
  expect(openEnvelope(row, before.envelope).phone).not.toBe('15400009999');
});

test('a stale correction is refused', async () => {
  const ref = await fileOne();
  const correct = (name: string) =>
    system.everywhere((tx) => correctPerson(tx, machineContext, ref, { changes: { name }, rowVersion: 1 }));
  await correct('甲');
  await expect(correct('乙')).rejects.toMatchObject({ kind: 'conflict', code: 'person-changed' });
});

test('rows equal the fold of their acts, and a row changed behind the acts is found', async () => {
  expect(await verifyPeople(system.db)).toEqual([]);
  const ref = await fileOne();
  await system.owner.updateTable('person').set({ name: '被改' }).where('id', '=', ref.id).execute();
  expect(await verifyPeople(system.db)).toMatchObject([{ id: ref.id }]);
});
