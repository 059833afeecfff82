import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { writeXlsxStream } from 'hucre/xlsx';
import { findCodeList } from '#definitions';
import { personFields } from '#definitions/registry/person-fields.ts';
import type { PersonDraft } from '#modules/registry';
import { importRegionList } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { inScope } from '#platform/db/database.ts';
import { makePeople } from '#server/demonstration/make-people.ts';
import { makeRegions } from '#server/demonstration/make-regions.ts';
import { withBureau } from '#server/open-bureau.ts';
import type { BenchPlace } from './place.ts';
import { keepRun, type Goal } from './results.ts';

const CLI = fileURLToPath(new URL('../server/cli/index.ts', import.meta.url));
const WATCH_EVERY = 200;

const labelOf = (list: string | undefined, code: unknown): string =>
  findCodeList(list ?? '')?.entries.find((entry) => entry.code === code)?.label ?? '';

/** A draft as a bureau's own sheet would hold it: labels instead of codes. */
const cellsOf = (draft: PersonDraft): string[] =>
  personFields.map(({ code, type, codeList }) => {
    const value = (draft as unknown as Record<string, unknown>)[code] ?? '';
    if (type === 'code') return labelOf(codeList, value);
    if (type === 'codes') return (value as string[]).map((one) => labelOf(codeList, one)).join('、');
    return String(value);
  });

const rowsOf = function* (persons: number) {
  yield personFields.map(({ label }) => label);
  for (const draft of makePeople(persons, today(), makeRegions(persons))) yield cellsOf(draft);
};

const csvLines = function* (persons: number) {
  for (const cells of rowsOf(persons))
    yield `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
};

const writeCsv = (path: string, persons: number) =>
  pipeline(Readable.from(csvLines(persons)), createWriteStream(path));

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

const peakMemory = (pid: number | undefined): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

/** Runs the real command in its own process and watches its memory. */
const importFile = async (data: string, path: string) => {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [CLI, 'import', 'persons', path, '--region', '9901', '--data', data, '--json'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakMemory(child.pid))), WATCH_EVERY);
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  const { rowsAdded, rowsRefused } = JSON.parse(Buffer.concat(output).toString('utf8'));
  const seconds = (performance.now() - start) / 1000;
  return {
    rowsAdded,
    rowsRefused,
    seconds: Math.round(seconds * 10) / 10,
    perSecond: Math.round(rowsAdded / seconds),
    peakMemoryMiB: Math.round(peak),
  };
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
    ['csv', writeCsv],
    ['xlsx', writeExcel],
  ] as const) {
    await openFolder(folder, persons);
    const path = join(folder, `people.${kind}`);
    await write(path, persons);
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
