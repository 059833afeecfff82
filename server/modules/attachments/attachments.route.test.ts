import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { findLedger, findLedgerExamples } from '#definitions';
import { removeErasedBytes, verifyDocuments } from '#modules/documents';
import { recordEntry } from '#modules/ledgers';
import { correctPerson, filePeople } from '#modules/registry';
import { currentFileHouse } from '#platform/files/blobs/file-house.ts';
import { Problem } from '#platform/errors/problem.ts';
import { finishUpload, sweepUploads } from '#platform/files/uploads/upload-desk.ts';
import { flushReads } from '#modules/read-audit';
import { makeFilm, makePdf, makePhonePhoto, makePicture } from '#tests/factories/make-files.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { attachFile, sendFile, sendPart } from '#tests/factories/send-file.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const COUNTY = 990101;
const VILLAGE = 990101001001;

let head: TestClient;
let clerk: TestClient;
let liaison: TestClient;
let stranger: TestClient;
let writer: TestClient;
let person = '';
let entry = '';
beforeAll(async () => {
  head = await house.signInAs({ role: 'section-head', region: 990101000000 });
  clerk = await house.signInAs({ role: 'station-clerk', region: 990101001000 });
  liaison = await house.signInAs({ role: 'liaison', region: 990101001000 });
  stranger = await house.signInAs({ role: 'station-clerk', region: 990102001000 });
  writer = await house.signInAs({ role: 'writer', region: 990101000000 });
  await system.everywhere(async (tx) => {
    const [filed] = await filePeople(tx, machineContext, [personDraft()]);
    if (filed?.status === 'added') person = filed.id;
    const answers = findLedgerExamples('visit')!.accepted[1]!.answers;
    entry = (await recordEntry(tx, machineContext, findLedger('visit')!, { regionCode: VILLAGE, answers }))
      .id;
  });
});

const aboutPerson = (kind: string, more: object = {}) => ({
  subject: 'person',
  county: COUNTY,
  id: person,
  kind,
  ...more,
});
const aboutEntry = (kind = 'work-photo') => ({ subject: 'entry', county: COUNTY, id: entry, kind });
const contentOf = (id: string, query = '') => `/api/documents/${COUNTY}/${id}/content${query}`;
const filesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
const storedBlobs = async (): Promise<string[]> => {
  const names: string[] = [];
  for await (const name of currentFileHouse().blobs.list()) names.push(name);
  return names.toSorted();
};

describe('who may not', () => {
  test('nobody attaches to, lists or opens what lies outside the scope', async () => {
    const kept = (
      await attachFile(clerk, await makePicture({ tint: 1 }), '照.jpg', aboutPerson('portrait'))
    ).json();
    const refused = await attachFile(
      stranger,
      await makePicture({ tint: 2 }),
      '照.jpg',
      aboutPerson('portrait'),
    );
    expect([refused.statusCode, refused.json().code]).toEqual([404, 'person-not-found']);
    const list = `/api/documents?subject=person&county=${COUNTY}&id=${person}`;
    expect((await stranger.get(list)).json().code).toBe('person-not-found');
    expect((await stranger.get(contentOf(kept.id))).json().code).toBe('document-not-found');
    expect((await clerk.get(contentOf(kept.id))).statusCode).toBe(200);
  });

  test('who reads ledgers only does not open a person’s papers', async () => {
    const kept = (
      await attachFile(clerk, await makePicture({ tint: 3 }), '照.jpg', aboutPerson('portrait'))
    ).json();
    expect((await writer.get(contentOf(kept.id))).statusCode).toBeGreaterThanOrEqual(403);
    expect((await writer.get(`/api/documents?subject=person&county=${COUNTY}&id=${person}`)).statusCode).toBe(
      404,
    );
  });

  test('a liaison attaches photos to work, not papers to people', async () => {
    const photo = await attachFile(liaison, await makePicture({ tint: 4 }), '走访.jpg', aboutEntry());
    expect(photo.statusCode).toBe(200);
    const paper = await attachFile(
      liaison,
      await makePicture({ tint: 5 }),
      '证.jpg',
      aboutPerson('portrait'),
    );
    expect(paper.statusCode).toBeGreaterThanOrEqual(403);
  });

  test('an upload belongs to the account that opened it', async () => {
    const id = await sendFile(clerk, await makePicture({ tint: 6 }), '照.jpg');
    for (const answer of [
      await stranger.get(`/api/uploads/${String(id)}`),
      await sendPart(stranger, String(id), 0, Buffer.from('x')),
      await stranger.send({ method: 'DELETE', url: `/api/uploads/${String(id)}` }),
    ])
      expect(answer.json().code).toBe('upload-unknown');
  });

  test('only who may erase erases', async () => {
    const kept = (
      await attachFile(clerk, await makePicture({ tint: 7 }), '照.jpg', aboutPerson('portrait'))
    ).json();
    const order = { reason: '本人申请', rowVersion: kept.rowVersion };
    const answer = await clerk.post(`/api/documents/${COUNTY}/${kept.id}/erasures`, order);
    expect(answer.json().code).toBe('no-permission');
  });
});

describe('uploading', () => {
  test('goes on where it was broken off, and refuses a part in the wrong place', async () => {
    const film = makeFilm(300_000);
    const { id } = (
      await clerk.post('/api/uploads', { fileName: '口述.mp4', byteLength: film.length })
    ).json();
    await sendPart(clerk, id, 0, film.subarray(0, 120_000));
    const wrong = await sendPart(clerk, id, 50_000, film.subarray(50_000));
    expect(wrong.json()).toMatchObject({
      code: 'upload-offset',
      fields: [{ field: 'offset', message: '120000' }],
    });
    const { offset } = (await clerk.get(`/api/uploads/${id}`)).json();
    expect(offset).toBe(120_000);
    const early = await clerk.post('/api/documents', { upload: id, ...aboutEntry('work-recording') });
    expect(early.json().code).toBe('upload-incomplete');
    await sendPart(clerk, id, offset, film.subarray(offset));
    const done = await clerk.post('/api/documents', { upload: id, ...aboutEntry('work-recording') });
    expect(done.json()).toMatchObject({ mediaType: 'video/mp4', byteLength: film.length });
    expect((await clerk.get(`/api/uploads/${id}`)).json().code).toBe('upload-unknown');
  });

  test('two gigabytes and wrong kinds are refused before they are sent', async () => {
    const huge = await clerk.post('/api/uploads', { fileName: '录像.mp4', byteLength: 2 ** 31 });
    expect([huge.statusCode, huge.json().code]).toEqual([413, 'file-too-large']);
    const scan = await clerk.post('/api/uploads', { fileName: '合同.pdf', byteLength: 2 ** 28 });
    expect(scan.json().message).toBe('文档文件超过100 MB，不能保存。');
    const none = await clerk.post('/api/uploads', { fileName: '合同.pdf', byteLength: 0 });
    expect(none.json()).toMatchObject({ code: 'empty-file', advice: '请核对是不是选错了文件。' });
    const page = Buffer.from('<!DOCTYPE html>'.padEnd(20_000));
    const { id } = (await clerk.post('/api/uploads', { fileName: 'a.jpg', byteLength: 900_000 })).json();
    expect((await sendPart(clerk, id, 0, page)).json().code).toBe('wrong-file-type');
    expect((await clerk.get(`/api/uploads/${id}`)).json().code).toBe('upload-unknown');
  });

  test('more bytes than promised are refused', async () => {
    const { id } = (await clerk.post('/api/uploads', { fileName: 'a.txt', byteLength: 10 })).json();
    expect((await sendPart(clerk, id, 0, Buffer.alloc(5_000, 65))).json().code).toBe('part-too-large');
  });

  test('whatever is refused leaves nothing behind', async () => {
    const before = await storedBlobs();
    for (const [content, name, kind] of [
      [(await makePicture({ tint: 8 })).subarray(0, 900), 'a.jpg', 'portrait'],
      [makePdf(), 'a.pdf', 'portrait'],
      [Buffer.from('plain words'), 'a.jpg', 'id-card'],
    ] as const)
      expect((await attachFile(clerk, content, name, aboutPerson(kind))).statusCode).toBe(400);
    expect(await storedBlobs()).toEqual(before);
    expect(filesIn(currentFileHouse().uploads).filter((name) => !/\.(part|json)$/.test(name))).toEqual([]);
  });

  test('the same file twice at one place is refused, at two places stored once', async () => {
    const picture = await makePicture({ tint: 9 });
    const first = await attachFile(clerk, picture, '合影.jpg', aboutPerson('life-photo'));
    const stored = await storedBlobs();
    const again = await attachFile(clerk, picture, '合影2.jpg', aboutPerson('life-photo'));
    expect([again.statusCode, again.json().code]).toEqual([409, 'document-known']);
    expect((await clerk.get(contentOf(first.json().id))).statusCode).toBe(200);
    const elsewhere = await attachFile(clerk, picture, '合影.jpg', aboutEntry());
    expect(elsewhere.statusCode).toBe(200);
    expect(await storedBlobs()).toEqual(stored);
  });

  test('sending the same request twice attaches once', async () => {
    const upload = await sendFile(clerk, await makePicture({ tint: 10 }), '照.jpg');
    const order = { upload, ...aboutPerson('portrait') };
    const headers = { 'idempotency-key': 'attach-once-0001' };
    const send = () => clerk.send({ method: 'POST', url: '/api/documents', payload: order, headers });
    const [first, second] = await Promise.all([send(), send()]);
    const answers = [first.statusCode, second.statusCode].toSorted((a, b) => a - b);
    expect(answers[0]).toBe(200);
    expect(answers[1]).not.toBe(500);
    const stored = await storedBlobs();
    const [kept] = [first, second].filter(({ statusCode }) => statusCode === 200);
    expect((await send()).json()).toEqual(kept!.json());
    expect(await storedBlobs()).toEqual(stored);
  });

  test('an upload outlives a failure of the server, and not a refusal', async () => {
    const upload = (await sendFile(clerk, await makePicture({ tint: 11 }), '照.jpg')) as string;
    const state = async () => (await clerk.get(`/api/uploads/${upload}`)).statusCode;
    const finish = (error: Error) => finishUpload(clerk.accountId, upload, () => Promise.reject(error));
    await expect(finish(new Error('the database is away'))).rejects.toThrow('away');
    expect(await state()).toBe(200);
    await expect(finish(new Problem('invalid', 'wrong', '不收'))).rejects.toThrow('不收');
    expect(await state()).toBe(404);
  });

  test('uploads nobody goes on with are swept after a day', async () => {
    await clerk.post('/api/uploads', { fileName: 'a.txt', byteLength: 10 });
    writeFileSync(join(currentFileHouse().uploads, 'left.part.view'), 'x');
    expect(await sweepUploads(Date.now() + 25 * 3_600_000)).toBeGreaterThanOrEqual(3);
    expect(filesIn(currentFileHouse().uploads)).toEqual([]);
  });
});

describe('what is kept', () => {
  test('a name holds no path, no turned letters and no whole identity number', async () => {
    const name = '..\\..\\C:/secret/张\u202e三990101195003120013.jpg';
    const kept = await attachFile(clerk, await makePicture({ tint: 11 }), name, aboutPerson('portrait'));
    expect(kept.json().fileName).toBe('张三990101****0013.jpg');
  });

  test('a phone photo is shown upright without its place; the original stays as it was', async () => {
    const photo = await makePhonePhoto();
    const kept = (await attachFile(clerk, photo, '走访.jpg', aboutEntry())).json();
    const view = await sharp((await clerk.get(contentOf(kept.id))).rawPayload).metadata();
    expect([view.width, view.height, view.exif]).toEqual([300, 600, undefined]);
    const original = await clerk.get(contentOf(kept.id, '?copy=original&save=true'));
    expect(original.rawPayload).toEqual(photo);
    expect(original.headers['content-disposition']).toMatch(/^attachment/);
  });

  test('films are read in parts', async () => {
    const film = makeFilm(150_000);
    const about = aboutPerson('oral-history', {
      caption: '口述历史',
      notes: { consentOn: '2026-03-01', consentNote: '书面同意', transcript: '那年冬天很冷。' },
    });
    const kept = (await attachFile(clerk, film, '口述.mp4', about)).json();
    const part = await clerk.send({
      method: 'GET',
      url: contentOf(kept.id, '?copy=original'),
      headers: { range: 'bytes=1000-1999' },
    });
    expect(part.statusCode).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 1000-1999/${film.length}`);
    expect(part.rawPayload).toEqual(film.subarray(1_000, 2_000));
    const behind = await clerk.send({
      method: 'GET',
      url: contentOf(kept.id, '?copy=original'),
      headers: { range: 'bytes=999999-' },
    });
    expect(behind.statusCode).toBe(400);
    expect((await clerk.get(`/api/documents/${COUNTY}/${kept.id}`)).json().notes.transcript).toBe(
      '那年冬天很冷。',
    );
  });

  test('an oral history needs the person’s consent', async () => {
    const refused = await attachFile(clerk, makeFilm(50_000), '口述.mp4', aboutPerson('oral-history'));
    expect(refused.json().fields).toEqual([{ field: 'consentOn', message: expect.any(String) }]);
  });

  test('identity and health papers lie sealed and open with a reason only, for those who may reveal', async () => {
    const paper = await makePicture({ tint: 12, width: 900 });
    const before = await storedBlobs();
    const kept = (await attachFile(clerk, paper, '身份证.jpg', aboutPerson('id-card'))).json();
    expect(kept).toMatchObject({ isSealed: true, hasThumb: true });
    for (const name of (await storedBlobs()).filter((one) => !before.includes(one))) {
      const chunks: Buffer[] = [];
      for await (const chunk of await currentFileHouse().blobs.open(name)) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).includes(Buffer.from('\xff\xd8\xff', 'latin1'))).toBe(false);
    }
    expect((await clerk.get(contentOf(kept.id))).json().code).toBe('reason-missing');
    expect((await liaison.get(contentOf(kept.id, '?reason=核对'))).statusCode).toBe(403);
    const opened = await clerk.get(contentOf(kept.id, '?copy=original&reason=核对身份'));
    expect(opened.rawPayload).toEqual(paper);
    await flushReads(system.db);
    const records = await system.everywhere((tx) =>
      tx.selectFrom('read_record').selectAll().where('action', '=', 'reveal').execute(),
    );
    expect(records.at(-1)).toMatchObject({
      subject_ids: [person],
      fields: ['document:id-card'],
      reason: '核对身份',
    });
  });

  test('downloads are recorded', async () => {
    const kept = (await attachFile(clerk, makePdf(2), '证书.pdf', aboutPerson('award-papers'))).json();
    expect(kept).toMatchObject({ pages: 2, hasThumb: true, hasView: false });
    await clerk.get(contentOf(kept.id, '?copy=original'));
    const records = await system.everywhere((tx) =>
      tx.selectFrom('read_record').selectAll().where('action', '=', 'download').execute(),
    );
    expect(records.at(-1)).toMatchObject({ subject_ids: [person], fields: ['document:award-papers'] });
  });

  test('the counts of a list page', async () => {
    const answer = await clerk.get(`/api/documents/counts?subjects=${COUNTY}/${entry}`);
    expect(answer.json().counts[`${COUNTY}/${entry}`]).toBeGreaterThan(1);
    expect((await stranger.get(`/api/documents/counts?subjects=${COUNTY}/${entry}`)).json().counts).toEqual(
      {},
    );
  });
});

describe('changing', () => {
  const keep = async (tint: number, kind = 'portrait') =>
    (await attachFile(clerk, await makePicture({ tint }), '照.jpg', aboutPerson(kind))).json();
  const path = (id: string, act: string) => `/api/documents/${COUNTY}/${id}/${act}`;

  test('words may change, a sealed paper may not become an open one, and a stale change is refused', async () => {
    const kept = await keep(20);
    const words = { kind: 'medal-photo', caption: '三等功奖章', takenOn: '1979-03-01', rowVersion: 1 };
    expect(await sendTwice(clerk, path(kept.id, 'descriptions'), words)).toMatchObject({
      caption: '三等功奖章',
      rowVersion: 2,
    });
    expect((await clerk.post(path(kept.id, 'descriptions'), words)).json().code).toBe('document-changed');
    const sealing = await clerk.post(path(kept.id, 'descriptions'), {
      ...words,
      kind: 'id-card',
      rowVersion: 2,
    });
    expect(sealing.json().code).toBe('sealing-differs');
  });

  test('removed with a reason it is out of sight; the bytes stay for those who may change the file', async () => {
    const leader = await house.signInAs({ role: 'leader', region: 990101000000 });
    const kept = await keep(21);
    expect((await leader.get(contentOf(kept.id))).statusCode).toBe(200);
    expect((await clerk.post(path(kept.id, 'removals'), { reason: ' ', rowVersion: 1 })).json().code).toBe(
      'reason-missing',
    );
    await sendTwice(clerk, path(kept.id, 'removals'), { reason: '传错了人', rowVersion: 1 });
    const list = (await clerk.get(`/api/documents?subject=person&county=${COUNTY}&id=${person}`)).json();
    expect(list.rows.map((row: { id: string }) => row.id)).not.toContain(kept.id);
    expect((await clerk.get(contentOf(kept.id))).statusCode).toBe(200);
    expect((await leader.get(contentOf(kept.id))).statusCode).toBe(403);
    expect((await leader.get(`/api/documents/${COUNTY}/${kept.id}`)).statusCode).toBe(403);
  });

  test('erased, its bytes are gone and its acts remain', async () => {
    const before = await storedBlobs();
    const kept = await keep(22);
    expect((await storedBlobs()).length).toBe(before.length + 3);
    await sendTwice(head, path(kept.id, 'erasures'), { reason: '本人2026年3月1日书面申请', rowVersion: 1 });
    expect(await storedBlobs()).toEqual(before);
    expect((await head.get(contentOf(kept.id))).json().code).toBe('document-erased');
    const { acts } = (await head.get(`/api/documents/${COUNTY}/${kept.id}`)).json();
    expect(acts.map((act: { title: string }) => act.title)).toEqual(['上传', '销毁']);
  });

  test('bytes that something else is made of survive an erasure', async () => {
    const picture = await makePicture({ tint: 23 });
    const one = (await attachFile(clerk, picture, '照.jpg', aboutPerson('portrait'))).json();
    const other = (await attachFile(clerk, picture, '照.jpg', aboutEntry())).json();
    await head.post(path(one.id, 'erasures'), { reason: '本人申请', rowVersion: 1 });
    expect(await removeErasedBytes(system.db)).toBe(0);
    expect((await clerk.get(contentOf(other.id))).statusCode).toBe(200);
  });

  test('documents follow the file to another village', async () => {
    const kept = await keep(24);
    await system.everywhere((tx) =>
      correctPerson(
        tx,
        machineContext,
        { countyCode: COUNTY, id: person },
        {
          changes: { regionCode: 990101002001 },
          rowVersion: 1,
        },
      ),
    );
    expect((await clerk.get(contentOf(kept.id))).json().code).toBe('document-not-found');
    const there = await house.signInAs({ role: 'station-clerk', region: 990101002000 });
    expect((await there.get(contentOf(kept.id))).statusCode).toBe(200);
  });
});

describe('verification', () => {
  test('everything kept is whole; what is changed, lost or left over is told', async () => {
    expect(await verifyDocuments(system.db)).toMatchObject({ faults: [], orphans: [] });
    const { blobs, uploads } = currentFileHouse();
    const folder = join(uploads, '..', 'documents', String(COUNTY));
    const files = filesIn(folder).filter((name) => name.includes('/'));
    rmSync(join(folder, files[0]!));
    rmSync(join(folder, files[1]!));
    writeFileSync(join(folder, files[1]!), 'changed');
    const left = join(uploads, 'left');
    writeFileSync(left, 'left');
    await blobs.put(`${COUNTY}/${'a'.repeat(64)}`, left);
    const { faults, orphans } = await verifyDocuments(system.db);
    expect(faults.map(({ message }) => message).toSorted()).toEqual([
      '文件的内容不在存储中',
      '文件的内容与保存时的摘要不一致',
    ]);
    expect(orphans).toEqual([`${COUNTY}/${'a'.repeat(64)}`]);
  });
});
