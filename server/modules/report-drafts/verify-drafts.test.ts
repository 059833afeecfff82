import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { plainFigure, type ReportDocument } from '#kit/report-document/index.ts';
import { verifyReports } from '#modules/reports';
import { EditorWindow } from '#tests/factories/editor-window.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { verifyDrafts } from './verify-drafts.ts';
import { onOneServer } from '#tests/harness/on-one-server.ts';

const COUNTY = 990101000000;
const PAGE: ReportDocument = {
  type: 'doc',
  content: [
    { type: 'title', content: [{ type: 'text', text: '总结' }] },
    { type: 'paragraph', content: [{ type: 'figure', attrs: plainFigure('f1', 'people-filed') }] },
  ],
};

const system = withWorkingSystem();
const house = withTestApp(system);
let writer: TestClient;
let url: string;

beforeEach(async () => {
  writer ??= await house.signInAs({ role: 'writer', region: COUNTY });
  const request = { document: PAGE, region: COUNTY, from: '2026-01-01', to: '2026-11-20' };
  const draft = (await writer.post('/api/report-drafts', request)).json();
  url = `/api/report-drafts/${draft.countyCode}/${draft.id}`;
  const window = new EditorWindow(writer, url, draft.document);
  window.type(1, 1, '已登记。');
  await window.send();
  await writer.post(`${url}/versions`, { label: '一稿' });
  window.type(1, 0, '截至11月20日，');
  await window.send();
  await writer.post(`${url}/editions`, { stepVersion: 2, rowVersion: 1, acceptMissing: true });
});

const found = async () => (await verifyDrafts(system.db)).map(({ message }) => message);

/** Changes a table behind everybody's back, as only who owns the database and takes the triggers off can. */
const tamper = async (table: string, change: string): Promise<() => Promise<void>> => {
  await sql`create table tampered as select * from ${sql.table(table)}`.execute(system.owner);
  await sql`alter table ${sql.table(table)} disable trigger user`.execute(system.owner);
  await sql`alter table ${sql.table(table)} disable row level security`.execute(system.owner);
  await sql`alter table ${sql.table(table)} no force row level security`.execute(system.owner);
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and attgenerated = '' and not attisdropped`.execute(
    system.owner,
  );
  const columns = sql.raw(rows.map(({ name }) => `"${name}"`).join(', '));
  await sql`update ${sql.table(table)} set ${sql.raw(change)}`.execute(system.owner);
  return async () => {
    await sql`delete from ${sql.table(table)}`.execute(system.owner);
    await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from tampered`.execute(
      system.owner,
    );
    await sql`drop table tampered`.execute(system.owner);
    for (const state of ['enable trigger user', 'enable row level security', 'force row level security'])
      await sql`alter table ${sql.table(table)} ${sql.raw(state)}`.execute(system.owner);
  };
};

test('what was written, saved and signed as usual is whole', async () => {
  expect(await found()).toEqual([]);
});

test.each([
  [
    'report_draft',
    `document = jsonb_set(document, '{content,0,content,0,text}', '"改"')`,
    '文稿与逐次改动推算',
  ],
  ['report_draft', "forecast_to = date '2026-12-31'", '历次办理推算'],
  ['report_draft', `state = 'open'`, '历次办理推算'],
  [
    'report_version',
    `document = jsonb_set(document, '{content,0,content,0,text}', '"改"')`,
    '文稿与保存时不一致',
  ],
  ['report_edition', `content = jsonb_set(content, '{figures,0,value}', '99')`, '定稿的内容与定稿时不一致'],
])('%s changed by %s is found', onOneServer, async (table, change, message) => {
  const restore = await tamper(table, change);
  expect((await found()).join()).toContain(message);
  await restore();
  expect(await found()).toEqual([]);
});

test('a composed report whose figures were changed is found', onOneServer, async () => {
  const request = { template: 'annual-summary', region: COUNTY, from: '2026-01-01', to: '2026-11-20' };
  await writer.post('/api/reports', request);
  expect(await verifyReports(system.db)).toEqual([]);
  const restore = await tamper('report', `content = jsonb_set(content, '{figures,0,value}', '99')`);
  expect((await verifyReports(system.db)).map(({ message }) => message)).toEqual([
    '总结的内容与生成时不一致',
  ]);
  await restore();
});
