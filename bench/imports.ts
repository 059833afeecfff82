import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeXlsxStream } from 'hucre/xlsx';
import { importRegionList } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { inScope } from '#platform/db/database.ts';
import { makePeople } from '#server/demonstration/make-people.ts';
import { makeRegions } from '#server/demonstration/make-regions.ts';
import { withBureau } from '#server/open-bureau.ts';
import { peopleRows, writeCsv } from './people-file.ts';
import type { BenchPlace } from './place.ts';
import { keepRun, type Goal } from './results.ts';
import { runCommand } from './run-command.ts';

const rowsOf = (persons: number) => peopleRows(makePeople(persons, today(), makeRegions(persons)));

const writeExcel = (path: string, persons: number) =>
  pipeline(
    Readable.fromWeb(writeXlsxStream(rowsOf(persons), { name: '人员' }) as never),
    createWriteStream(path),
  );

const openFolder = (data: string, persons: number): Promise<void> => {
  rmSync(data, { recursive: true, force: true });
  return withBureau({ data, command: 'bench', alone: true }, async ({ db }) => {
    const context = { actor: systemActor('bench'), requestKey: null };
    await inScope(db, WHOLE_SCOPE, (tx) => importRegionList(tx, context, makeRegions(persons)));
  });
};

const importFile = async (data: string, path: string) => {
  const { answer, seconds, peakMemoryMiB } = await runCommand(
    data,
    'import',
    'persons',
    path,
    '--region',
    '9901',
  );
  const { rowsAdded = 0, rowsRefused = 0 } = answer;
  return { rowsAdded, rowsRefused, seconds, perSecond: Math.round(rowsAdded / seconds), peakMemoryMiB };
};

type Import = Awaited<ReturnType<typeof importFile>>;

const goalOf = (work: string, atLeast: number, found: Import): Goal => ({
  work,
  goal: `≥ ${atLeast} rows/s under 600 MB`,
  measured: `${found.perSecond} rows/s, ${found.peakMemoryMiB} MiB, ${found.rowsRefused} refused`,
  reached: found.perSecond >= atLeast && found.peakMemoryMiB < 600 && found.rowsRefused === 0,
});

/** Imports the city's people from CSV and from Excel, each into a fresh folder, start of the database included. */
export const benchImports = async ({ data, persons }: BenchPlace): Promise<void> => {
  const folder = `${data}-import`;
  const found: Record<string, Import> = {};
  for (const [kind, write] of [
    ['csv', (path: string) => writeCsv(path, rowsOf(persons))],
    ['xlsx', (path: string) => writeExcel(path, persons)],
  ] as const) {
    await openFolder(folder, persons);
    const path = join(folder, `people.${kind}`);
    await write(path);
    found[kind] = await importFile(folder, path);
  }
  rmSync(folder, { recursive: true, force: true });
  keepRun(
    'imports',
    [
      goalOf(`import ${persons} people from CSV`, 5000, found['csv']!),
      goalOf(`import ${persons} people from Excel`, 3000, found['xlsx']!),
    ],
    { persons, ...found },
  );
};
