import { existsSync, readdirSync } from 'node:fs';
import { beforeAll } from 'vitest';
import { findLedger, findLedgerExamples } from '#definitions';
import { recordEntry } from '#modules/ledgers';
import { currentFileHouse } from '#platform/files/blobs/file-house.ts';
import { fileOne } from './file-one.ts';
import type { TestApp, TestClient } from './test-app.ts';
import { machineContext, type WorkingSystem } from './working-system.ts';

const COUNTY = 990101;
const VILLAGE = 990101001001;

/** Those who keep documents of a township, somebody on file there and a visit paid. */
interface DocumentDesk {
  readonly head: TestClient;
  readonly clerk: TestClient;
  readonly liaison: TestClient;
  /** Of another county. */
  readonly stranger: TestClient;
  readonly writer: TestClient;
  readonly person: string;
  readonly entry: string;
}

/** Documents of a person and of an entry: who works with them, and how a request names them. */
export const withDocumentDesk = (system: WorkingSystem, house: TestApp) => {
  let desk: DocumentDesk | undefined;
  beforeAll(async () => {
    const answers = findLedgerExamples('visit')!.accepted[1]!.answers;
    const visit = await system.everywhere((tx) =>
      recordEntry(tx, machineContext, findLedger('visit')!, { regionCode: VILLAGE, answers }),
    );
    desk = {
      head: await house.signInAs({ role: 'section-head', region: 990101000000 }),
      clerk: await house.signInAs({ role: 'station-clerk', region: 990101001000 }),
      liaison: await house.signInAs({ role: 'liaison', region: 990101001000 }),
      stranger: await house.signInAs({ role: 'station-clerk', region: 990102001000 }),
      writer: await house.signInAs({ role: 'writer', region: 990101000000 }),
      person: (await fileOne(system, {})).id,
      entry: visit.id,
    };
  });
  const there = (): DocumentDesk => {
    if (desk === undefined) throw new Error('The desk is there inside tests and later hooks only.');
    return desk;
  };
  return {
    desk: there,
    aboutPerson: (kind: string, more: object = {}) => ({
      subject: 'person',
      county: COUNTY,
      id: there().person,
      kind,
      ...more,
    }),
    aboutEntry: (kind = 'work-photo') => ({ subject: 'entry', county: COUNTY, id: there().entry, kind }),
    contentOf: (id: string, query = '') => `/api/documents/${COUNTY}/${id}/content${query}`,
  };
};

export const filesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];

/** Names of everything the file store holds. */
export const storedBlobs = async (): Promise<string[]> => {
  const names: string[] = [];
  for await (const name of currentFileHouse().blobs.list()) names.push(name);
  return names.toSorted();
};
