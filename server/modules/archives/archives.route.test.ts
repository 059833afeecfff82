import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { metricValue } from '#modules/metrics';
import { filePeople } from '#modules/registry';
import { verifyEverything } from '#modules/maintenance';
import { today } from '#platform/calendar/today.ts';
import { makePdf, makePicture } from '#tests/factories/make-files.ts';
import { idNumberOf, personDraft } from '#tests/factories/person-draft.ts';
import { sendFile } from '#tests/factories/send-file.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { readScanName } from './match-scan.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const COUNTY = 990101;
const ID_NUMBER = idNumberOf('1951-03-12', 77);

let clerk: TestClient;
let reader: TestClient;
let stranger: TestClient;
let batch = '';
beforeAll(async () => {
  clerk = await house.signInAs({ role: 'section-head', region: 990101000000 });
  reader = await house.signInAs({ role: 'leader', region: 990101000000 });
  stranger = await house.signInAs({ role: 'section-head', region: 990102000000 });
  await system.everywhere((tx) =>
    filePeople(tx, machineContext, [
      personDraft({ name: '汤德才', birthDate: '1951-03-12', idNumber: ID_NUMBER }),
    ]),
  );
});

const order = { title: '2026年第一批', kind: 'retired-soldier', region: 990101000000, samplePercent: 10 };
const at = (path = '') => `/api/archive-batches/${COUNTY}/${batch}${path}`;
const folders = async (state?: string) =>
  (await clerk.get(at(`/files?size=100${state ? `&state=${state}` : ''}`))).json().rows as {
    id: string;
    number: string;
    rowVersion: number;
    state: string;
    pagesScanned: number;
  }[];
const scan = async (content: Buffer, name: string) =>
  clerk.post(at('/scans'), { upload: await sendFile(clerk, content, name) });
const act = (id: string, what: string, body: object) =>
  clerk.post(`/api/archive-files/${COUNTY}/${id}/${what}`, body);
const figure = async (metric: string): Promise<number | null> =>
  (
    await system.everywhere((tx) =>
      metricValue(tx, { metric, region: 990101000000, from: `${today().slice(0, 4)}-01-01`, to: today() }),
    )
  ).value;

describe('who may not', () => {
  test('a leader looks on, a section of another county sees nothing', async () => {
    expect((await reader.post('/api/archive-batches', order)).statusCode).toBe(403);
    expect((await stranger.post('/api/archive-batches', order)).statusCode).toBe(403);
    batch = (await clerk.post('/api/archive-batches', order)).json().id;
    expect((await stranger.get(at())).statusCode).toBe(404);
    expect((await stranger.get('/api/archive-batches')).json().rows).toEqual([]);
    expect((await reader.get(at())).json().title).toBe('2026年第一批');
    expect((await reader.get(at('/hand-over.xlsx'))).statusCode).toBe(403);
  });
});

test.each([
  ['0007-02.jpg', ['0007-02', '0007'], null],
  ['T－0007（3）.jpg', ['T-0007(3)', 'T-0007'], null],
  ['汤德才0013.pdf', ['汤德才0013', '汤德才'], { name: '汤德才', lastFour: '0013' }],
  ['汤德才001x-2.jpg', ['汤德才001x-2', '汤德才001x'], { name: '汤德才', lastFour: '001X' }],
  ['0013汤德才.jpg', ['0013汤德才'], { name: '汤德才', lastFour: '0013' }],
] as const)('a scan called %s says whose it is', (name, numbers, person) => {
  expect(readScanName(name)).toEqual({ numbers, person });
});

describe('from the boxes to the accepted lot', () => {
  test('folders are registered one by one, good ones in, bad ones told, and the ledger counts them', async () => {
    const { results } = await sendTwice(clerk, at('/files'), {
      files: [
        { box: '1', number: 'T-0001', name: '汤德才', idNumber: ID_NUMBER, pages: 3 },
        { box: '1', number: 'T-0002', name: '李文贵', idNumber: null, pages: 2 },
        { box: '1', number: 'T-0002', name: '李文贵', idNumber: null, pages: 2 },
        { box: '1', number: 'T-0003', name: '高有误', idNumber: '990101195103120001', pages: 2 },
        { box: '1', number: 'T-0004', name: '别人', idNumber: ID_NUMBER, pages: 2 },
      ],
    });
    expect(results).toEqual([
      { status: 'added', reason: null, isLinked: true },
      { status: 'added', reason: null, isLinked: false },
      { status: 'refused', reason: '这个档号已经登记过。', isLinked: false },
      { status: 'refused', reason: '身份证号不正确。', isLinked: false },
      { status: 'refused', reason: '身份证号对应的人员姓名与封面姓名不符，请核对。', isLinked: false },
    ]);
    expect(await figure('archives-registered')).toBe(2);
  });

  test('scans find their folder by number or by name with the last four; others are refused', async () => {
    const page = makePdf(2);
    expect((await scan(page, 'T-0002.pdf')).json()).toMatchObject({
      number: 'T-0002',
      state: 'scanned',
      pagesScanned: 2,
    });
    const named = await scan(await makePicture({ tint: 2 }), `汤德才${ID_NUMBER.slice(-4)}-1.jpg`);
    expect(named.json()).toMatchObject({ number: 'T-0001', scans: 1 });
    await scan(await makePicture({ tint: 3 }), 'T-0001-2.jpg');
    const unknown = await scan(await makePicture({ tint: 4 }), '无名氏0000.jpg');
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'scan-unmatched']);
    const again = await scan(page, 'T-0002-2.pdf');
    expect([again.statusCode, again.json().code]).toEqual([409, 'document-known']);
  });

  test('scans of a person on file are sealed and open with a reason', async () => {
    const [first] = await folders();
    const { rows } = (await clerk.get(`/api/archive-files/${COUNTY}/${first!.id}/scans`)).json();
    expect(rows.map((row: { isSealed: boolean }) => row.isSealed)).toEqual([true, true]);
    const content = `/api/documents/${COUNTY}/${rows[0].id}/content`;
    expect((await clerk.get(content)).json().code).toBe('reason-missing');
    expect((await clerk.get(`${content}?reason=质检`)).statusCode).toBe(200);
    expect((await reader.get(`${content}?reason=质检`)).statusCode).toBe(403);
  });

  test('a list of contents must fit the pages scanned', async () => {
    const [first, second] = await folders();
    const line = { part: 'enlistment', title: '入伍登记表', from: 1, to: 1 };
    const wrong = [
      { ...line, to: 9 },
      { ...line, from: 2, to: 1 },
      { ...line, part: 'poem' },
    ];
    for (const one of wrong)
      expect(
        (await act(first!.id, 'contents', { contents: [one], rowVersion: first!.rowVersion })).json().code,
      ).toBe('contents-invalid');
    const stale = await act(first!.id, 'contents', { contents: [line], rowVersion: 1 });
    expect(stale.json().code).toBe('archive-changed');
    for (const file of [first!, second!])
      expect(
        (await act(file.id, 'contents', { contents: [line], rowVersion: file.rowVersion })).json().state,
      ).toBe('indexed');
  });

  test('nothing is accepted before the sample is judged, nor when too much came back', async () => {
    expect((await clerk.post(at('/acceptances'))).json().code).toBe('sample-open');
    expect(await sendTwice(clerk, at('/samples'), {})).toEqual({ sampled: 1 });
    expect((await clerk.post(at('/samples'))).json().code).toBe('sample-open');
    const [drawn] = await folders('sampled');
    const other = (await folders('indexed')).find(({ id }) => id !== drawn!.id)!;
    expect((await act(other.id, 'checks', { passes: true, rowVersion: other.rowVersion })).json().code).toBe(
      'not-sampled',
    );
    const silent = await act(drawn!.id, 'checks', { passes: false, rowVersion: drawn!.rowVersion });
    expect(silent.json().code).toBe('reason-missing');
    await act(drawn!.id, 'checks', { passes: false, reason: '第1页歪斜', rowVersion: drawn!.rowVersion });
    await clerk.post(at('/samples'));
    const [next] = await folders('sampled');
    await act(next!.id, 'checks', { passes: true, rowVersion: next!.rowVersion });
    expect((await clerk.post(at('/acceptances'))).json().code).toBe('too-many-returned');
    expect(await figure('archives-digitised')).toBeNull();
  });

  test('mended and passed, the lot is accepted and the figures move', async () => {
    const [back] = await folders('returned');
    await scan(await makePicture({ tint: 6 }), `${back!.number}-9.jpg`);
    const mended = (await folders('scanned'))[0]!;
    const contents = [{ part: 'other', title: '返工', from: 1, to: 1 }];
    await act(mended.id, 'contents', { contents, rowVersion: mended.rowVersion });
    await clerk.post(at('/samples'));
    const [drawn] = await folders('sampled');
    const checks = `/api/archive-files/${COUNTY}/${drawn!.id}/checks`;
    await sendTwice(clerk, checks, { passes: true, rowVersion: drawn!.rowVersion });
    expect(await sendTwice(clerk, at('/acceptances'), {})).toEqual({ accepted: 2 });
    expect((await clerk.get(at())).json()).toMatchObject({ registered: 2, accepted: 2, returned: 0 });
    expect(await figure('archives-digitised')).toBe(2);
    expect(await figure('archives-digitised-rate')).toBe(100);
    const late = await scan(await makePicture({ tint: 7 }), 'T-0001.jpg');
    expect(late.json().code).toBe('archive-accepted');
  });

  test('the hand-over list names every folder', async () => {
    const answer = await clerk.get(at('/hand-over.xlsx'));
    const sheet = await (
      await JSZip.loadAsync(answer.rawPayload)
    )
      .file('xl/worksheets/sheet1.xml')!
      .async('string');
    for (const words of ['T-0001', 'T-0002', '汤德才', '已验收', '入伍材料']) expect(sheet).toContain(words);
  });

  test('rows, acts, files and figures are whole', async () => {
    const { faults } = await verifyEverything(system.db);
    expect(faults).toEqual([]);
  });
});

describe('a folder that came back', () => {
  const contents = [{ part: 'other', title: '全卷', from: 1, to: 1 }];
  const scansOf = async (id: string) =>
    (await clerk.get(`/api/archive-files/${COUNTY}/${id}/scans`)).json().rows as { id: string }[];
  const find = async (number: string) => (await folders()).find((one) => one.number === number)!;
  const index = async (number: string) => {
    const { id, rowVersion } = await find(number);
    return act(id, 'contents', { contents, rowVersion });
  };
  const check = async (number: string, body: object) => {
    const { id, rowVersion } = await find(number);
    return act(id, 'checks', { ...body, rowVersion });
  };
  beforeAll(async () => {
    batch = (await clerk.post('/api/archive-batches', { ...order, samplePercent: 100 })).json().id;
    const files = ['R-1', 'R-2'].map((number) => ({
      box: '',
      number,
      name: '返工',
      idNumber: null,
      pages: 2,
    }));
    await clerk.post(at('/files'), { files });
    for (const [at, name] of ['R-1-1.jpg', 'R-1-2.jpg', 'R-2-1.jpg'].entries())
      await scan(await makePicture({ width: 400 + at }), name);
    for (const number of ['R-1', 'R-2']) await index(number);
    await clerk.post(at('/samples'));
  });

  test('a leader takes no scan off, and nobody takes one off what is being checked', async () => {
    const { id, rowVersion } = await find('R-1');
    const body = { scan: (await scansOf(id))[1]!.id, reason: '歪斜', rowVersion };
    const path = `/api/archive-files/${COUNTY}/${id}/scan-removals`;
    expect((await reader.post(path, body)).statusCode).toBe(403);
    expect((await stranger.post(path, body)).statusCode).toBe(404);
    expect((await clerk.post(path, body)).json().code).toBe('archive-sampled');
  });

  test('nobody rewrites the list of contents that is being checked', async () => {
    const before = await find('R-1');
    const answer = await index('R-1');
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'archive-sampled']);
    expect(await find('R-1')).toEqual(before);
  });

  test('its bad scan is taken off with a reason, once, and leaves the folder as if it had not come', async () => {
    await check('R-1', { passes: false, reason: '第2页歪斜' });
    const { id, rowVersion } = await find('R-1');
    const bad = (await scansOf(id))[1]!.id;
    const body = { scan: bad, reason: '第2页歪斜', rowVersion };
    const path = `/api/archive-files/${COUNTY}/${id}/scan-removals`;
    expect((await clerk.post(path, { ...body, reason: '' })).json().code).toBe('reason-missing');
    const [other] = await scansOf((await find('R-2')).id);
    expect((await clerk.post(path, { ...body, scan: other!.id })).json().code).toBe('scan-unknown');
    expect(await sendTwice(clerk, path, body)).toMatchObject({
      scans: 1,
      pagesScanned: 1,
      state: 'returned',
    });
    expect(await scansOf(id)).toHaveLength(1);
    const aside = await clerk.post(`/api/documents/${COUNTY}/${other!.id}/removals`, {
      reason: '歪斜',
      rowVersion: 1,
    });
    expect(aside.json().code).toBe('scan-of-folder');
  });

  test('its list of contents can be mended without a new scan, and it is looked at again in any case', async () => {
    expect((await index('R-1')).json().state).toBe('indexed');
    await check('R-2', { passes: true });
    expect((await clerk.post(at('/samples'))).json()).toEqual({ sampled: 1 });
    expect((await folders('sampled')).map(({ number }) => number)).toEqual(['R-1']);
    await check('R-1', { passes: true });
    const { id, rowVersion } = await find('R-1');
    const body = { scan: (await scansOf(id))[0]!.id, reason: '歪斜', rowVersion };
    const late = await clerk.post(`/api/archive-files/${COUNTY}/${id}/scan-removals`, body);
    expect(late.json().code).toBe('archive-checked');
    expect((await clerk.post(at('/acceptances'))).json()).toEqual({ accepted: 2 });
    expect((await verifyEverything(system.db)).faults).toEqual([]);
  });
});

describe('a folder that a check has looked at', () => {
  const contents = [{ part: 'other', title: '全卷', from: 1, to: 1 }];
  const number = (at: number) => `S-${String(at).padStart(2, '0')}`;
  const add = async (from: number, to: number) => {
    const numbers = Array.from({ length: to - from + 1 }, (_, at) => number(from + at));
    const files = numbers.map((one) => ({ box: '', number: one, name: '抽检', idNumber: null, pages: 1 }));
    await clerk.post(at('/files'), { files });
    for (const [at, one] of numbers.entries())
      await scan(await makePicture({ width: 500 + from + at }), `${one}.jpg`);
    for (const { id, rowVersion } of await folders('scanned'))
      await act(id, 'contents', { contents, rowVersion });
  };
  const passAll = async () => {
    for (const { id, rowVersion } of await folders('sampled'))
      await act(id, 'checks', { passes: true, rowVersion });
  };
  beforeAll(async () => {
    batch = (await clerk.post('/api/archive-batches', { ...order, samplePercent: 50 })).json().id;
    await add(1, 2);
    await clerk.post(at('/samples'));
    await passAll();
  });

  test('takes no more scans: it stays as it was looked at', async () => {
    const [passed] = await folders('passed');
    const late = await scan(await makePicture({ width: 600 }), `${passed!.number}-2.jpg`);
    expect([late.statusCode, late.json().code]).toEqual([409, 'archive-checked']);
    expect((await folders('passed'))[0]).toEqual(passed);
  });

  test('stands for no folders that came after: they are sampled before the lot is accepted', async () => {
    await add(3, 10);
    const early = await clerk.post(at('/acceptances'));
    expect([early.statusCode, early.json().code]).toEqual([409, 'sample-open']);
    expect((await clerk.post(at('/samples'))).json()).toEqual({ sampled: 5 });
    await passAll();
    expect((await clerk.post(at('/acceptances'))).json()).toEqual({ accepted: 10 });
  });
});

describe('a scan destroyed because the law wants it', () => {
  const contents = [{ part: 'other', title: '全卷', from: 1, to: 2 }];
  const find = async (number: string) => (await folders()).find((one) => one.number === number)!;
  const scansOf = async (id: string) =>
    (await clerk.get(`/api/archive-files/${COUNTY}/${id}/scans`)).json().rows as { id: string }[];
  const erase = async (scanId: string, rowVersion = 1) =>
    clerk.post(`/api/documents/${COUNTY}/${scanId}/erasures`, { reason: '本人书面申请', rowVersion });
  beforeAll(async () => {
    batch = (await clerk.post('/api/archive-batches', { ...order, samplePercent: 100 })).json().id;
    const files = ['E-1', 'E-2'].map((number) => ({
      box: '',
      number,
      name: '依法',
      idNumber: null,
      pages: 2,
    }));
    await clerk.post(at('/files'), { files });
    for (const [tint, name] of ['E-1-1.jpg', 'E-1-2.jpg', 'E-2-1.jpg', 'E-2-2.jpg'].entries())
      await scan(await makePicture({ width: 700 + tint }), name);
    for (const number of ['E-1', 'E-2']) {
      const { id, rowVersion } = await find(number);
      await act(id, 'contents', { contents, rowVersion });
    }
    await clerk.post(at('/samples'));
  });

  test('counts no more, and what a check looks at is looked over anew', async () => {
    const { id } = await find('E-1');
    const [first] = await scansOf(id);
    expect((await erase(first!.id, 9)).json().code).toBe('document-changed');
    expect(await find('E-1')).toMatchObject({ scans: 2, pagesScanned: 2, state: 'indexed' });
    expect((await erase(first!.id)).statusCode).toBe(200);
    expect(await scansOf(id)).toHaveLength(1);
    expect(await find('E-1')).toMatchObject({ scans: 1, pagesScanned: 1, state: 'scanned' });
    expect((await folders('sampled')).map(({ number }) => number)).toEqual(['E-2']);
  });

  test('was taken off before: nothing is counted twice', async () => {
    const { id, rowVersion } = await find('E-1');
    const [last] = await scansOf(id);
    const removal = { scan: last!.id, reason: '歪斜', rowVersion };
    await clerk.post(`/api/archive-files/${COUNTY}/${id}/scan-removals`, removal);
    expect((await erase(last!.id, 2)).statusCode).toBe(200);
    expect(await find('E-1')).toMatchObject({ scans: 0, pagesScanned: 0, state: 'registered' });
  });

  test('an accepted folder stays accepted with the pages it has', async () => {
    const { id, rowVersion } = await find('E-2');
    await act(id, 'checks', { passes: true, rowVersion });
    expect((await clerk.post(at('/acceptances'))).json()).toEqual({ accepted: 1 });
    const [first] = await scansOf(id);
    expect((await erase(first!.id)).statusCode).toBe(200);
    expect(await find('E-2')).toMatchObject({ scans: 1, pagesScanned: 1, state: 'accepted' });
    expect((await verifyEverything(system.db)).faults).toEqual([]);
  });
});
