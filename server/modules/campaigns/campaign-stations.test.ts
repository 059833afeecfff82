import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { flushReads } from '#modules/read-audit';
import { today } from '#platform/calendar/today.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import type { TestClient } from '#tests/factories/test-app.ts';
import { importFile } from '#tests/hostile-workbooks/import-file.ts';
import { workbook } from '#tests/hostile-workbooks/build-workbook.ts';
import {
  COUNTY,
  TOWN,
  VILLAGE,
  SECOND_VILLAGE,
  OTHER_VILLAGE,
  OTHER_COUNTY,
  type Ref,
  withCampaigns,
} from '#tests/factories/campaign-house.ts';
import { verifyCampaigns } from './verify-campaigns.ts';

const { system, house, people, designer, at, start, publish, fill } = withCampaigns();

test('stations late are reminded once a day, and see it', async () => {
  const county = await designer();
  const campaign = await publish(county, await start(county));
  const regions = [VILLAGE, OTHER_VILLAGE];
  expect(await sendTwice(county, at(campaign, '/reminders'), { regions })).toEqual({ reminded: 2 });
  expect((await county.post(at(campaign, '/reminders'), { regions })).json()).toEqual({ reminded: 0 });
  expect(await verifyCampaigns(system.db)).toEqual([]);
});

test('a reminder stands on the station’s own list and page until nothing is open there', async () => {
  const county = await designer();
  const campaign = await publish(county, await start(county));
  const station = await house.signInAs({ role: 'station-clerk', region: OTHER_VILLAGE });
  const elsewhere = await house.signInAs({ role: 'station-clerk', region: SECOND_VILLAGE });
  const progressOf = async (client: TestClient) => {
    const { campaigns } = (await client.get('/api/campaigns')).json();
    const listed = campaigns.find(({ id }: Ref) => id === campaign.id).progress;
    expect((await client.get(at(campaign))).json().progress).toEqual(listed);
    return listed;
  };
  expect(await progressOf(station)).toMatchObject({ listed: 1, open: 1, remindedOn: null });
  await county.post(at(campaign, '/reminders'), { regions: [OTHER_VILLAGE] });
  expect(await progressOf(station)).toMatchObject({ open: 1, remindedOn: today() });
  expect(await progressOf(elsewhere)).toMatchObject({ open: 1, remindedOn: null });
  await fill(station, campaign, OTHER_VILLAGE, people[3]!);
  expect(await progressOf(station)).toMatchObject({ reached: 1, open: 0, remindedOn: null });
});

test('a form for each station counts the stations of one’s area', async () => {
  const county = await designer();
  const campaign = await publish(county, await start(county), { unit: 'station', query: {} });
  const { progress } = (await county.get(at(campaign))).json();
  expect(progress).toMatchObject({ listed: 3, reached: 0, open: 3 });
  await fill(county, campaign, VILLAGE, people[0]!);
  expect((await county.get(at(campaign))).json().progress).toMatchObject({ listed: 3, reached: 1, open: 2 });
});

type SheetRows = (string | number | Date | null)[][];

describe('sheets', () => {
  const sheetOf = async (client: TestClient, path: string): Promise<SheetRows> => {
    const answer = await client.get(path);
    expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
    return (await readXlsx(answer.rawPayload)).sheets[0]!.rows as SheetRows;
  };
  const rowOf = (rows: SheetRows, words: string) =>
    rows.find((cells) => cells.some((cell) => String(cell ?? '').includes(words)))!;

  test('who may not export or fill takes none, and a closed campaign gives out no list', async () => {
    const county = await designer();
    const campaign = await publish(county, await start(county));
    const supervisor = await house.signInAs({ role: 'supervisor', region: COUNTY });
    const stranger = await house.signInAs({ role: 'section-clerk', region: OTHER_COUNTY });
    expect((await supervisor.get(at(campaign, '/fill-in.xlsx'))).statusCode).toBe(403);
    for (const sheet of ['/fill-in.xlsx', '/targets.xlsx', `/completion.xlsx?region=${COUNTY}`])
      expect((await stranger.get(at(campaign, sheet))).statusCode, sheet).toBe(404);
    const { rowVersion } = (await county.get(at(campaign))).json();
    await county.post(at(campaign, '/steps'), { step: 'close', reason: '完成', rowVersion });
    expect((await county.get(at(campaign, '/fill-in.xlsx'))).json().code).toBe('campaign-not-running');
  });

  test('completion and lists carry their totals, their unit and who is on them', async () => {
    const county = await designer();
    const campaign = await publish(county, await start(county));
    await fill(county, campaign, VILLAGE, people[0]!);
    const completed = await sheetOf(county, at(campaign, `/completion.xlsx?region=${COUNTY}`));
    expect(completed[0]![0]).toContain('完成情况');
    expect(rowOf(completed, '桃源社区').slice(1, 8)).toEqual([1, 2, 1, 0, 1, '50.0%', 1]);
    expect(rowOf(completed, '合计').slice(1, 8)).toEqual([3, 4, 1, 0, 3, '25.0%', 1]);
    const listed = await sheetOf(county, at(campaign, '/targets.xlsx?view=reached'));
    expect(rowOf(listed, '林远山').slice(0, 4)).toEqual(['林远山', '桃源社区', '已采集', new Date(today())]);
    expect(JSON.stringify(listed)).not.toContain('张高原');
    expect(rowOf(listed, '合计')[1]).toBe('1人');
    await flushReads(system.db);
    const reads = await system.everywhere((tx) =>
      tx.selectFrom('read_record').selectAll().where('reason', '=', '导出专项采集名单').execute(),
    );
    expect(reads.at(-1)).toMatchObject({ action: 'export', subject_ids: [people[0]!.id] });
  });

  test('a list given out is filled in and imported by its keys; an unknown key and a changed name are refused', async () => {
    const county = await designer();
    const campaign = await publish(county, await start(county));
    const town = await house.signInAs({ role: 'section-clerk', region: TOWN, lines: ['benefits'] });
    const rows = await sheetOf(town, at(campaign, '/fill-in.xlsx'));
    const heading = rows.findIndex((cells) => cells.some((cell) => String(cell).includes('档案键')));
    const column = (title: string) => rows[heading]!.findIndex((cell) => String(cell).includes(title));
    const begun = rows.slice(heading + 1).filter((cells) => cells[column('档案键')]);
    expect(begun.map((cells) => cells[column('走访对象姓名')]).toSorted()).toEqual([
      '林小海',
      '林远山',
      '王近河',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/\d{17}[\dX]/);
    const filled: Record<string, string | number> = {
      走访日期: today(),
      走访方式: '入户',
      生活状况: '一般',
      了解现行优待政策: '是',
      有需要帮助解决的困难: '否',
      走访人员: '赵联络',
    };
    for (const cells of begun)
      for (const [title, value] of Object.entries(filled)) cells[column(title)] = value;
    begun[1]![column('档案键')] = `${OTHER_COUNTY / 1e6}/${people[0]!.id}`;
    begun[2]![column('走访对象姓名')] = '某某某';
    const outcome = await importFile(system, await workbook(rows), {
      kind: 'ledger',
      ledger: campaign.code,
    });
    expect(outcome).toMatchObject({ added: 1 });
    expect(outcome.refusals).toEqual([
      expect.stringContaining('该档案键对应的人不在您的管辖范围内'),
      expect.stringMatching(/与该档案键的建档姓名“.+”不一致/),
    ]);
    expect((await county.get(at(campaign))).json().progress).toMatchObject({ reached: 1 });
  });
});
