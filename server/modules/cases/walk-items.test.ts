import { beforeAll, expect, test } from 'vitest';
import { addDays } from '#kit';
import { foldDeltas, metricValue, verifyFacts } from '#modules/metrics';
import type { PersonDraft } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const PROVINCE = 990000000000;
const CITY = 990100000000;
const COUNTY = 990101000000;
const TOWNSHIP = 990101001000;
const VILLAGE = 990101001001;
const DISCHARGED = addDays(today(), -10);

interface Place {
  readonly countyCode: number;
  readonly id: string;
}

const system = withWorkingSystem();
const house = withTestApp(system);
let station: TestClient;
let clerk: TestClient;
let head: TestClient;

const file = (facts: Partial<PersonDraft>) =>
  fileOne(system, { regionCode: VILLAGE, filedOn: '2025-01-15', ...facts });

const apply = async (client: TestClient, body: object): Promise<Place> => {
  const answer = await client.post('/api/cases', { appliedOn: today(), ...body });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};

const urlOf = ({ countyCode, id }: Place): string => `/api/cases/${countyCode}/${id}`;
const read = async (place: Place) => (await head.get(urlOf(place))).json();
const act = async (client: TestClient, place: Place, action: string, input?: object) => {
  const { rowVersion } = await read(place);
  return client.post(`${urlOf(place)}/acts`, { action, rowVersion, ...(input ? { input } : {}) });
};
const done = async (client: TestClient, place: Place, action: string, input?: object) => {
  const answer = await act(client, place, action, input);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const pass = (client: TestClient, place: Place, answers: object = {}) =>
  done(client, place, 'pass', { answers });

const figure = async (metric: string): Promise<number> => {
  await foldDeltas(system.db);
  const { value } = await system.everywhere((tx) =>
    metricValue(tx, { metric, region: COUNTY, from: addDays(today(), -20), to: today() }),
  );
  return value ?? 0;
};

beforeAll(async () => {
  station = await house.signInAs({ role: 'station-clerk', region: TOWNSHIP });
  clerk = await house.signInAs({
    role: 'section-clerk',
    region: COUNTY,
    lines: ['benefits', 'placement', 'mutual-support'],
  });
  head = await house.signInAs({ role: 'section-head', region: COUNTY });
});

const CARD = {
  item: 'veteran-card',
  channel: 'township',
  answers: { cardKind: 'veteran', hasCard: false, bar: 'none', isGuardian: false, handOver: 'door' },
  materials: ['application', 'photo', 'service-certificate'],
};

test('a veteran card walks over five levels, is made by the state, and is delivered', async () => {
  const city = await house.signInAs({ role: 'section-head', region: CITY });
  const province = await house.signInAs({ role: 'section-head', region: PROVINCE });
  const place = await apply(station, { ...CARD, person: await file({ name: '穆领证' }) });
  await done(station, place, 'accept');
  await pass(station, place);
  await pass(clerk, place, { isIdentityRight: true });
  // Who may not: the county's clerk does not make the first review, nor the county's head the audit of the city.
  expect((await act(clerk, place, 'pass', { answers: {} })).json().code).toBe('no-permission');
  await pass(head, place);
  expect((await act(head, place, 'pass', { answers: {} })).statusCode).not.toBe(200);
  await pass(city, place);
  const filed = await pass(province, place, { officialNumber: 'YDZ-0001' });
  expect(filed).toMatchObject({ state: 'approved', outcome: 'granted' });
  await done(clerk, place, 'record-official', { number: 'YDZ-0001', state: 'making', on: today() });
  expect(await done(clerk, place, 'close')).toMatchObject({ state: 'delivering', inTime: true });
  const delivery = async () =>
    (await read(place)).limits.find(({ clock }: { clock: string }) => clock === 'delivery');
  // While the bank makes it, nobody can hand it over: the ten days run from its arrival at the station.
  expect(await delivery()).not.toMatchObject({ state: 'running' });
  await done(clerk, place, 'record-official', { number: 'YDZ-0001', state: 'delivering', on: today() });
  expect(await delivery()).toMatchObject({ title: '发放优待证', state: 'running' });
  expect(await done(station, place, 'deliver', { on: today(), way: '送证上门' })).toMatchObject({
    state: 'closed',
  });
});

test('a card that the province decides on is not decided by the county', async () => {
  const place = await apply(station, {
    ...CARD,
    answers: { ...CARD.answers, bar: 'sentenced' },
    person: await file({ name: '穆报省' }),
  });
  await done(station, place, 'accept');
  await pass(station, place);
  await pass(clerk, place, { isIdentityRight: true });
  const answer = await act(head, place, 'pass', { answers: {} });
  expect(answer.json()).toMatchObject({ code: 'province-decides' });
  expect(answer.json().message ?? answer.json().detail).toContain('省级退役军人事务厅');
});

test('returning home: the parts go to their departments, come back, and the report counts the person', async () => {
  const before = await figure('return-reports');
  const person = await file({
    name: '穆返乡',
    dischargedOn: DISCHARGED,
    politicalStatus: '01',
    identities: ['retired-soldier'],
  });
  const place = await apply(clerk, {
    item: 'returning-report',
    person,
    channel: 'hall',
    answers: {
      way: 'self-employed',
      season: 'autumn',
      approvedOn: DISCHARGED,
      isWithinLimit: true,
      politicalStatus: '01',
      isOnline: true,
    },
    materials: ['application', 'notice'],
  });
  await done(clerk, place, 'accept');
  expect((await read(place)).parts).toHaveLength(10);
  const answered = async (client: TestClient, kind: string): Promise<number> => {
    const { rows } = (await client.get('/api/partner/parts?size=100')).json();
    for (const { countyCode, id } of rows) {
      const reply = await client.post(`/api/partner/parts/${countyCode}/${id}/replies`, {
        kind,
        receipt: '已办',
      });
      expect(reply.statusCode, reply.body).toBe(200);
    }
    return rows.length;
  };
  const desk = (line: string) => house.signInAs({ role: 'partner-clerk', region: COUNTY, lines: [line] });
  const police = await desk('public-security');
  // The household waits for the report, which is the bureau's own part.
  expect(await answered(police, 'finish')).toBe(0);
  expect(await answered(clerk, 'finish')).toBe(3);
  expect(await answered(police, 'finish')).toBe(1);
  expect(await answered(police, 'finish')).toBe(1);
  for (const line of ['human-resources', 'medical-insurance', 'military-service', 'party-organisation'])
    expect(await answered(await desk(line), 'finish'), line).toBeGreaterThan(0);
  await pass(clerk, place);
  expect(await done(clerk, place, 'close')).toMatchObject({ state: 'closed' });
  expect(await figure('return-reports')).toBe(before + 1);
});

test('the bureau does not answer for a department', async () => {
  const person = await file({ name: '穆代答', dischargedOn: DISCHARGED });
  const place = await apply(clerk, {
    item: 'returning-report',
    person,
    channel: 'hall',
    answers: {
      way: 'work-assigned',
      season: 'autumn',
      approvedOn: DISCHARGED,
      isWithinLimit: true,
      politicalStatus: '13',
      isOnline: false,
    },
    materials: ['application', 'notice'],
  });
  await done(clerk, place, 'accept');
  const { parts } = await read(place);
  const theirs = parts.find(({ title }: { title: string }) => title === '基本医疗保险登记');
  const reply = await clerk.post(`/api/partner/parts/${place.countyCode}/${theirs.id}/replies`, {
    kind: 'finish',
  });
  expect(reply.statusCode).toBe(404);
});

test('a school place is asked of the education side, and its answer becomes a line of the ledger', async () => {
  const before = await figure('school-entries-settled');
  const place = await apply(clerk, {
    item: 'school-entry',
    person: await file({ name: '穆入学', identities: ['serving-family'] }),
    channel: 'hall',
    answers: { stage: 'primary', kind: 'enrol', entryOn: addDays(today(), 60), isChild: true },
    materials: ['application', 'unit-proof'],
  });
  const answered = await figure('referrals-answered');
  const made = await figure('referrals-made');
  await done(clerk, place, 'accept');
  expect(await figure('referrals-made')).toBe(made);
  await pass(clerk, place, { letterOn: today() });
  expect(await figure('referrals-made')).toBe(made + 1);
  // Asked about again and sent once more, it is still one referral.
  const back = { action: 'return', input: { step: 'county-check' }, reason: '函件缺少印章' };
  const { rowVersion } = await read(place);
  const returned = await clerk.post(`${urlOf(place)}/acts`, { ...back, rowVersion });
  expect(returned.statusCode, returned.body).toBe(200);
  await pass(clerk, place, { letterOn: today() });
  expect(await figure('referrals-made')).toBe(made + 1);
  expect(await figure('referrals-answered')).toBe(answered);
  expect(await pass(clerk, place, { school: '麓南实验小学', answeredOn: today() })).toMatchObject({
    state: 'approved',
  });
  expect(await done(clerk, place, 'close')).toMatchObject({ state: 'closed' });
  expect(await figure('school-entries-settled')).toBe(before + 1);
  expect(await figure('referrals-answered')).toBe(answered + 1);
  const query = `region=${COUNTY}&from=${addDays(today(), -20)}&to=${today()}`;
  for (const metric of ['referrals-made', 'referrals-answered']) {
    const { rows } = (await head.get(`/api/metrics/${metric}/rows?${query}`)).json();
    expect(rows.map(({ id }: { id: string }) => id)).toContain(place.id);
  }
  expect((await verifyFacts(system.db)).map(({ metric }) => metric)).toEqual([]);
});
