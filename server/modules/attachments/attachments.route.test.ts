import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { flushReads } from '#modules/read-audit';
import { currentFileHouse } from '#platform/files/blobs/file-house.ts';
import { storedBlobs, withDocumentDesk } from '#tests/factories/document-desk.ts';
import { makeFilm, makePdf, makePhonePhoto, makePicture } from '#tests/factories/make-files.ts';
import { attachFile, sendFile, sendPart } from '#tests/factories/send-file.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101;
const system = withWorkingSystem();
const house = withTestApp(system);
const { desk, aboutPerson, aboutEntry, contentOf } = withDocumentDesk(system, house);
let clerk: TestClient;
let liaison: TestClient;
let stranger: TestClient;
let writer: TestClient;
let person = '';
let entry = '';
beforeAll(() => {
  ({ clerk, liaison, stranger, writer, person, entry } = desk());
});

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

  test('a sealed paper asked for beyond its end first is recorded when it is shown', async () => {
    const paper = await makePicture({ tint: 13, width: 900 });
    const kept = (await attachFile(clerk, paper, '身份证.jpg', aboutPerson('id-card'))).json();
    const url = contentOf(kept.id, '?copy=view&reason=比对照片');
    const beyond = await clerk.send({ method: 'GET', url, headers: { range: 'bytes=99999999-' } });
    expect(beyond.json().code).toBe('range-outside');
    expect((await clerk.get(url)).statusCode).toBe(200);
    const records = await system.everywhere((tx) =>
      tx.selectFrom('read_record').selectAll().where('reason', '=', '比对照片').execute(),
    );
    expect(records).toMatchObject([{ action: 'reveal', subject_ids: [person] }]);
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
