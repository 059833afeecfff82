import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { findCodeList } from '#definitions';
import { personFields } from '#definitions/registry/person-fields.ts';
import type { PersonDraft } from '#modules/registry';

/** The label of a code, as a clerk would write it in a sheet; empty when there is none. */
export const labelOf = (list: string | undefined, code: unknown): string =>
  findCodeList(list ?? '')?.entries.find((entry) => entry.code === code)?.label ?? '';

/** A draft as a bureau's own sheet would hold it: labels instead of codes. */
const cellsOf = (draft: PersonDraft): string[] =>
  personFields.map(({ code, type, codeList }) => {
    const value = (draft as unknown as Record<string, unknown>)[code] ?? '';
    if (type === 'code') return labelOf(codeList, value);
    if (type === 'codes') return (value as string[]).map((one) => labelOf(codeList, one)).join('、');
    return String(value);
  });

/** The rows of a sheet of people, headings first. */
export const peopleRows = function* (people: Iterable<PersonDraft>): Generator<string[]> {
  yield personFields.map(({ label }) => label);
  for (const draft of people) yield cellsOf(draft);
};

const csvLines = function* (rows: Iterable<readonly string[]>): Generator<string> {
  for (const cells of rows) yield `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
};

/** Writes rows as a CSV file, in little memory whatever their number. */
export const writeCsv = (path: string, rows: Iterable<readonly string[]>): Promise<void> =>
  pipeline(Readable.from(csvLines(rows)), createWriteStream(path));
