import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import { findLedger, reports } from '#definitions';
import { idCheckCharacter } from '#kit';
import { actOnCases, openCases, type Application, type CaseAction } from '#modules/cases';
import { checkDocument, readDocument } from '#modules/document-checks';
import { recordEntries } from '#modules/ledgers';
import { metricRows, metricValue, type FigureQuery, type FigureRow } from '#modules/metrics';
import { openDraft, readReport } from '#modules/report-drafts';
import { exportDocx, readingBlocks } from '#modules/report-exports';
import { filePeople, getPerson, type PersonRef } from '#modules/registry';
import {
  composeReport,
  figureRows,
  getReport,
  reportDocx,
  type ReportFigure,
  type ReportRow,
} from '#modules/reports';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { openKeyring } from '#platform/crypto/keyring.ts';
import { inScope, inSnapshot, type Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { loadDemonstration } from './load-demonstration.ts';
import { CITY } from './make-regions.ts';

const PERIOD = { from: '2026-01-01', to: '2026-11-22' };
const context = { actor: systemActor('test'), requestKey: null };
const database = withTestDatabase();
const everywhere = <T>(work: (tx: Tx) => Promise<T>) => inScope(database.db, WHOLE_SCOPE, work);

let report: ReportRow;
let figures: readonly ReportFigure[];

beforeAll(async () => {
  useKeyring(openKeyring(mkdtempSync(join(tmpdir(), 'rongjun-keys-')), { create: true }));
  await loadDemonstration({ db: database.db, persons: 1_500, today: PERIOD.to });
  report = await everywhere((tx) =>
    composeReport(tx, context, { template: reports[0]!.code, region: CITY, ...PERIOD }),
  );
  // A figure that stands twice in the text is the same question.
  figures = [
    ...new Map(report.content.figures.map((figure) => [`${figure.metric} ${figure.slice}`, figure])).values(),
  ];
});

const queryOf = ({ metric, slice }: ReportFigure): FigureQuery => ({
  metric,
  slice,
  region: CITY,
  ...PERIOD,
});

test('the annual report has at least 80 figures, none of them missing in the demonstration city', () => {
  expect(report.content.figures.length).toBeGreaterThanOrEqual(80);
  expect(report.content.figures.filter(({ missing }) => missing).map(({ title }) => title)).toEqual([]);
  expect(report.content.figures.filter(({ rowCount }) => rowCount === 0).map(({ title }) => title)).toEqual(
    [],
  );
});

const allRows = async (
  tx: Tx,
  figure: ReportFigure,
  part: 'numerator' | 'denominator',
): Promise<FigureRow[]> => {
  const rows: FigureRow[] = [];
  for (let after: string | null = null; ;) {
    const page = await figureRows(tx, WHOLE_SCOPE, report, figure.number, { after, size: 5_000, part });
    rows.push(...page.rows);
    after = page.next;
    if (after === null) return rows;
  }
};

const total = (rows: readonly FigureRow[]): number => rows.reduce((sum, row) => sum + row.contribution, 0);

test('every figure lists exactly the rows it counts, and they add up to it', async () => {
  const wrong = await everywhere(async (tx) => {
    const found: string[] = [];
    for (const figure of figures) {
      const rows = await allRows(tx, figure, 'denominator');
      const value = figure.denominator ?? figure.value;
      if (rows.length !== figure.rowCount || total(rows) !== value) {
        found.push(
          `${figure.metric}: ${figure.rowCount} rows of ${value}, listed ${rows.length} of ${total(rows)}`,
        );
      }
      if (figure.numerator === undefined) continue;
      const above = await allRows(tx, figure, 'numerator');
      if (total(above) !== figure.numerator) found.push(`${figure.metric}: numerator ${figure.numerator}`);
    }
    return found;
  });
  expect(wrong).toEqual([]);
});

let extra = 0;

/** An identity number nobody in the city holds, with the birth date and sex of another person. */
const freshIdNumber = (birthDate: string, sex: string): string => {
  extra += 2;
  const sequence = String(extra + (sex === '1' ? 1 : 0)).padStart(3, '0');
  const first17 = `990999${birthDate.replaceAll('-', '')}${sequence}`;
  return first17 + idCheckCharacter(first17);
};

/** What the acts of a case tell. */
interface CaseTold {
  readonly set: Required<Omit<Application, 'person' | 'regionCode'>>;
  readonly input?: unknown;
}

const fileLike = async (tx: Tx, ref: PersonRef): Promise<PersonRef> => {
  const row = await getPerson(tx, ref);
  const [result] = await filePeople(tx, context, [
    {
      regionCode: row.region_code,
      name: row.name,
      sex: row.sex,
      birthDate: row.birth_date,
      idNumber: freshIdNumber(row.birth_date, row.sex),
      ethnicity: row.ethnicity,
      politicalStatus: row.political_status,
      maritalStatus: row.marital_status,
      education: row.education,
      employment: row.employment,
      health: row.health,
      identities: row.identities,
      enlistedOn: row.enlisted_on,
      dischargedOn: row.discharged_on,
      militaryRank: row.military_rank,
      disabilityGrade: row.disability_grade,
      disabilityCause: row.disability_cause,
      disabilityOn: row.disability_on,
      difficulty: row.difficulty,
      filedOn: row.filed_on,
    },
  ]);
  if (result?.status !== 'added') throw new Error(JSON.stringify(result));
  return { countyCode: result.countyCode, id: result.id };
};

/** Another person's case like this one: opened and carried over the desks by the same acts on the same days. */
const walkLike = async (tx: Tx, row: FigureRow): Promise<void> => {
  const acts = await tx
    .selectFrom('act')
    .selectAll()
    .where('subject_id', '=', row.id)
    .orderBy('id')
    .execute();
  const told = (at: number) => acts[at]!.payload as unknown as CaseTold;
  const { item, channel, appliedOn, answers, materials } = told(0).set;
  const [opened] = await openCases(tx, context, item, [
    { item, channel, appliedOn, answers, materials, person: await fileLike(tx, row.person!) },
  ]);
  if (opened?.status !== 'opened') throw new Error(JSON.stringify(opened));
  const decider = { ...context, actor: { ...context.actor, accountId: newId() } };
  let rowVersion = 1;
  for (const [at, act] of acts.slice(1).entries()) {
    const [result] = await actOnCases(
      tx,
      { ...decider, reason: act.reason },
      {
        action: act.kind.replace('case.', '') as CaseAction,
        input: told(at + 1).input ?? {},
        cases: [{ ...opened, rowVersion }],
        on: act.effective_on,
      },
    );
    if (result?.status !== 'done') throw new Error(JSON.stringify(result));
    rowVersion = result.rowVersion;
  }
};

/** Records one more row that matches: like `row`, of the same day and place, for another person. */
const recordLike = async (tx: Tx, row: FigureRow): Promise<void> => {
  if (row.source === 'registry') {
    await fileLike(tx, row);
    return;
  }
  if (row.source === 'case') {
    await walkLike(tx, row);
    return;
  }
  const entry = await tx
    .selectFrom('ledger_entry')
    .selectAll()
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow();
  const person = row.person ? await fileLike(tx, row.person) : null;
  const ledger = findLedger(entry.ledger)!;
  const answers = entry.answers as Parameters<typeof recordEntries>[3][number]['answers'];
  const [result] = await recordEntries(tx, context, ledger, [
    { regionCode: entry.region_code, answers, person },
  ]);
  if (result?.status !== 'added') throw new Error(JSON.stringify(result));
};

const UNDO = new Error('undo');

test('every figure changes after one more matching row', async () => {
  const unmoved: string[] = [];
  for (const figure of figures) {
    const work = everywhere(async (tx) => {
      const { rows } = await metricRows(tx, { ...queryOf(figure), part: 'numerator', size: 100_000 });
      const row = rows.find(({ contribution }) => contribution !== 0);
      if (!row) throw new Error(`${figure.metric} has no row that counts.`);
      await recordLike(tx, row);
      const after = await metricValue(tx, queryOf(figure));
      const value = figure.numerator ?? figure.value;
      // One visit can add its cash and its gifts to one figure.
      const added = total(rows.filter(({ id }) => id === row.id));
      const moved = (after.numerator ?? after.value) === value! + added;
      if (!moved || after.rowCount <= figure.rowCount) unmoved.push(figure.metric);
      throw UNDO;
    });
    await work.catch((error: unknown) => {
      if (error !== UNDO) throw error;
    });
  }
  expect(unmoved).toEqual([]);
});

test('what was composed stays as it was', async () => {
  const figure = figures.find(({ value, numerator }) => value !== null && numerator === undefined)!;
  await everywhere(async (tx) => {
    const { rows } = await metricRows(tx, { ...queryOf(figure), size: 200 });
    await recordLike(
      tx,
      rows.find(({ contribution }) => contribution !== 0)!,
    );
    const kept = await getReport(tx, { countyCode: report.county_code, id: report.id });
    expect(kept.content).toEqual(report.content);
    expect((await metricValue(tx, queryOf(figure))).value).not.toBe(figure.value);
  });
});

test('every figure and every heading of the report stands in the document', async () => {
  const zip = await JSZip.loadAsync(await reportDocx(report, { withFigures: true }));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const words = xml.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"');
  for (const block of report.content.blocks)
    if (block.kind === 'heading') expect(words).toContain(block.text);
  for (const { text } of report.content.figures) expect(words).toContain(text);
  expect(words).not.toMatch(/\{(region|bureau|year|nextYear)\}|undefined|NaN/);
});

const DAYS = {
  year: PERIOD,
  quarter: { from: '2026-07-01', to: '2026-09-30' },
  month: { from: '2026-08-01', to: '2026-08-31' },
  any: PERIOD,
} as const;

const CHOSEN = {
  topic: '困难帮扶',
  metrics: ['aid-people', 'aid-times', 'aid-amount', 'petition-closed-rate'],
};

/** The first township of the first county, for what a station writes of itself. */
const TOWNSHIP = CITY + 1_001_000;

const opened = ({ code, levels = ['city'] }: (typeof reports)[number], days: { from: string; to: string }) =>
  openDraft(database.db, WHOLE_SCOPE, context, {
    template: code,
    region: levels.includes('city') ? CITY : TOWNSHIP,
    ...days,
    forecastTo: null,
    ...CHOSEN,
  });

test.each(reports.map((template) => [template.name, template] as const))(
  '%s composes for its period, filled to the last word, and the checks find nothing in it',
  async (_, template) => {
    const days = DAYS[template.periods[0]!];
    const draft = await opened(template, days);
    const ref = { countyCode: draft.county_code, id: draft.id };
    const report = await inSnapshot(database.db, WHOLE_SCOPE, (tx) =>
      readReport(tx, WHOLE_SCOPE, 'report', ref),
    );
    const blocks = readingBlocks(report);
    expect(JSON.stringify([draft.title, blocks])).not.toMatch(
      /\{(region|area|bureau|year|nextYear|period|term|cutOff|topic)\}|undefined|NaN/,
    );
    const { figures, tables } = report.values;
    const missing = figures.filter((figure) => figure.missing);
    expect(missing.length).toBeLessThanOrEqual(template.periods[0] === 'year' ? 0 : 4);
    expect(tables.filter(({ missingText }) => missingText)).toEqual([]);
    const path = join(mkdtempSync(join(tmpdir(), 'rongjun-report-')), '报告.docx');
    writeFileSync(path, await exportDocx(report));
    const document = await readDocument(path);
    const findings = checkDocument(document.blocks).filter(({ excerpt }) => !excerpt.startsWith('［缺'));
    document.close();
    expect(findings.map(({ rule, excerpt }) => [rule, excerpt])).toEqual([]);
    for (const other of ['year', 'quarter', 'month'] as const) {
      if (template.periods.includes(other) || template.periods.includes('any')) continue;
      await expect(opened(template, DAYS[other])).rejects.toMatchObject({ code: 'report-period' });
    }
  },
);

test('the document checks find nothing in the report we compose', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'rongjun-report-')), '总结.docx');
  writeFileSync(path, await reportDocx(report, { withFigures: true }));
  const document = await readDocument(path);
  expect(checkDocument(document.blocks).map(({ rule, excerpt }) => [rule, excerpt])).toEqual([]);
  document.close();
});
