import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '#platform/errors/problem.ts';
import { currentFileHouse } from '#platform/files/blobs/file-house.ts';
import { finishUpload, sweepUploads } from '#platform/files/uploads/upload-desk.ts';
import { filesIn, storedBlobs, withDocumentDesk } from '#tests/factories/document-desk.ts';
import { makeFilm, makePdf, makePicture } from '#tests/factories/make-files.ts';
import { attachFile, sendFile, sendPart } from '#tests/factories/send-file.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { desk, aboutPerson, aboutEntry, contentOf } = withDocumentDesk(system, house);
let clerk: TestClient;
beforeAll(() => {
  ({ clerk } = desk());
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

  test('a drawing with a script and a cut picture are refused when they have come, not when they are attached', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>x()</script></svg>';
    expect(await sendFile(clerk, Buffer.from(drawing), '合影.svg')).toMatchObject({ statusCode: 400 });
    const picture = await makePicture({ tint: 14, width: 900 });
    const cut = picture.subarray(0, picture.length / 2);
    expect(await sendFile(clerk, cut, '合影.jpg', 1_000)).toMatchObject({ statusCode: 400 });
    const whole =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
    expect((await attachFile(clerk, Buffer.from(whole), '合影.svg', aboutEntry())).json()).toMatchObject({
      hasView: true,
    });
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

  test('nobody uses up the uploads of another by naming files after the account', async () => {
    const { liaison } = desk();
    for (let count = 0; count < 100; count += 1)
      await liaison.post('/api/uploads', { fileName: `${clerk.accountId}.txt`, byteLength: 10 });
    expect((await clerk.post('/api/uploads', { fileName: 'a.txt', byteLength: 10 })).statusCode).toBe(200);
    expect((await liaison.post('/api/uploads', { fileName: 'a.txt', byteLength: 10 })).statusCode).toBe(429);
  });

  test('uploads nobody goes on with are swept after a day', async () => {
    await clerk.post('/api/uploads', { fileName: 'a.txt', byteLength: 10 });
    writeFileSync(join(currentFileHouse().uploads, 'left.part.view'), 'x');
    expect(await sweepUploads(Date.now() + 25 * 3_600_000)).toBeGreaterThanOrEqual(3);
    expect(filesIn(currentFileHouse().uploads)).toEqual([]);
  });
});
