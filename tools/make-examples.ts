// node tools/make-examples.ts: writes the example files anew. The same program always writes the same bytes.
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { streamWorkbook } from '#platform/files/excel/stream-workbook.ts';
import { exampleLedgers } from './examples/example-ledgers.ts';
import { exampleMirrors } from './examples/example-mirrors.ts';
import { examplePeople } from './examples/example-people.ts';
import type { ExampleSheet } from './examples/example-sheet.ts';
import { superiorSheets } from './examples/superior-sheets.ts';

/** The workbook of an example: every cell as a clerk typed it, so all columns are text. */
export const exampleWorkbook = ({
  title,
  subtitle,
  headings,
  rows,
  totals,
  foot,
}: ExampleSheet): Promise<Readable> =>
  streamWorkbook({
    layout: {
      name: 'Sheet1',
      title,
      subtitle,
      columns: headings.map((heading) => ({ heading, format: 'text' })),
    },
    rows: [rows],
    closing: () => ({ ...(totals ? { totals } : {}), ...(foot ? { foot } : {}) }),
  });

export const allExamples: readonly ExampleSheet[] = [examplePeople, ...exampleLedgers, ...exampleMirrors];

if (import.meta.main) {
  const folder = new URL('../examples', import.meta.url).pathname;
  mkdirSync(folder, { recursive: true });
  for (const sheet of allExamples) {
    await pipeline(await exampleWorkbook(sheet), createWriteStream(join(folder, sheet.file)));
    process.stdout.write(`${sheet.file}\n`);
  }
  for (const { file, make } of superiorSheets) {
    writeFileSync(join(folder, file), await make());
    process.stdout.write(`${file}\n`);
  }
}
