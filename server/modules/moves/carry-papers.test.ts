import { beforeAll, describe, expect, test } from 'vitest';
import { findLedger, findLedgerExamples } from '#definitions';
import { removeErasedBytes } from '#modules/documents';
import { recordEntry } from '#modules/ledgers';
import { verifyEverything } from '#modules/maintenance';
import { filePeople, type PersonRef } from '#modules/registry';
import { currentFileHouse } from '#platform/files/blobs/file-house.ts';
import { makeFilm, makePdf, makePicture } from '#tests/factories/make-files.ts';
import { mergePeople } from '#tests/factories/merge-people.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { attachFile, sendFile } from '#tests/factories/send-file.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const [OLD, NEW] = [990101000000, 990102000000];
const VILLAGES = { [OLD]: 990101001001, [NEW]: 990102001001 };

let old: TestClient;
let young: TestClient;
let third: TestClient;
beforeAll(async () => {
  old = await house.signInAs({ role: 'section-head', region: OLD });
  young = await house.signInAs({ role: 'section-head', region: NEW });
  third = await house.signInAs({ role: 'station-clerk', region: 990101002000 });
});

interface Listed {
  readonly countyCode: number;
  readonly id: string;
  readonly kind: string;
  readonly rowVersion: number;
}

const file = async (name: string): Promise<PersonRef & { readonly idNumber: string }> => {
  const draft = personDraft({ name });
  const [result] = await system.everywhere((tx) => filePeople(tx, machineContext, [draft]));
  if (result?.status !== 'added') throw new Error(JSON.stringify(result));
  return { countyCode: result.countyCode, id: result.id, idNumber: draft.idNumber };
};
const about = ({ countyCode, id }: PersonRef, kind: string, more: object = {}) => ({
  subject: 'person',
  county: countyCode,
  id,
  kind,
  ...more,
});
const attach = async (content: Buffer, name: string, order: object): Promise<Listed> => {
  const answer = await attachFile(old, content, name, order);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const listOf = async (client: TestClient, { countyCode, id }: PersonRef) =>
  (await client.get(`/api/documents?subject=person&county=${countyCode}&id=${id}`)).json<{
    rows: Listed[];
    movedAway: number;
  }>();
const contentOf = ({ countyCode, id }: PersonRef, query = '?copy=original') =>
  `/api/documents/${countyCode}/${id}/content${query}`;
const handOver = async (client: TestClient, { countyCode, id }: PersonRef, toRegion: number) => {
  const { rowVersion } = (await client.get(`/api/people/${countyCode}/${id}`)).json();
  const answer = await client.post(`/api/people/${countyCode}/${id}/moves`, {
    rowVersion,
    toRegion,
    movedOn: '2026-05-10',
    reason: '户口迁移',
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ id: string }>().id;
};
const accept = async (client: TestClient, move: string, region: number): Promise<PersonRef> => {
  const answer = await client.post(`/api/moves/${String(region).slice(0, 6)}/${move}/acceptances`, {
    regionCode: VILLAGES[region],
    rowVersion: 1,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};

describe('who may not', () => {
  test('before the acceptance the new county opens nothing, after it the old one no longer, and a third never', async () => {
    const person = await file('纳兰一');
    const kept = await attach(await makePicture({ tint: 1 }), '照.jpg', about(person, 'portrait'));
    const move = await handOver(old, person, NEW);
    expect((await young.get(contentOf(kept))).json().code).toBe('document-not-found');
    const begun = await accept(young, move, NEW);
    const [carried] = (await listOf(young, begun)).rows;
    expect((await young.get(contentOf(carried!))).statusCode).toBe(200);
    const refused = await old.get(contentOf(kept));
    expect([refused.statusCode, refused.json().code]).toEqual([404, 'document-moved']);
    for (const one of [kept, carried!])
      expect((await third.get(contentOf(one))).json().code).toBe('document-not-found');
    const change = { kind: 'life-photo', caption: '', takenOn: null, rowVersion: 2 };
    const said = await old.post(`/api/documents/${kept.countyCode}/${kept.id}/descriptions`, change);
    expect(said.json().code).toBe('document-moved');
    const gone = await old.post(`/api/documents/${kept.countyCode}/${kept.id}/erasures`, {
      reason: '清理',
      rowVersion: 2,
    });
    expect(gone.json().code).toBe('document-moved');
  });

  test('a move that is returned leaves the documents where they were', async () => {
    const person = await file('纳兰二');
    const kept = await attach(await makePicture({ tint: 2 }), '照.jpg', about(person, 'portrait'));
    const move = await handOver(old, person, NEW);
    await young.post(`/api/moves/990102/${move}/returns`, { why: '户口未落', rowVersion: 1 });
    expect((await listOf(old, person)).rows).toMatchObject([{ id: kept.id }]);
    expect((await old.get(contentOf(kept))).statusCode).toBe(200);
  });
});

test('papers, sealed papers and films with their consent go along; papers of work done stay with the work', async () => {
  const person = await file('纳兰三');
  const [paper, film] = [await makePicture({ tint: 3, width: 900 }), makeFilm(60_000)];
  await attach(paper, '身份证.jpg', about(person, 'id-card'));
  const notes = { consentOn: '2026-03-01', consentNote: '书面同意', transcript: '那年冬天很冷。' };
  await attach(film, '口述.mp4', about(person, 'oral-history', { notes }));
  const entry = await system.everywhere((tx) =>
    recordEntry(tx, machineContext, findLedger('visit')!, {
      regionCode: VILLAGES[OLD]!,
      person,
      answers: findLedgerExamples('visit')!.accepted[0]!.answers,
    }),
  );
  const photo = await attach(await makePicture({ tint: 4 }), '走访.jpg', {
    subject: 'entry',
    county: entry.countyCode,
    id: entry.id,
    kind: 'work-photo',
  });
  const begun = await accept(young, await handOver(old, person, NEW), NEW);
  const { rows } = await listOf(young, begun);
  expect(rows.map(({ kind }) => kind).toSorted()).toEqual(['id-card', 'oral-history']);
  const of = (kind: string) => rows.find((row) => row.kind === kind)!;
  expect((await young.get(contentOf(of('id-card')))).json().code).toBe('reason-missing');
  const opened = await young.get(contentOf(of('id-card'), '?copy=original&reason=核对身份'));
  expect(opened.rawPayload).toEqual(paper);
  const history = await young.get(`/api/documents/990102/${of('oral-history').id}`);
  expect(history.json()).toMatchObject({ notes: { transcript: '那年冬天很冷。' } });
  expect(history.json().acts).toMatchObject([{ title: '随关系转移转入' }]);
  const left = await listOf(old, person);
  expect(left).toMatchObject({ rows: [{ id: photo.id }], movedAway: 2 });
  expect((await old.get(contentOf(photo))).statusCode).toBe(200);
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});

describe('scans of the paper archive', () => {
  const openBatch = async (title: string) =>
    (
      await old.post('/api/archive-batches', {
        title,
        kind: 'retired-soldier',
        region: OLD,
        samplePercent: 100,
      })
    ).json().id as string;
  const at = (batch: string, path: string) => `/api/archive-batches/990101/${batch}${path}`;
  const scan = async (batch: string, person: { idNumber: string }, name: string, number: string) => {
    await old.post(at(batch, '/files'), {
      files: [{ box: '1', number, name, idNumber: person.idNumber, pages: 1 }],
    });
    await old.post(at(batch, '/scans'), { upload: await sendFile(old, makePdf(1, number), `${number}.pdf`) });
  };
  const foldersOf = async (batch: string) =>
    (await old.get(at(batch, '/files?size=100'))).json().rows as {
      id: string;
      number: string;
      rowVersion: number;
      personId: string | null;
    }[];
  /** Indexes scanned folders, passes them in the check and accepts them together. */
  const finish = async (batch: string, ...numbers: readonly string[]) => {
    const folders = async () => (await foldersOf(batch)).filter((row) => numbers.includes(row.number));
    for (const { id, rowVersion } of await folders()) {
      const indexed = await old.post(`/api/archive-files/990101/${id}/contents`, {
        contents: [{ part: 'enlistment', title: '入伍登记表', from: 1, to: 1 }],
        rowVersion,
      });
      expect(indexed.statusCode, indexed.body).toBe(200);
    }
    await old.post(at(batch, '/samples'), {});
    for (const { id, rowVersion } of await folders())
      await old.post(`/api/archive-files/990101/${id}/checks`, { passes: true, rowVersion });
    const accepted = await old.post(at(batch, '/acceptances'), {});
    expect(accepted.statusCode, accepted.body).toBe(200);
  };

  test('go along once the folder is accepted; the others are listed on both sides and follow when they are', async () => {
    const person = await file('纳兰四');
    const batch = await openBatch('2026年第一批');
    await scan(batch, person, '纳兰四', 'T-0001');
    await scan(batch, person, '纳兰四', 'T-0002');
    expect((await foldersOf(batch)).map(({ personId }) => personId)).toEqual([person.id, person.id]);
    await finish(batch, 'T-0001');
    const move = await handOver(old, person, NEW);
    const left = [{ number: 'T-0002', state: 'scanned' }];
    const begun = await accept(young, move, NEW);
    expect(begun).toMatchObject({ foldersLeft: left });
    expect((await listOf(young, begun)).rows).toMatchObject([{ kind: 'archive-scan' }]);
    expect((await listOf(old, person)).rows).toMatchObject([{ kind: 'archive-scan' }]);
    for (const [client, direction] of [
      [old, 'out'],
      [young, 'in'],
    ] as const) {
      const { rows } = (await client.get(`/api/moves?direction=${direction}&name=纳兰四`)).json();
      expect(rows).toMatchObject([{ foldersLeft: left }]);
    }
    await finish(batch, 'T-0002');
    const arrived = (await listOf(young, begun)).rows;
    expect(arrived).toMatchObject([{ kind: 'archive-scan' }, { kind: 'archive-scan' }]);
    for (const one of arrived) {
      const opened = await young.get(contentOf(one, '?copy=original&reason=核对服役经历'));
      expect(opened.statusCode, opened.body).toBe(200);
      expect((await third.get(contentOf(one))).json().code).toBe('document-not-found');
    }
    expect(await listOf(old, person)).toMatchObject({ rows: [], movedAway: 2 });
    expect((await verifyEverything(system.db)).faults).toEqual([]);
  });

  test('accepted together, those of several people reach each where the person is today', async () => {
    const people = [await file('纳兰八'), await file('纳兰九'), await file('纳兰十')] as const;
    const batch = await openBatch('2026年第三批');
    for (const [index, person] of people.entries())
      await scan(batch, person, ['纳兰八', '纳兰九', '纳兰十'][index]!, `T-001${index}`);
    const near = await accept(young, await handOver(old, people[0], NEW), NEW);
    const there = await accept(young, await handOver(old, people[1], NEW), NEW);
    const back = await accept(old, await handOver(young, there, OLD), OLD);
    await finish(batch, 'T-0010', 'T-0011', 'T-0012');
    for (const [client, ref] of [
      [young, near],
      [old, back],
      [old, people[2]],
    ] as const) {
      const { rows } = await listOf(client, ref);
      expect(rows).toMatchObject([{ kind: 'archive-scan', countyCode: ref.countyCode }]);
      const opened = await client.get(contentOf(rows[0]!, '?copy=original&reason=核对服役经历'));
      expect(opened.statusCode, opened.body).toBe(200);
    }
    expect((await verifyEverything(system.db)).faults).toEqual([]);
  });

  test('taken along once, they go along again, and may be taken off or destroyed where the person is', async () => {
    const person = await file('纳兰丁');
    const batch = await openBatch('2026年第四批');
    await scan(batch, person, '纳兰丁', 'T-0021');
    await scan(batch, person, '纳兰丁', 'T-0022');
    await finish(batch, 'T-0021', 'T-0022');
    const there = await accept(young, await handOver(old, person, NEW), NEW);
    const [wrong] = (await listOf(young, there)).rows;
    const removal = { reason: '扫错了卷', rowVersion: wrong!.rowVersion };
    const removed = await young.post(`/api/documents/990102/${wrong!.id}/removals`, removal);
    expect(removed.statusCode, removed.body).toBe(200);
    const back = await accept(old, await handOver(young, there, OLD), OLD);
    expect(await listOf(young, there)).toMatchObject({ rows: [], movedAway: 1 });
    const { rows } = await listOf(old, back);
    expect(rows).toMatchObject([{ kind: 'archive-scan' }]);
    const erased = await old.post(`/api/documents/990101/${rows[0]!.id}/erasures`, {
      reason: '本人书面申请',
      rowVersion: 1,
    });
    expect(erased.statusCode, erased.body).toBe(200);
    expect((await verifyEverything(system.db)).faults).toEqual([]);
  });

  test('of a file folded into another and moved twice end where the person is today, also when that is here again', async () => {
    const [kept, folded] = [await file('纳兰七'), await file('纳兰七')];
    const batch = await openBatch('2026年第二批');
    await scan(batch, folded, '纳兰七', 'T-0003');
    const merged = await mergePeople(old, kept, folded);
    expect(merged.statusCode, merged.body).toBe(200);
    const there = await accept(young, await handOver(old, kept, NEW), NEW);
    const back = await accept(old, await handOver(young, there, OLD), OLD);
    await finish(batch, 'T-0003');
    expect((await listOf(old, back)).rows).toMatchObject([{ kind: 'archive-scan' }]);
    expect((await listOf(young, there)).rows).toEqual([]);
    expect((await verifyEverything(system.db)).faults).toEqual([]);
  });
});

test('moved on and back again they still open; erased in the end, the bytes are gone unless work needs them', async () => {
  const person = await file('纳兰五');
  const shared = await makePicture({ tint: 5 });
  const paper = await makePicture({ tint: 6 });
  await attach(shared, '合影.jpg', about(person, 'life-photo'));
  await attach(paper, '户口簿.jpg', about(person, 'household-register'));
  const entry = await system.everywhere((tx) =>
    recordEntry(tx, machineContext, findLedger('visit')!, {
      regionCode: VILLAGES[OLD]!,
      answers: findLedgerExamples('visit')!.accepted[1]!.answers,
    }),
  );
  const photo = await attach(shared, '合影.jpg', {
    subject: 'entry',
    county: entry.countyCode,
    id: entry.id,
    kind: 'work-photo',
  });
  const there = await accept(young, await handOver(old, person, NEW), NEW);
  const back = await accept(old, await handOver(young, there, OLD), OLD);
  const { rows } = await listOf(old, back);
  const of = (kind: string) => rows.find((row) => row.kind === kind)!;
  const opened = await old.get(contentOf(of('household-register'), '?copy=original&reason=核对'));
  expect(opened.rawPayload).toEqual(paper);
  const names = async () => {
    const all: string[] = [];
    for await (const name of currentFileHouse().blobs.list()) all.push(name);
    return all.length;
  };
  const before = await names();
  for (const kind of ['household-register', 'life-photo'])
    await old.post(`/api/documents/990101/${of(kind).id}/erasures`, { reason: '本人申请', rowVersion: 1 });
  await removeErasedBytes(system.db);
  // The register, its view and its thumb; the photo is also one of a visit.
  expect(await names()).toBe(before - 3);
  expect((await old.get(contentOf(photo))).rawPayload).toEqual(shared);
  expect((await verifyEverything(system.db)).faults).toEqual([]);
});

test('what the honour file counted before the move is not counted again after it', async () => {
  const person = await file('纳兰六');
  await attach(await makePicture({ tint: 7 }), '一.jpg', about(person, 'portrait'));
  await old.post(`/api/honour/990101/${person.id}/entries`, { region: VILLAGES[OLD] });
  await attach(await makePicture({ tint: 8 }), '二.jpg', about(person, 'medal-photo'));
  const begun = await accept(young, await handOver(old, person, NEW), NEW);
  expect((await young.get(`/api/honour/990102/${begun.id}`)).json()).toMatchObject({
    entries: 1,
    pictures: 2,
    newPictures: 1,
  });
  expect((await old.get(`/api/honour/990101/${person.id}`)).json()).toMatchObject({ pictures: 0 });
  expect((await young.get('/api/honour')).json().rows.map((row: { id: string }) => row.id)).toContain(
    begun.id,
  );
});
