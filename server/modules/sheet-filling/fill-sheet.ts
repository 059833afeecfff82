import { findMetric } from '#definitions';
import { regionBook } from '#modules/imports';
import { maySeeFigure, metricValues, type FigureValue } from '#modules/metrics';
import { officialRecords } from '#modules/mirrors';
import type { PersonRow } from '#modules/registry';
import type { Actor } from '#platform/auth/actor.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { readHeading } from '#platform/files/excel/read-heading.ts';
import type { SheetGrid } from '#platform/files/excel-edit/read-grid.ts';
import { unionScope } from '#platform/auth/union-scope.ts';
import { isPersonal, ledgerOf, mirrorsOf, valueOf, type Filled, type Subject } from './fill-values.ts';
import type { Plan, Source } from './plan-contracts.ts';
import { areaOfWords } from './propose-plan.ts';
import { readSubjects } from './read-subjects.ts';
import { recogniseSheet, type RecognisedSheet } from './recognise-sheet.ts';

/** A cell of the sheet with what goes into it. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly filled: Filled;
  /** Where the cell holds a figure: what was asked, so that it can be opened. */
  readonly figure?: FigureValue;
}

/** A row of the sheet, and whom it is about. */
export interface FilledLine {
  readonly row: number;
  readonly person: PersonRow | null;
  readonly words: string | null;
}

export interface FilledSheet {
  readonly sheet: RecognisedSheet;
  readonly lines: readonly FilledLine[];
  readonly cells: readonly FilledCell[];
  /** Rows to be put in before the last row of the area, since the sheet has too few. */
  readonly insert: { readonly like: number; readonly count: number } | null;
  /** Columns whose personal numbers stand masked. */
  readonly masked: readonly number[];
}

export interface FillAsk {
  readonly db: Database;
  readonly actor: Actor;
  readonly plan: Plan;
  readonly grid: SheetGrid;
  /** Whether rows can be put in. */
  readonly canInsert: boolean;
  readonly unit: string;
  readonly isUnmasked: boolean;
}

export const recognised = (grid: SheetGrid, sheet: string): RecognisedSheet => {
  const found = recogniseSheet(grid);
  if (found) return found;
  throw new Problem('invalid', 'no-heading', `工作表“${sheet}”里没有找到表头。`, {
    advice: '表头应是连续一至三行的栏目名称，且写满大部分列。请改选工作表，或整理表头后再上传。',
  });
};

const sourcesOf = ({ columns }: Plan): { column: number; source: Source }[] =>
  columns.filter(({ source }) => source.kind !== 'keep');

const lastRowOf = (grid: SheetGrid, { lastDataRow }: RecognisedSheet): number => lastDataRow ?? grid.lastRow;

const rowsOf = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

const wordsAt = (grid: SheetGrid, row: number, column: number): string | null => {
  const value = grid.at(row, column);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : null;
};

const TEN_THOUSAND = 10_000;
const FEN = 100;

/** A figure as the heading wants it: money in yuan, or in 万元 where the heading says so. */
const figureIn = (value: FigureValue, unit: string, heading: string): Filled => {
  if (value.value === null) return { kind: 'none', reason: '没有登记过，不知道是多少' };
  const yuan = unit === '元' ? value.value / FEN : value.value;
  const scaled = readHeading(heading).inTenThousands ? yuan / TEN_THOUSAND : yuan;
  return { kind: 'number', number: Math.round(scaled * FEN) / FEN };
};

const fillAreas = async (ask: FillAsk, sheet: RecognisedSheet, column: number): Promise<FilledSheet> => {
  const { db, actor, plan, grid } = ask;
  const readable = actor.scopeFor('metric.read');
  const rows = [
    ...rowsOf(sheet.firstDataRow, lastRowOf(grid, sheet)),
    ...(sheet.totalRow === null ? [] : [sheet.totalRow]),
  ];
  return inScope(db, readable, async (tx) => {
    const regions = await regionBook(tx);
    const lines = rows.map((row) => ({ row, person: null, words: wordsAt(grid, row, column) }));
    const named = lines.filter(({ words }) => words !== null && words !== '');
    const asked: {
      row: number;
      column: number;
      metric: string;
      heading: string;
      query: Parameters<typeof metricValues>[1][number];
    }[] = [];
    const cells: FilledCell[] = [];
    for (const [at, { row, words }] of named.entries()) {
      const region = areaOfWords(words!, plan.region, regions);
      for (const { column: place, source } of sourcesOf(plan)) {
        const cell = { row, column: place };
        if (source.kind === 'ordinal') cells.push({ ...cell, filled: { kind: 'number', number: at + 1 } });
        else if (source.kind === 'constant')
          cells.push({ ...cell, filled: { kind: 'text', text: source.text } });
        else if (source.kind !== 'metric')
          cells.push({ ...cell, filled: { kind: 'none', reason: '地区的行不填人员信息' } });
        else if (region === null)
          cells.push({ ...cell, filled: { kind: 'none', reason: `没有找到地区“${words}”` } });
        else if (!maySeeFigure(readable, source.metric, region))
          cells.push({ ...cell, filled: { kind: 'none', reason: '这个数字超出您岗位的范围' } });
        else {
          const heading = sheet.headings.find((one) => one.column === place)?.path.at(-1) ?? '';
          const query = { metric: source.metric, slice: source.slice, region, from: plan.from, to: plan.to };
          asked.push({ ...cell, metric: source.metric, heading, query });
        }
      }
    }
    const values = await metricValues(
      tx,
      asked.map(({ query }) => query),
    );
    asked.forEach(({ row, column: place, metric, heading }, at) => {
      const figure = values[at]!;
      cells.push({
        row,
        column: place,
        figure,
        filled: figureIn(figure, findMetric(metric)?.unit ?? '', heading),
      });
    });
    return { sheet, lines, cells, insert: null, masked: [] };
  });
};

/** Rows the list takes: those there are, those put in before the last one, or as many as needed where nothing follows. */
const placeRows = (ask: FillAsk, sheet: RecognisedSheet, wanted: number) => {
  const { firstDataRow: first, lastDataRow: last } = sheet;
  if (last === null) return { rows: rowsOf(first, first + wanted - 1), insert: null };
  const there = last - first + 1;
  if (wanted <= there) return { rows: rowsOf(first, first + wanted - 1), insert: null };
  if (!ask.canInsert) return { rows: rowsOf(first, last), insert: null };
  // Before the last row, so that sums over the area grow with it.
  const like = Math.max(first, last - 1);
  return { rows: rowsOf(first, first + wanted - 1), insert: { like, count: wanted - there } };
};

const fillList = async (ask: FillAsk, sheet: RecognisedSheet): Promise<FilledSheet> => {
  const { db, actor, plan, grid } = ask;
  const scopes = { people: actor.scopeFor('people.read'), ledgers: actor.scopeFor('ledger.read') };
  const own = plan.rows.kind === 'own' ? plan.rows.column : null;
  const ownRows =
    own === null
      ? []
      : rowsOf(sheet.firstDataRow, lastRowOf(grid, sheet)).filter((row) => wordsAt(grid, row, own));
  const sources = sourcesOf(plan);
  return inScope(db, unionScope(scopes.people, scopes.ledgers), async (tx) => {
    const subjects = await readSubjects(
      tx,
      plan,
      ownRows.map((row) => wordsAt(grid, row, own ?? 0)),
      scopes,
    );
    const people = subjects.flatMap(({ person }) => person ?? []);
    const context = {
      regions: await regionBook(tx),
      unit: ask.unit,
      by: actor.displayName,
      on: plan.to,
      ledger: plan.rows.kind === 'ledger' ? ledgerOf(plan.rows.ledger) : undefined,
      isUnmasked: ask.isUnmasked,
      official: await officialRecords(
        tx,
        mirrorsOf(sources.map(({ source }) => source)),
        people.map((person) => ({ countyCode: person.county_code, id: person.id })),
      ),
    };
    const { rows, insert } =
      own === null ? placeRows(ask, sheet, subjects.length) : { rows: ownRows, insert: null };
    const fitting = subjects.slice(0, rows.length);
    const lineOf = (subject: Subject, at: number): FilledLine => ({
      row: rows[at]!,
      person: subject.person,
      words: subject.person?.name ?? (own === null ? null : wordsAt(grid, rows[at]!, own)),
    });
    return {
      sheet,
      lines: fitting.map(lineOf),
      cells: fitting.flatMap((subject, at) =>
        sources.map(({ column, source }) => ({
          row: rows[at]!,
          column,
          filled: valueOf(source, subject, context),
        })),
      ),
      insert,
      masked: ask.isUnmasked
        ? []
        : sources.filter(({ source }) => isPersonal(source)).map(({ column }) => column),
    };
  });
};

/** Works out every cell a plan fills; nothing is written. Formulas of the sheet stay, whatever was to go there. */
export const fillSheet = async (ask: FillAsk): Promise<FilledSheet> => {
  const sheet = recognised(ask.grid, ask.plan.sheet);
  const filled =
    ask.plan.rows.kind === 'areas'
      ? await fillAreas(ask, sheet, ask.plan.rows.column)
      : await fillList(ask, sheet);
  return { ...filled, cells: filled.cells.filter(({ row, column }) => !ask.grid.isFormula(row, column)) };
};
