import { expect, test } from 'vitest';
import { addDays } from '#kit';
import { verifyEntries } from '#modules/ledgers';
import { rebuildChangedFigures, verifyFacts } from '#modules/metrics';
import { today } from '#platform/calendar/today.ts';
import {
  COUNTY,
  TOWN,
  VILLAGE,
  SECOND_VILLAGE,
  OTHER_VILLAGE,
  OTHER_COUNTY,
  withCampaigns,
} from '#tests/factories/campaign-house.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { verifyCampaigns } from './verify-campaigns.ts';

const { visit, system, house, people, designer, at, start, plan, publish, answers, fill, completion } =
  withCampaigns();

test('a station designs nothing, and a county’s campaign is not another county’s', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  expect((await clerk.post('/api/campaigns', { title: '走访' })).statusCode).toBe(403);
  const county = await designer();
  const campaign = await start(county);
  for (const [path, body] of [
    ['/publications', plan(campaign)],
    ['/amendments', { rowVersion: 1, reason: '改' }],
    ['/steps', { rowVersion: 1, step: 'close' }],
    ['/reminders', { regions: [TOWN] }],
  ] as const)
    expect((await clerk.post(at(campaign, path), body)).statusCode, path).toBe(403);
  const neighbour = await house.signInAs({ role: 'section-clerk', region: OTHER_COUNTY });
  expect((await neighbour.get(at(campaign))).statusCode).toBe(404);
  const town = await house.signInAs({ role: 'section-clerk', region: TOWN, lines: ['benefits'] });
  const seenBy = async (client: typeof town) => (await client.get(at(campaign))).json().mayDesign;
  expect([await seenBy(county), await seenBy(town), await seenBy(clerk)]).toEqual([true, false, false]);
  expect((await town.post(at(campaign, '/steps'), { rowVersion: 1, step: 'close' })).json().code).toBe(
    'outside-scope',
  );
});

test('a form that cannot stand is told why, and nothing is published', async () => {
  const county = await designer();
  const campaign = await start(county);
  const save = (fields: object[]) =>
    county.send({
      method: 'PUT',
      url: at(campaign, '/draft'),
      payload: { form: { ...campaign.draft, fields }, unit: 'person', rowVersion: campaign.rowVersion },
    });
  const field = (code: string) => ({ code, label: code, type: 'text' });
  const huge = await save(Array.from({ length: 3_000 }, (_, n) => field(`f${n}`)));
  expect(huge.statusCode).toBe(400);
  expect(huge.json().message).toContain('最多100项，现有3000项');
  const asking = await save([...campaign.draft.fields, { ...field('wish'), label: '上访意愿' }]);
  expect(asking.json().problems).toEqual([{ field: 'wish', message: expect.stringContaining('上访意愿') }]);
  const refused = await county.post(at(campaign, '/publications'), plan({ ...campaign, rowVersion: 2 }));
  expect(refused.json()).toMatchObject({ code: 'form-invalid', fields: [{ field: 'wish' }] });
  expect((await county.get(at(campaign))).json().state).toBe('draft');
});

test('a publication gives each station its people, and counts them beforehand', async () => {
  const county = await designer();
  const campaign = await start(county);
  const { unit, areas, levels, query } = plan(campaign);
  const preview = await county.post(at(campaign, '/target-previews'), { unit, areas, levels, query });
  expect(preview.json()).toEqual({ stations: 3, people: 4, units: 4, unassigned: 0 });
  const households = await county.post(at(campaign, '/target-previews'), {
    unit: 'household',
    areas,
    levels,
    query,
  });
  expect(households.json()).toMatchObject({ people: 4, units: 3 });
  const past = await county.post(at(campaign, '/publications'), plan(campaign, { dueOn: '2026-01-02' }));
  expect(past.json().fields).toEqual([{ field: 'dueOn', message: '截止日期已经过去，请重新选择。' }]);
  const outside = await county.post(at(campaign, '/publications'), plan(campaign, { areas: [OTHER_COUNTY] }));
  expect(outside.json().fields[0].field).toBe('areas');
  const running = await publish(county, campaign);
  expect(running).toMatchObject({ state: 'running', version: 1 });
  expect((await completion(county, running)).map(({ region, listed }) => [region, listed])).toEqual([
    [VILLAGE, 2],
    [SECOND_VILLAGE, 1],
    [OTHER_VILLAGE, 1],
  ]);
});

test('answers reach people, excuses stand for others, and corrections and withdrawals move both', async () => {
  const county = await designer();
  const campaign = await publish(county, await start(county));
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  const filled = await fill(clerk, campaign, VILLAGE, people[0]!);
  expect(filled.statusCode, filled.body).toBe(200);
  const listed = (await clerk.get(at(campaign, '/targets?view=open'))).json().rows;
  expect(listed.map(({ name }: { name: string }) => name).toSorted()).toEqual(['林小海', '王近河']);
  const stranger = await house.signInAs({ role: 'station-clerk', region: OTHER_VILLAGE });
  const excuse = {
    countyCode: people[2]!.countyCode,
    personId: people[2]!.id,
    rowVersion: 1,
    why: '在外地住院',
  };
  expect((await stranger.post(at(campaign, '/excuses'), excuse)).statusCode).toBe(404);
  expect((await sendTwice(clerk, at(campaign, '/excuses'), excuse)).state).toBe('excused');
  const [town] = (await completion(county, campaign, 'township')).filter(({ region }) => region === TOWN);
  expect(town).toMatchObject({ listed: 3, reached: 1, excused: 1, open: 1 });
  const entry = filled.json();
  const withdrawn = await clerk.post(
    `/api/ledgers/${campaign.code}/entries/${entry.countyCode}/${entry.id}/withdrawals`,
    {
      reason: '登记错人',
      rowVersion: entry.rowVersion,
    },
  );
  expect(withdrawn.statusCode, withdrawn.body).toBe(200);
  expect((await completion(county, campaign))[0]).toMatchObject({ region: VILLAGE, reached: 0, open: 2 });
  expect(await verifyCampaigns(system.db)).toEqual([]);
});

test('a household is reached when one of it was', async () => {
  const county = await designer();
  const campaign = await publish(county, await start(county), { unit: 'household' });
  const clerk = await house.signInAs({ role: 'station-clerk', region: VILLAGE });
  await county.post(at(campaign, '/reminders'), { regions: [VILLAGE] });
  const progress = async () => (await clerk.get(at(campaign))).json().progress;
  expect(await progress()).toMatchObject({ listed: 1, open: 1, remindedOn: today() });
  await fill(clerk, campaign, VILLAGE, people[1]!);
  const rows = await completion(county, campaign);
  expect(rows.find(({ region }) => region === VILLAGE)).toMatchObject({ listed: 1, reached: 1, open: 0 });
  // Nothing is asked of the others who live there, and no reminder stands any more.
  expect(await progress()).toMatchObject({ listed: 1, reached: 1, open: 0, remindedOn: null });
  expect((await clerk.get(at(campaign, '/targets?view=open'))).json().rows).toEqual([]);
  expect((await clerk.get(at(campaign, '/targets/count?view=open'))).json().count).toBe(0);
});

test('answers are figures with their rows behind, by choice as well', async () => {
  const county = await designer();
  const campaign = await publish(county, await start(county));
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  await fill(clerk, campaign, VILLAGE, people[0]!, { membersMet: 3 });
  await fill(clerk, campaign, SECOND_VILLAGE, people[2]!, {
    ...visit.examples.accepted[1]!.answers,
    visitedOn: today(),
  });
  const value = async (metric: string, more = '') =>
    (
      await county.get(
        `/api/metrics/${campaign.code}-${metric}/value?region=${COUNTY}&from=2026-01-01&to=2026-12-31${more}`,
      )
    ).json().value;
  expect(await value('entries')).toBe(2);
  expect(await value('people')).toBe(2);
  expect(await value('sum-members-met')).toBe(5);
  expect(await value('difficulties')).toBe(1);
  expect(await value('solved')).toBe(1);
  expect(await value('entries', '&slice=living%3Dhard')).toBe(1);
  const rows = (
    await county.get(
      `/api/metrics/${campaign.code}-solved/rows?region=${COUNTY}&from=2026-01-01&to=2026-12-31`,
    )
  ).json().rows;
  expect(rows).toHaveLength(1);
  expect(await verifyFacts(system.db)).toEqual([]);
});

test('a station without the task is refused, and so is everybody once the campaign is closed', async () => {
  const county = await designer();
  const campaign = await publish(county, await start(county), { areas: [TOWN] });
  const elsewhere = await house.signInAs({ role: 'station-clerk', region: OTHER_VILLAGE });
  const refused = await fill(elsewhere, campaign, OTHER_VILLAGE, people[3]!);
  expect(refused.json().fields[0].message).toContain('没有布置给该地区的服务站');
  const clerk = await house.signInAs({ role: 'station-clerk', region: VILLAGE });
  const entry = (await fill(clerk, campaign, VILLAGE, people[0]!)).json();
  const { dueOn } = (await county.get(at(campaign, ''))).json();
  const closed = await county.post(at(campaign, '/steps'), {
    step: 'close',
    rowVersion: campaign.rowVersion,
    dueOn: '2020-01-01',
  });
  expect(closed.json()).toMatchObject({ state: 'closed', dueOn });
  expect((await fill(clerk, campaign, VILLAGE, people[1]!)).json().fields[0].message).toContain('不再接收');
  const change = { answers, person: people[0], reason: '补记', rowVersion: entry.rowVersion };
  const corrected = await clerk.post(
    `/api/ledgers/${campaign.code}/entries/${entry.countyCode}/${entry.id}/corrections`,
    change,
  );
  expect(corrected.statusCode).toBe(409);
  const reopen = { step: 'reopen', rowVersion: closed.json().rowVersion };
  expect((await county.post(at(campaign, '/steps'), reopen)).json().code).toBe('reason-missing');
  const why = { ...reopen, reason: '还有两人没有走访' };
  const past = await county.post(at(campaign, '/steps'), { ...why, dueOn: addDays(today(), -1) });
  expect(past.json()).toMatchObject({ code: 'campaign-due', fields: [{ field: 'dueOn' }] });
  const reopened = await county.post(at(campaign, '/steps'), { ...why, dueOn: today() });
  expect(reopened.json()).toMatchObject({ state: 'running', dueOn: today() });
  expect((await fill(clerk, campaign, VILLAGE, people[1]!)).statusCode).toBe(200);
});

test('an amendment asks more from now on and keeps what was answered readable', async () => {
  const county = await designer();
  const campaign = await publish(county, await start(county));
  const clerk = await house.signInAs({ role: 'station-clerk', region: VILLAGE });
  const before = (await fill(clerk, campaign, VILLAGE, people[0]!)).json();
  const fields = [
    { code: 'visitKind', label: '走访类型', type: 'text', filter: true, optional: true },
    ...campaign.draft.fields.map((field) => (field.code === 'living' ? { ...field, retired: true } : field)),
    { code: 'hasCard', label: '已办优待证', type: 'yesNo' },
  ];
  const saved = await county.send({
    method: 'PUT',
    url: at(campaign, '/draft'),
    payload: { form: { ...campaign.draft, fields }, unit: 'person', rowVersion: campaign.rowVersion },
  });
  expect(saved.json().problems).toEqual([]);
  const amended = await county.post(at(campaign, '/amendments'), {
    rowVersion: saved.json().rowVersion,
    reason: '增加优待证',
  });
  expect(amended.json(), amended.body).toMatchObject({ version: 2, state: 'running' });
  const missing = await fill(clerk, campaign, VILLAGE, people[1]!);
  expect(missing.json().fields).toEqual([{ field: 'hasCard', message: '请填写“已办优待证”。' }]);
  const rest = Object.fromEntries(Object.entries(answers).filter(([code]) => code !== 'living'));
  const after = await clerk.post(`/api/ledgers/${campaign.code}/entries`, {
    region: VILLAGE,
    person: people[1],
    answers: { ...rest, hasCard: true },
  });
  expect(after.statusCode, after.body).toBe(200);
  const old = await clerk.get(`/api/ledgers/${campaign.code}/entries/${before.countyCode}/${before.id}`);
  expect(old.json().answers.living).toBe('good');
  expect(await verifyEntries(system.db)).toEqual([]);
  expect(await verifyFacts(system.db)).toEqual([]);
  expect(await verifyCampaigns(system.db)).toEqual([]);
});

test('the people a campaign lists are asked for as long as it runs', async () => {
  const county = await designer();
  const campaign = await publish(county, await start(county));
  const fields = (campaign.draft.fields as { code: string; type: string }[]).map((field) =>
    field.type === 'person' ? { ...field, retired: true } : field,
  );
  const saved = await county.send({
    method: 'PUT',
    url: at(campaign, '/draft'),
    payload: { form: { ...campaign.draft, fields }, unit: 'person', rowVersion: campaign.rowVersion },
  });
  const { rowVersion } = saved.json();
  const amended = await county.post(at(campaign, '/amendments'), { rowVersion, reason: '不再选人' });
  expect([amended.statusCode, amended.json().fields]).toEqual([
    400,
    [{ field: 'unit', message: '按人或按户采集的表要有“人员”项。' }],
  ]);
});

test('no campaign published, amended, closed or reopened here is taken for changed by the next start', async () => {
  const { campaigns } = (await (await designer()).get('/api/campaigns')).json();
  const states: string[] = campaigns.map(({ state }: { state: string }) => state);
  expect(states.filter((state) => state === 'running').length).toBeGreaterThan(1);
  const running = (await (await designer()).get('/api/campaigns?state=running')).json().campaigns;
  expect(running).toEqual(campaigns.filter(({ state }: { state: string }) => state === 'running'));
  const rebuilt = await rebuildChangedFigures(system.db);
  expect(rebuilt.filter((source) => source.startsWith('ledger:form-'))).toEqual([]);
});

test('two who design at once do not overwrite each other, and what is sent twice at once is done once', async () => {
  const county = await designer();
  const campaign = await start(county);
  const payload = { form: campaign.draft, unit: 'person', rowVersion: 1 };
  const save = () => county.send({ method: 'PUT', url: at(campaign, '/draft'), payload });
  expect((await save()).statusCode).toBe(200);
  expect((await save()).json().code).toBe('campaign-changed');
  const published = plan({ ...campaign, rowVersion: 2 });
  expect(await sendTwice(county, at(campaign, '/publications'), published)).toMatchObject({
    version: 1,
    rowVersion: 3,
  });
  const amended = await sendTwice(county, at(campaign, '/amendments'), { rowVersion: 3, reason: '补一项' });
  expect(amended).toMatchObject({ version: 2, rowVersion: 4 });
  const closed = await sendTwice(county, at(campaign, '/steps'), { rowVersion: 4, step: 'close' });
  expect(closed).toMatchObject({ state: 'closed', rowVersion: 5 });
});
