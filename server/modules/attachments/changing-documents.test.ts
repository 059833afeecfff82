import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { removeErasedBytes, verifyDocuments } from '#modules/documents';
import { correctPerson } from '#modules/registry';
import { currentFileHouse } from '#platform/files/blobs/file-house.ts';
import { filesIn, storedBlobs, withDocumentDesk } from '#tests/factories/document-desk.ts';
import { makePicture } from '#tests/factories/make-files.ts';
import { attachFile } from '#tests/factories/send-file.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101;
const system = withWorkingSystem();
const house = withTestApp(system);
const { desk, aboutPerson, aboutEntry, contentOf } = withDocumentDesk(system, house);
let head: TestClient;
let clerk: TestClient;
let person = '';
beforeAll(() => {
  ({ head, clerk, person } = desk());
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
