import { findLedger } from '#definitions';
import { exportScope } from '#modules/exports';
import { regionBook } from '#modules/imports';
import { officialRecords } from '#modules/mirrors';
import { unionScope } from '#platform/auth/union-scope.ts';
import { inScope } from '#platform/db/database.ts';
import { isPersonal, mirrorsOf, valueOf, type Subject } from './fill-values.ts';
import {
  rowsBetween,
  rowsThere,
  sourcesOf,
  wordsAt,
  type FillAsk,
  type FilledLine,
  type FilledSheet,
} from './filled-cells.ts';
import { readSubjects } from './read-subjects.ts';
import type { RecognisedSheet } from './recognise-sheet.ts';

/** Rows the list takes: those there are, those put in before the last one, or as many as needed where nothing follows. */
const placeRows = ({ canInsert }: FillAsk, sheet: RecognisedSheet, wanted: number) => {
  const { firstDataRow: first, lastDataRow: last } = sheet;
  const rows = rowsBetween(first, first + wanted - 1);
  const lacking = last === null ? 0 : wanted - (last - first + 1);
  if (last === null || lacking <= 0) return { rows, insert: null };
  if (!canInsert) return { rows: rowsBetween(first, last), insert: null };
  // Before the last row, so that sums over the area grow with it.
  return { rows, insert: { like: Math.max(first, last - 1), count: lacking } };
};

/** Fills the rows of a list of people or of a ledger's entries, or those of the sheet that name people already. */
export const fillList = async (ask: FillAsk, sheet: RecognisedSheet): Promise<FilledSheet> => {
  const { db, actor, plan, grid } = ask;
  const scopes = {
    people: exportScope(actor, 'people.read', ask.isUnmasked),
    ledgers: exportScope(actor, 'ledger.read', false),
  };
  const own = plan.rows.kind === 'own' ? plan.rows.column : null;
  const wordsIn = (row: number) => (own === null ? null : wordsAt(grid, row, own));
  const ownRows = rowsThere(grid, sheet).filter((row) => wordsIn(row) !== null);
  const sources = sourcesOf(plan);
  const scales = new Map(sheet.headings.map(({ column, inTenThousands }) => [column, inTenThousands]));
  return inScope(db, unionScope(scopes.people, scopes.ledgers), async (tx) => {
    const subjects = await readSubjects(tx, plan, ownRows.map(wordsIn), scopes);
    const people = subjects.flatMap(({ person }) => person ?? []);
    const context = {
      regions: await regionBook(tx),
      unit: ask.unit,
      by: actor.displayName,
      on: plan.to,
      ledger: plan.rows.kind === 'ledger' ? findLedger(plan.rows.ledger) : undefined,
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
    const lineOf = ({ person }: Subject, at: number): FilledLine => ({
      row: rows[at]!,
      person,
      words: person?.name ?? wordsIn(rows[at]!),
    });
    return {
      sheet,
      lines: fitting.map(lineOf),
      cells: fitting.flatMap((subject, at) =>
        sources.map(({ column, source }) => ({
          row: rows[at]!,
          column,
          filled: valueOf(source, subject, context, scales.get(column)?.money ?? false),
        })),
      ),
      insert,
      leftOut: subjects.length - fitting.length,
      masked: ask.isUnmasked
        ? []
        : sources.filter(({ source }) => isPersonal(source)).map(({ column }) => column),
    };
  });
};
