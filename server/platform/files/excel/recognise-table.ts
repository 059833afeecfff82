import type { Cell, SheetRow } from './cell.ts';
import { cleanText, printable } from './clean-text.ts';
import { moneyInTenThousands, readHeading, saysTenThousands, type Heading } from './read-heading.ts';

/** A column the importer knows: its code, its heading and the other headings it goes by. */
export interface KnownColumn {
  readonly code: string;
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly required?: boolean;
}

/** A column found in the file. `index` starts at 0. */
export interface FoundColumn {
  readonly code: string;
  readonly index: number;
  /** The heading as it stands in the file, for messages. */
  readonly heading: string;
  readonly inTenThousands: boolean;
  /** Of money: told by the heading of the group and the line above the table as well. */
  readonly moneyInTenThousands: boolean;
  /** Whether every record must fill it. */
  readonly required: boolean;
}

export interface RecognisedTable {
  readonly columns: readonly FoundColumn[];
  /** Row number of the last heading row; data begins below. */
  readonly lastHeaderRow: number;
  /** Headings nobody knows, in order; their columns are not read. */
  readonly unknown: readonly string[];
  /** Labels of required columns that the sheet lacks. */
  readonly missing: readonly string[];
  /** Columns claimed twice: label and the two headings. */
  readonly doubled: readonly { readonly label: string; readonly headings: readonly string[] }[];
}

interface Candidate {
  readonly height: number;
  readonly at: number;
  readonly found: number;
  readonly headings: readonly string[];
}

/** Headings are looked for in this many rows from the top. */
export const HEADER_SEARCH_ROWS = 30;
const TALLEST_HEADER = 3;
const IGNORED = new Set(['序号', '编号', '序', 'no', '行号']);
/** With fewer columns recognised, a title or a note that happens to hold a known word would pass for a heading. */
const FEWEST_COLUMNS = 2;

/**
 * Finds the heading among the first rows of a sheet: the one to three rows in which most known columns are named,
 * whatever stands above. Answers null when no row looks like a heading.
 */
export const recogniseTable = (
  firstRows: readonly SheetRow[],
  columns: readonly KnownColumn[],
): RecognisedTable | null => {
  const names = nameIndex(columns);
  const rows = firstRows.slice(0, HEADER_SEARCH_ROWS);
  let best: Candidate | null = null;
  // Low headings first: a title above the heading names nothing new, so it never makes a taller heading win.
  for (let height = 1; height <= TALLEST_HEADER; height += 1) {
    for (let at = 0; at + height <= rows.length; at += 1) {
      const headings = headingsOf(rows.slice(at, at + height));
      const found = new Set(headings.map((text) => names(text)?.code).filter(Boolean)).size;
      if (found > (best?.found ?? 0)) best = { height, at, found, headings };
    }
  }
  const fewest = Math.min(FEWEST_COLUMNS, columns.length);
  if (!best || best.found < fewest) return null;
  const lastHeaderRow = rows[best.at + best.height - 1]?.number ?? 0;
  const heads = rows.slice(best.at, best.at + best.height);
  const above = rows
    .slice(0, best.at)
    .some(({ cells }) => cells.some((cell) => saysTenThousands(textOf(cell))));
  const isInTenThousands = (column: number): boolean => moneyInTenThousands(pathOf(heads, column), above);
  return { lastHeaderRow, ...matchColumns(best.headings, columns, names, isInTenThousands) };
};

/** The headings of a column from its group down; a group's words stand in the first of its columns. */
const pathOf = (heads: readonly SheetRow[], column: number): string[] =>
  heads.map(({ cells }, at) =>
    at === heads.length - 1
      ? textOf(cells[column])
      : (cells
          .slice(0, column + 1)
          .map(textOf)
          .findLast((text) => text !== '') ?? ''),
  );

/** One text per column from rows of headings: the lowest one, since a group heading stands above its columns. */
const headingsOf = (rows: readonly SheetRow[]): string[] =>
  Array.from(
    { length: Math.max(...rows.map(({ cells }) => cells.length)) },
    (_, column) => rows.map(({ cells }) => textOf(cells[column])).findLast((text) => text !== '') ?? '',
  );

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.trim() : '');

type NameLookup = (heading: string) => KnownColumn | undefined;

/** Exact words win over words without their brackets; words that two columns share without brackets name neither. */
const nameIndex = (columns: readonly KnownColumn[]): NameLookup => {
  const full = new Map<string, KnownColumn>();
  const base = new Map<string, KnownColumn | null>();
  for (const column of columns) {
    for (const name of [column.label, ...(column.aliases ?? [])]) {
      const heading = readHeading(name);
      if (!full.has(heading.full)) full.set(heading.full, column);
      const holder = base.get(heading.base);
      base.set(heading.base, holder === undefined || holder === column ? column : null);
    }
  }
  return (text) => {
    const heading: Heading = readHeading(text);
    if (heading.base === '') return undefined;
    return (
      full.get(heading.full) ??
      base.get(heading.base) ??
      base.get(heading.base.replace(/万?元$/, '')) ??
      undefined
    );
  };
};

const matchColumns = (
  headings: readonly string[],
  columns: readonly KnownColumn[],
  names: NameLookup,
  isInTenThousands: (column: number) => boolean,
) => {
  const found = new Map<string, FoundColumn>();
  const unknown: string[] = [];
  const doubled = new Map<string, string[]>();
  headings.forEach((heading, index) => {
    const column = names(heading);
    const base = readHeading(heading).base;
    if (!column) {
      if (base !== '' && !IGNORED.has(base)) unknown.push(printable(cleanText(heading)));
      return;
    }
    const earlier = found.get(column.code);
    if (earlier) doubled.set(column.label, [...(doubled.get(column.label) ?? [earlier.heading]), heading]);
    else {
      found.set(column.code, {
        code: column.code,
        index,
        heading,
        inTenThousands: readHeading(heading).inTenThousands,
        moneyInTenThousands: isInTenThousands(index),
        required: column.required ?? false,
      });
    }
  });
  return {
    columns: [...found.values()],
    unknown,
    missing: columns.filter(({ code, required }) => required && !found.has(code)).map(({ label }) => label),
    doubled: [...doubled].map(([label, both]) => ({ label, headings: both })),
  };
};
