import JSZip from 'jszip';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addDays } from '#kit';
import { today } from '#platform/calendar/today.ts';
import { newId } from '#platform/db/new-id.ts';
import { officialDate } from '#platform/documents/official-date.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { TOWNSHIP, urlOf, type Place } from '#tests/factories/hardship-cases.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { actOnCases } from './index.ts';

const CITY = 990100000000;
const system = withWorkingSystem();
const house = withTestApp(system);

interface Line {
  readonly action: string;
  readonly on: string;
  readonly organ: string | null;
}

const apply = async (client: TestClient, village: number, channel: string): Promise<Place> => {
  const person = await fileOne(system, { regionCode: village, filedOn: '2025-01-15' });
  const answer = await client.post('/api/cases', {
    item: 'psychological-counselling',
    person,
    channel,
    answers: { way: 'phone', isVoluntary: true },
    materials: [],
    appliedOn: addDays(today(), -20),
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};

/** Does one thing with a case, on a day. Answers the line of the record it left. */
const act = async (client: TestClient, place: Place, body: object): Promise<Line> => {
  const { rowVersion } = (await client.get(urlOf(place))).json();
  const answer = await client.post(`${urlOf(place)}/acts`, { rowVersion, ...body });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().record.at(-1);
};

test('who may not read a case reads no notice of it', async () => {
  const near = await house.signInAs({ role: 'section-clerk', region: 990101000000 });
  const far = await house.signInAs({ role: 'section-clerk', region: 990102000000 });
  const place = await apply(near, 990101001001, 'county');
  await act(near, place, { action: 'accept' });
  expect((await far.get(urlOf(place))).statusCode).toBe(404);
  const notice = `${urlOf(place)}/notices/accept`;
  expect((await far.get(notice)).statusCode).toBe(404);
  expect((await far.get(`${notice}/document.docx`)).statusCode).toBe(404);
  const partner = await house.signInAs({ role: 'partner-clerk', region: 990101000000 });
  expect((await partner.get(notice)).statusCode).toBe(403);
});

/** The words of a docx, a line each. */
const wordsOf = async (file: Buffer): Promise<string[]> => {
  const body = await (await JSZip.loadAsync(file)).file('word/document.xml')!.async('string');
  return body.split('</w:p>').map((paragraph) => paragraph.replaceAll(/<[^>]+>/g, ''));
};

test('acceptance gives a notice with what was handed in, the last day and the clauses; as docx the same', async () => {
  const clerk = await house.signInAs({ role: 'section-clerk', region: 990101000000 });
  const place = await apply(clerk, 990101001001, 'county');
  const none = await clerk.get(`${urlOf(place)}/notices/accept`);
  expect(none.json()).toMatchObject({ code: 'notice-not-found' });
  await act(clerk, place, { action: 'accept' });
  const file = (await clerk.get(urlOf(place))).json();
  const dueOn = file.limits.find(({ clock }: { clock: string }) => clock === 'whole').dueOn as string;
  const notice = (await clerk.get(`${urlOf(place)}/notices/accept`)).json();
  expect(notice).toMatchObject({ title: '受理通知书', number: file.number, organ: '青岚区退役军人事务局' });
  const words = notice.paragraphs.join('\n');
  expect(words).toContain(`已于${officialDate(today())}受理`);
  expect(words).toContain(`办理时限为5个工作日，自受理的次日起算，最后一日为${officialDate(dueOn)}`);
  expect(words).toContain('《行政许可法》（参照）第三十二条第一款第五项、第二款');
  expect(words).not.toContain('由县局');

  const answer = await clerk.get(`${urlOf(place)}/notices/accept/document.docx`);
  const lines = await wordsOf(answer.rawPayload);
  expect(lines).toEqual(expect.arrayContaining(['受理通知书', `${notice.to}：`, ...notice.paragraphs]));
  const { rows } = await system.everywhere((tx) =>
    sql<{
      reason: string;
    }>`select reason from read_record where action = 'export' and reason = '下载受理通知书'`.execute(tx),
  );
  expect(rows).toHaveLength(1);

  // What comes later is told by a paper of its own, and the first one stays what it was.
  await act(clerk, place, {
    action: 'ask-supplement',
    input: { missing: ['预约登记表'] },
    reason: '没有带来',
  });
  const asked = (await clerk.get(`${urlOf(place)}/notices/ask-supplement`)).json();
  expect(asked.paragraphs).toContain('1.预约登记表');
  const again = (await clerk.get(`${urlOf(place)}/notices/accept`)).json();
  expect(again.paragraphs).toEqual(notice.paragraphs);
});

test.each([
  ['青岚区退役军人事务局', 990101000000, 990101001001],
  ['白鹭县退役军人事务局', 990102000000, 990102001001],
])('in one city a notice of the county’s desk is signed by %s', async (organ, county, village) => {
  const clerk = await house.signInAs({ role: 'section-clerk', region: county });
  const place = await apply(clerk, village, 'county');
  const decline = { action: 'decline', reason: '不属于受理范围。' };
  expect(await act(clerk, place, decline)).toMatchObject({ action: 'decline', organ });
  // Whoever looks, the city as well: it is the county's notice.
  const city = await house.signInAs({ role: 'section-clerk', region: CITY });
  const { record } = (await city.get(urlOf(place))).json();
  expect(record.at(-1)).toMatchObject({ action: 'decline', organ });
  expect(record[0]).toMatchObject({ action: 'open', organ: null });
});

test('a station signs by the name it had on the day the step counts from', async () => {
  const renamedOn = addDays(today(), -2);
  await system.everywhere((tx) =>
    tx
      .insertInto('station')
      .values(
        [
          { name: '溪桥街道退役军人服务站', valid_from: '2020-01-01', valid_to: renamedOn },
          { name: '溪桥街道老兵之家服务站', valid_from: renamedOn, valid_to: null },
        ].map((spell) => ({ id: newId(), region_code: TOWNSHIP, kind: 'station' as const, ...spell })),
      )
      .execute(),
  );
  const station = await house.signInAs({ role: 'station-clerk', region: TOWNSHIP });
  const ask = { action: 'ask-supplement', input: { missing: ['收入证明'] } } as const;
  const place = await apply(station, 990101001001, 'township');
  expect(await act(station, place, { ...ask, reason: '材料不齐' })).toMatchObject({
    on: today(),
    organ: '溪桥街道老兵之家服务站',
  });
  // What is brought in from paper bears its own day.
  const former = await apply(station, 990101001001, 'township');
  const on = addDays(today(), -10);
  const [result] = await system.everywhere((tx) =>
    actOnCases(
      tx,
      { ...machineContext, reason: '材料不齐' },
      { ...ask, cases: [{ ...former, rowVersion: 1 }], on },
    ),
  );
  expect(result).toMatchObject({ status: 'done' });
  const { record } = (await station.get(urlOf(former))).json();
  expect(record.at(-1)).toMatchObject({ on, organ: '溪桥街道退役军人服务站' });
});
