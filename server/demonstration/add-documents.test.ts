import { beforeAll, expect, test } from 'vitest';
import { verifyArchives } from '#modules/archives';
import { verifyDocuments } from '#modules/documents';
import { verifyMoves } from '#modules/moves';
import { filePeople } from '#modules/registry';
import { personDraft } from '#tests/factories/person-draft.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { addDemonstrationDocuments } from './add-documents.ts';

const system = withWorkingSystem();
beforeAll(() =>
  system.everywhere((tx) =>
    filePeople(
      tx,
      machineContext,
      [1, 2].map(() => personDraft({ enlistedOn: '1970-12-01', dischargedOn: '1975-03-01' })),
    ),
  ),
);

test('a visitor finds honour files with a recording and a batch of archives, all of them whole', async () => {
  await addDemonstrationDocuments(system.db);
  const kinds = await system.everywhere((tx) =>
    tx.selectFrom('document').select(['kind']).distinct().orderBy('kind').execute(),
  );
  expect(kinds.map(({ kind }) => kind)).toEqual([
    'award-papers',
    'life-photo',
    'medal-photo',
    'oral-history',
  ]);
  const files = await system.everywhere((tx) => tx.selectFrom('archive_file').select('number').execute());
  expect(files).toHaveLength(2);
  const moved = await system.everywhere((tx) =>
    tx
      .selectFrom('person_move')
      .select(['state', 'direction', 'folders_left'])
      .orderBy('direction')
      .execute(),
  );
  const left = [{ number: 'TS-0002', state: 'registered' }];
  expect(moved).toEqual([
    { state: 'accepted', direction: 'in', folders_left: left },
    { state: 'accepted', direction: 'out', folders_left: left },
  ]);
  const carried = await system.everywhere((tx) =>
    tx.selectFrom('document').select('kind').where('carried_from', 'is not', null).execute(),
  );
  expect(carried.length).toBeGreaterThan(2);
  expect(await verifyMoves(system.db)).toEqual([]);
  expect(await verifyDocuments(system.db)).toMatchObject({ faults: [], orphans: [] });
  expect(await verifyArchives(system.db)).toEqual([]);
});
