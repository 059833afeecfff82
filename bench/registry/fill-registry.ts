import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { countyOf } from '#kit';
import { createRun, readRun, runInThread, type ImportOrder } from '#modules/imports';
import { importRegionList } from '#modules/regions';
import type { PersonDraft } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { openDemonstrationAccounts } from '#server/demonstration/demonstration-accounts.ts';
import { inBatches } from '#platform/db/in-batches.ts';
import { makePeople } from '#server/demonstration/make-people.ts';
import { CITY, makeRegions } from '#server/demonstration/make-regions.ts';
import { withBureau, type Bureau } from '#server/open-bureau.ts';
import { peopleRows, writeCsv } from '../people-file.ts';
import { settle } from '../settle.ts';
import {
  keepProgress,
  readProgress,
  type FilledPart,
  type FillProgress,
  type KnownPerson,
} from './progress.ts';
import { visitRows } from './visits-file.ts';

const PART = 50_000;
/** People the measurements ask for: half to warm up with, half to measure. */
const KNOWN = 4_000;

/** Places and accounts, in an empty folder. */
const openCity = async (data: string, persons: number, db: Database): Promise<FillProgress> => {
  const context = { actor: systemActor('bench'), requestKey: null };
  await inScope(db, WHOLE_SCOPE, async (tx) => {
    await importRegionList(tx, context, makeRegions(persons));
    await openDemonstrationAccounts(tx, context);
  });
  return keepProgress(data, { persons, day: today(), parts: [], known: [], settled: {} });
};

const knownOf = (people: readonly PersonDraft[], isKnown: (at: number) => boolean): KnownPerson[] =>
  people
    .filter((_, at) => isKnown(at))
    .map(({ name, idNumber, phone, regionCode, birthDate }) => ({
      name,
      idNumber,
      phone: phone ?? null,
      regionCode,
      birthDate,
    }));

type Filling = Pick<Bureau, 'db' | 'owner' | 'appUrl' | 'folder'>;

/** A file through the import that the server and the command use. Throws when a row was refused. */
const importCsv = async (
  { db, appUrl, folder }: Filling,
  kind: Pick<ImportOrder, 'kind' | 'ledger'>,
  rows: Iterable<readonly string[]>,
): Promise<{ added: number; isRepeated: boolean; seconds: number }> => {
  const path = join(folder.root, 'bench-part.csv');
  await writeCsv(path, rows);
  const start = performance.now();
  const order = { ...kind, region: CITY, fileName: 'bench-part.csv' };
  const run = await createRun(db, systemActor('bench'), order, path);
  const ref = { countyCode: run.county_code, id: run.id };
  await runInThread({ databaseUrl: appUrl, secrets: folder.secrets, ref, path }).ended;
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  rmSync(path);
  const { state, rowsAdded, rowsUnchanged, rowsRefused, message } = await readRun(db, ref);
  if (state !== 'done' || rowsRefused > 0)
    throw new Error(`Rows of the made city were refused: ${rowsRefused}, ${message ?? state}`);
  return { added: rowsAdded, isRepeated: rowsUnchanged > 0, seconds };
};

const importPart = async (
  filling: Filling,
  { parts, day, persons }: FillProgress,
  county: number,
  people: readonly PersonDraft[],
): Promise<{ part: FilledPart; known: KnownPerson[] }> => {
  const step = Math.max(1, Math.floor(persons / KNOWN));
  const isKnown = (at: number): boolean => at % step === 0;
  const filed = await importCsv(filling, { kind: 'persons' }, peopleRows(people));
  const visits = await importCsv(
    filling,
    { kind: 'ledger', ledger: 'visit' },
    visitRows(people, day, isKnown),
  );
  const part = {
    county,
    before: parts.reduce((sum, part) => sum + part.people, 0),
    people: people.length,
    peopleSeconds: filed.seconds,
    visits: visits.added,
    visitSeconds: visits.seconds,
    isRepeated: filed.isRepeated || visits.isRepeated,
  };
  return { part, known: knownOf(people, isKnown) };
};

/** Every part of the city in order; those imported before are made again and passed over, so that the others stay as they were. */
const fillParts = async (filling: Filling, begun: FillProgress): Promise<FillProgress> => {
  const regions = makeRegions(begun.persons);
  const counties = new Set(regions.filter(({ code }) => code % 1000 !== 0).map(({ code }) => countyOf(code)));
  let [progress, at] = [begun, 0];
  for (const county of counties) {
    for (const people of inBatches(makePeople(begun.persons, begun.day, regions, county), PART)) {
      at += 1;
      if (at <= progress.parts.length) continue;
      const { part, known } = await importPart(filling, progress, county, people);
      progress = keepProgress(filling.folder.root, {
        ...progress,
        parts: [...progress.parts, part],
        known: [...progress.known, ...known],
      });
      process.stdout.write(
        `  ${part.before + part.people} of ${begun.persons} people, ${Math.round(part.people / part.peopleSeconds)}/s\n`,
      );
    }
  }
  return progress;
};

/**
 * Makes a registry of so many people in a folder through the bulk import of the product, file after file. Interrupted, it
 * goes on with the file it was at; a folder filled before is left as it is.
 */
export const fillRegistry = async (data: string, persons: number): Promise<FillProgress> => {
  const before = readProgress(data);
  if (before && before.persons !== persons)
    throw new RangeError(`${data} was begun with ${before.persons} people, not ${persons}.`);
  if (before && Object.keys(before.settled).length > 0) return before;
  if (!before) rmSync(data, { recursive: true, force: true });
  return withBureau({ data, command: 'bench', alone: true }, async (bureau) => {
    const filled = await fillParts(bureau, before ?? (await openCity(data, persons, bureau.db)));
    return keepProgress(data, { ...filled, settled: await settle(bureau) });
  });
};
