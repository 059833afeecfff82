import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { today } from '#platform/calendar/today.ts';
import { handedIn, withHardshipCases, type Place } from '#tests/factories/hardship-cases.ts';
import { ok, withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { desk, file, done, read } = withHardshipCases(system, house);

interface Told {
  readonly template: string;
  readonly person_id: string;
  readonly filled: Record<string, string>;
}

/** What applicants were told of a case, oldest first; invitations to rate apart. */
const toldOf = async ({ countyCode, id }: Place): Promise<Told[]> =>
  system.everywhere(async (tx) => {
    const { rows } = await sql<Told>`
      select template, person_id, filled from message
      where county_code = ${countyCode} and subject_kind = 'case' and subject_id = ${id}::uuid and channel = 'sms'
      order by id
    `.execute(tx);
    return rows;
  });

const opened = async (name: string): Promise<Place> => {
  const person = await file({ name, phone: '15400777011' });
  return ok(desk().station.post('/api/cases', handedIn(person)));
};

test('whose papers are missing is told of all at once, with the day and where to ask', async () => {
  const place = await opened('司徒补正');
  const missing = ['收入证明', '医疗费用票据'];
  await done(desk().station, place, 'ask-supplement', { input: { missing }, reason: '材料不齐' });
  const { limits } = await read(place);
  const dueOn = limits.find(({ clock }: { clock: string }) => clock === 'supplement')?.dueOn;
  expect(await toldOf(place)).toMatchObject([
    {
      template: 'material-missing',
      filled: { name: '司徒补正', missing: '收入证明、医疗费用票据', day: dueOn },
    },
  ]);
  const [{ filled }] = (await toldOf(place)) as [Told];
  expect(filled['station']).toContain('服务站');
});

test('whose matter is decided is told what came of it; withdrawn by the applicant, nothing', async () => {
  const refused = await opened('钟离未受');
  await done(desk().station, refused, 'decline', { reason: '同一事由今年已帮扶' });
  expect(await toldOf(refused)).toMatchObject([
    { template: 'work-finished', filled: { name: '钟离未受', day: today() } },
  ]);
  expect((await toldOf(refused))[0]!.filled['next']).toContain('不予受理');
  const withdrawn = await opened('公羊撤回');
  await done(desk().station, withdrawn, 'withdraw', { reason: '不办了' });
  expect(await toldOf(withdrawn)).toEqual([]);
});
