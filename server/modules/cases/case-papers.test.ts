import { expect, test } from 'vitest';
import { verifyDocuments } from '#modules/documents';
import { makePicture } from '#tests/factories/make-files.ts';
import { COUNTY, urlOf, withHardshipCases, type Place } from '#tests/factories/hardship-cases.ts';
import { attachFile } from '#tests/factories/send-file.ts';
import { codeOf, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { act, apply, desk, done, read } = withHardshipCases(system, house);

const about = ({ countyCode, id }: Place, paper: string | null, kind = 'application-form') => ({
  subject: 'case',
  county: countyCode,
  id,
  kind,
  ...(paper && { paper }),
});
const listOf = async (client: TestClient, subject: string, county: number, id: string) =>
  client.get(`/api/documents?subject=${subject}&county=${county}&id=${id}`);
const stateOf = async (place: Place, paper: string) =>
  (await read(place)).materials.find(({ code }: { code: string }) => code === paper);

test('another township attaches and sees nothing, and who only reads cases attaches nothing', async () => {
  const place = await apply({ materials: [] });
  const elsewhere = await house.signInAs({ role: 'station-clerk', region: 990101002000 });
  const leader = await house.signInAs({ role: 'leader', region: COUNTY });
  const picture = await makePicture({ tint: 1 });
  expect((await attachFile(elsewhere, picture, '表.jpg', about(place, 'application'))).statusCode).toBe(404);
  expect((await attachFile(leader, picture, '表.jpg', about(place, 'application'))).statusCode).toBe(403);
  expect((await listOf(elsewhere, 'case', place.countyCode, place.id)).statusCode).toBe(404);
});

test('a scan of a paper lies with the case, notes the paper as received, and stands in the person’s documents', async () => {
  const { station } = desk();
  const place = await apply({ materials: [] });
  expect(await stateOf(place, 'application')).toMatchObject({
    isReceived: false,
    document: 'application-form',
  });
  const kept = await attachFile(
    station,
    await makePicture({ tint: 2 }),
    '申请表.jpg',
    about(place, 'application'),
  );
  expect(kept.statusCode, kept.body).toBe(200);
  expect(kept.json()).toMatchObject({ paper: 'application', subject: { kind: 'case', id: place.id } });
  expect(await stateOf(place, 'application')).toMatchObject({ isReceived: true });
  const { record, person } = await read(place);
  expect(record.at(-1)).toMatchObject({ title: '登记收到的材料', detail: '收到：困难帮扶申请审批表' });
  const { rows } = (await listOf(station, 'case', place.countyCode, place.id)).json();
  expect(rows).toMatchObject([{ fileName: '申请表.jpg', paper: 'application' }]);
  const ofPerson = (await listOf(station, 'person', person.countyCode, person.id)).json().rows;
  expect(ofPerson.map(({ id }: { id: string }) => id)).toContain(kept.json().id);
});

test('health papers lie sealed under the person’s key and open only for a reason', async () => {
  const { station } = desk();
  const place = await apply({ materials: ['application'] });
  expect((await stateOf(place, 'medical')).document).toBe('medical');
  const kept = await attachFile(
    station,
    await makePicture({ tint: 3 }),
    '诊断.jpg',
    about(place, 'medical', 'medical'),
  );
  expect(kept.json()).toMatchObject({ isSealed: true });
  const content = `/api/documents/${place.countyCode}/${kept.json().id}/content`;
  expect((await station.get(content)).json().code).toBe('reason-missing');
  expect((await station.get(`${content}?reason=${encodeURIComponent('核对诊断')}`)).statusCode).toBe(200);
});

test('hostile and wrong files are refused and nothing is noted as received', async () => {
  const { station } = desk();
  const place = await apply({ materials: [] });
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 1)]);
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  for (const [content, name] of [
    [program, '申请表.jpg'],
    [program, '申请表.exe'],
    [page, '申请表.html'],
    [page, '申请表.pdf'],
  ] as const)
    expect((await attachFile(station, content, name, about(place, 'application'))).statusCode).toBe(400);
  const picture = await makePicture({ tint: 4 });
  const unknown = await attachFile(station, picture, '表.jpg', about(place, 'no-such-paper'));
  expect(unknown.json().code).toBe('paper-unknown');
  const portrait = await attachFile(station, picture, '表.jpg', about(place, 'application', 'portrait'));
  expect(portrait.json().code).toBe('document-kind');
  expect(await stateOf(place, 'application')).toMatchObject({ isReceived: false });
  expect((await listOf(station, 'case', place.countyCode, place.id)).json().rows).toEqual([]);
});

test('papers are noted by hand as well; a case that has ended takes no more', async () => {
  const { station } = desk();
  const place = await apply({ materials: ['application'] });
  const took = await done(station, place, 'take-papers', { input: { materials: ['medical', 'income'] } });
  expect(took.materials.filter(({ isReceived }: { isReceived: boolean }) => isReceived)).toHaveLength(3);
  expect(await codeOf(act(station, place, 'take-papers', { input: { materials: ['medical'] } }))).toBe(
    'paper-known',
  );
  expect(await codeOf(act(station, place, 'take-papers', { input: { materials: ['passport'] } }))).toBe(
    'paper-unknown',
  );
  await done(station, place, 'withdraw', { reason: '申请人不再申请' });
  const late = await attachFile(
    station,
    await makePicture({ tint: 5 }),
    '表.jpg',
    about(place, 'application'),
  );
  expect(late.json().code).toBe('case-ended');
  expect((await station.get(urlOf(place))).json().state).toBe('withdrawn');
});

test('during a supplement an uploaded paper counts as handed in; the last one named lets the case go on', async () => {
  const { station } = desk();
  const place = await apply({ materials: [] });
  const { materials } = await read(place);
  const titleOf = (code: string) => materials.find((one: { code: string }) => one.code === code).title;
  const ask = (missing: readonly string[]) =>
    done(station, place, 'ask-supplement', { input: { missing }, reason: '材料不齐' });
  const send = async (paper: string, kind: string, tint: number) => {
    const kept = await attachFile(
      station,
      await makePicture({ tint }),
      `${paper}.jpg`,
      about(place, paper, kind),
    );
    expect(kept.statusCode, kept.body).toBe(200);
  };
  await ask([titleOf('application'), titleOf('medical')]);
  await send('application', 'application-form', 6);
  expect(await stateOf(place, 'application')).toMatchObject({ isReceived: true });
  expect(await read(place)).toMatchObject({ state: 'supplementing' });
  await send('medical', 'medical', 7);
  const whole = await read(place);
  expect(whole.state).toBe('applied');
  expect(whole.record.at(-1)).toMatchObject({ title: '补正' });
  // What a notice says besides papers, only the clerk can tell.
  await ask(['家庭人口数写清楚']);
  await send('income', 'work-paper', 8);
  expect(await read(place)).toMatchObject({ state: 'supplementing' });
});

test('documents of cases equal the fold of their acts', async () => {
  expect((await verifyDocuments(system.db)).faults).toEqual([]);
});
