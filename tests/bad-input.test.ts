import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { findLedgerExamples } from '#definitions';
import { filePeople } from '#modules/registry';
import { currentFileHouse } from '#platform/files/blobs/file-house.ts';
import { closeMonth } from './factories/close-month.ts';
import { personDraft } from './factories/person-draft.ts';
import { attachFile } from './factories/send-file.ts';
import { withTestApp, type TestClient } from './factories/test-app.ts';
import { machineContext, withWorkingSystem } from './factories/working-system.ts';

/*
 * What is wrong or hostile is told in a sentence a clerk can act on, and nothing is left half done. Workbooks are in
 * tests/hostile-workbooks, merges in the module of duplicates, kinds of files in the platform's tests of attachments.
 */
const system = withWorkingSystem();
const house = withTestApp(system);
const COUNTY = 990101000000;
const VILLAGE = 990101001001;
const TWO_GIGABYTES = 2 ** 31;

let head: TestClient;
let clerk: TestClient;
let person: { readonly countyCode: number; readonly id: string };
beforeAll(async () => {
  head = await house.signInAs({ role: 'section-head', region: COUNTY });
  clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  const [filed] = await system.everywhere((tx) => filePeople(tx, machineContext, [personDraft()]));
  if (filed?.status === 'added') person = { countyCode: filed.countyCode, id: filed.id };
});

const paper = async (name: string, content: string | Buffer): Promise<Buffer> => {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types/>');
  zip.file('word/document.xml', '<w:document/>');
  zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
};
const stored = async (): Promise<number> => {
  const names: string[] = [];
  for await (const name of currentFileHouse().blobs.list()) names.push(name);
  return names.length;
};

describe('files', () => {
  test.each<[string, string, () => Buffer | Promise<Buffer>, string, RegExp, RegExp]>([
    [
      'a paper that swells a hundredfold',
      '申请表.docx',
      () => paper('word/media/zeros.bin', Buffer.alloc(60 * 2 ** 20)),
      'zip-bomb',
      /解压后/,
      /另存一份/,
    ],
    [
      'a paper with macros',
      '申请表.docx',
      () => paper('word/vbaProject.bin', 'x'),
      'macros-inside',
      /宏/,
      /另存为不含宏/,
    ],
    [
      'a drawing with a script',
      '示意图.svg',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("/api")</script></svg>'),
      'active-drawing',
      /SVG.*脚本/,
      /另存为PNG/,
    ],
  ])('%s is refused and nothing of it stays', async (_, name, content, code, message, advice) => {
    const before = await stored();
    const answer = await attachFile(clerk, await content(), name, {
      subject: 'person',
      county: person.countyCode,
      id: person.id,
      kind: 'other',
    });
    expect(answer.json()).toMatchObject({
      code,
      message: expect.stringMatching(message),
      advice: expect.stringMatching(advice),
    });
    const list = await clerk.get(`/api/documents?subject=person&county=${person.countyCode}&id=${person.id}`);
    expect(list.json().rows).toEqual([]);
    expect(await stored()).toBe(before);
  });

  test('two gigabytes are refused when they are announced, before a byte is read', async () => {
    const upload = await clerk.post('/api/uploads', { fileName: '录像.mp4', byteLength: TWO_GIGABYTES });
    expect([upload.statusCode, upload.json().message]).toEqual([413, expect.stringMatching(/超过\d+ MB/)]);
    const sheet = await clerk.send({
      method: 'POST',
      url: '/api/people/round-trip',
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(TWO_GIGABYTES),
      },
      payload: '--x\r\n',
    });
    expect(sheet.statusCode).toBe(413);
    expect(sheet.json()).toMatchObject({
      code: 'file-too-large',
      message: '文件超过200 MB，没有接收。',
      advice: expect.stringContaining('拆成几个文件'),
    });
  });
});

describe('forms', () => {
  const answers = findLedgerExamples('training')!.accepted[0]!.answers;
  const url = '/api/ledgers/training/entries';
  const listed = async () => (await clerk.get(url)).json().rows as unknown[];

  test('thousands of fields are told in one sentence, and nothing is recorded', async () => {
    const before = await listed();
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`f${at}`, 'x']));
    const answer = await clerk.post(url, { region: VILLAGE, answers: { ...answers, ...many } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().fields).toEqual([
      { field: '', message: expect.stringMatching(/有5000项不属于.*只有\d+项/) },
    ]);
    expect(await listed()).toEqual(before);
  });

  test('a form of more than a megabyte is refused as too large', async () => {
    const answer = await clerk.post(url, {
      region: VILLAGE,
      answers: { ...answers, note: '长'.repeat(500_000) },
    });
    expect([answer.statusCode, answer.json()]).toEqual([
      413,
      expect.objectContaining({ message: '提交的内容过大', advice: expect.stringContaining('分几次') }),
    ]);
  });
});

describe('what changed meanwhile', () => {
  test('a village closed between the hand-over and its acceptance takes nobody over', async () => {
    const [filed] = await system.everywhere((tx) => filePeople(tx, machineContext, [personDraft()]));
    if (filed?.status !== 'added') throw new Error(JSON.stringify(filed));
    const file = `/api/people/${filed.countyCode}/${filed.id}`;
    const village = 990102001001;
    const move = await head.post(`${file}/moves`, {
      rowVersion: 1,
      toRegion: 990102000000,
      movedOn: '2026-05-10',
      reason: '户口迁移',
    });
    const young = await house.signInAs({ role: 'section-clerk', region: 990102000000 });
    const accept = () =>
      young.post(`/api/moves/990102/${move.json().id}/acceptances`, { regionCode: village, rowVersion: 1 });
    await system.owner
      .updateTable('region')
      .set({ valid_to: '2026-06-01' })
      .where('code', '=', village)
      .execute();
    const refused = await accept();
    expect(refused.json()).toMatchObject({
      code: 'move-village',
      fields: [{ field: 'regionCode', message: expect.stringContaining('已撤销') }],
    });
    expect((await head.get(file)).json()).toMatchObject({ state: 'active', rowVersion: 1 });
  });

  test('a month closed while an entry waited for its review is not counted into, and the entry waits on', async () => {
    const url = '/api/ledgers/training';
    await head.post(`${url}/review`, { region: COUNTY, steps: ['county'], rowVersion: 0 });
    const village = await house.signInAs({ role: 'station-clerk', region: VILLAGE });
    const answers = { ...findLedgerExamples('training')!.accepted[0]!.answers, startedOn: '2026-01-10' };
    const entry = (await village.post(`${url}/entries`, { region: VILLAGE, answers })).json();
    expect(entry).toMatchObject({ state: 'submitted' });
    await closeMonth(head, { region: COUNTY, line: 'employment', day: '2026-01-01' });
    const decision = {
      move: 'accept',
      entries: [{ countyCode: entry.countyCode, id: entry.id, rowVersion: entry.rowVersion }],
    };
    const [result] = (await clerk.post('/api/entry-decisions', decision)).json().results;
    expect(result).toMatchObject({
      status: 'refused',
      code: 'period-closed',
      message: expect.stringMatching(/2026年1月已结账.*未作任何改动/),
    });
    expect((await clerk.get(`${url}/entries/${entry.countyCode}/${entry.id}`)).json()).toMatchObject({
      state: 'submitted',
      rowVersion: entry.rowVersion,
    });
  });
});
