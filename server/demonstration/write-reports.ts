import { addDays } from '#kit';
import { plainFigure } from '#kit/report-document/index.ts';
import type { ActContext } from '#modules/acts';
import { getLedger, listEntries, withdrawEntry } from '#modules/ledgers';
import { getMetric } from '#modules/metrics';
import {
  askSections,
  beginThread,
  finaliseDraft,
  moveSection,
  openDraft,
  SUBMIT,
  submitSteps,
  type DraftRow,
} from '#modules/report-drafts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { officialDate } from '#platform/documents/official-date.ts';
import { newId } from '#platform/db/new-id.ts';
import { DEMONSTRATION_ACCOUNTS } from './demonstration-accounts.ts';
import { keepLastReport } from './keep-last-report.ts';
import { CITY } from './make-regions.ts';

const COUNTY = CITY + 1_000_000;
const TOWNSHIP = COUNTY + 1_000;

interface Desk {
  readonly db: Database;
  /** Who does it, by user name. */
  readonly as: (username: string, reason?: string) => ActContext;
  /** The demonstration's last day. */
  readonly day: string;
}

const refOf = (draft: DraftRow) => ({ countyCode: draft.county_code, id: draft.id });

/** The last quarter that is over by a day. */
export const quarterBefore = (day: string): { from: string; to: string } => {
  const next = addDays(day, 1);
  const months = Number(next.slice(0, 4)) * 12 + Math.floor((Number(next.slice(5, 7)) - 1) / 3) * 3;
  const first = (month: number): string =>
    `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  return { from: first(months - 3), to: addDays(first(months), -1) };
};

/** A brief of the last whole quarter, signed; then one entry turns out to be recorded twice and is withdrawn. */
const signBrief = async ({ db, as, day }: Desk): Promise<void> => {
  const days = quarterBefore(day);
  const request = { template: 'quarterly-brief', region: CITY, ...days, forecastTo: null };
  const draft = await openDraft(db, WHOLE_SCOPE, as('wengao'), request);
  await finaliseDraft(db, WHOLE_SCOPE, as('juzhang'), refOf(draft), {
    stepVersion: 0,
    rowVersion: 1,
    acceptMissing: true,
    acceptUnfinished: false,
  });
  const ledger = getLedger('visit');
  await inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await listEntries(tx, ledger, { ...days, region: TOWNSHIP, size: 1 }, []);
    for (const { county_code: countyCode, id, row_version: rowVersion } of rows)
      await withdrawEntry(
        tx,
        as('zhanyuan', '同一次走访重复登记'),
        ledger,
        { countyCode, id },
        { rowVersion },
      );
  });
};

/** A street writes its section and hands it in. */
const writeSection = async ({ db, as, day }: Desk, id: string, title: string): Promise<void> => {
  const station = as('zhanyuan');
  const ref = { countyCode: Math.floor(CITY / 1e6), id };
  const text = (words: string) => ({ type: 'text', text: words });
  const figure = (name: string, metric: string) => ({
    type: 'figure',
    attrs: plainFigure(name, getMetric(metric).code),
  });
  const content = [
    text(`截至${officialDate(day)}，本街道走访慰问`),
    figure('f1', 'visit-persons'),
    text('，为退役军人和其他优抚对象办实事'),
    figure('f2', 'practical-matters'),
    text('。'),
  ];
  // Inside the empty paragraph after the title: the title's own length, its two ends, and the paragraph's beginning.
  const at = title.length + 3;
  await submitSteps(db, { actor: station.actor, scope: WHOLE_SCOPE }, 'section', ref, {
    stepVersion: 0,
    clientId: 'demonstration',
    submissionId: newId(),
    steps: [{ stepType: 'replace', from: at, to: at, slice: { content } }],
  });
  await inScope(db, WHOLE_SCOPE, (tx) => moveSection(tx, station, ref, SUBMIT, 1));
};

/** The year's summary while it is being written: two sections asked, one of them handed in, one question beside the text. */
const writeSummary = async (desk: Desk): Promise<void> => {
  const { db, as, day } = desk;
  const year = day.slice(0, 4);
  const yearEnd = `${year}-12-31`;
  const draft = await openDraft(db, WHOLE_SCOPE, as('wengao'), {
    template: 'annual-summary-city',
    region: CITY,
    from: `${year}-01-01`,
    to: day,
    forecastTo: day < yearEnd ? yearEnd : null,
  });
  const title = '本地区工作亮点';
  const sections = await inScope(db, WHOLE_SCOPE, (tx) =>
    askSections(tx, as('wengao'), refOf(draft), {
      regions: [COUNTY, TOWNSHIP],
      title,
      note: '写一至两段，突出有特色的做法，数字从台账引用。',
      dueOn: addDays(today(), 3),
    }),
  );
  const street = sections.find(({ region }) => region === TOWNSHIP);
  if (street) await writeSection(desk, street.id, title);
  await inScope(db, WHOLE_SCOPE, (tx) =>
    beginThread(
      tx,
      as('juzhang'),
      { kind: 'report', ref: refOf(draft) },
      {
        id: newId(),
        quote: draft.title,
        text: '请在开头补一句与上年同期的比较。',
        mentions: [as('wengao').actor.accountId],
      },
    ),
  );
};

/** Reports as a visitor would find them in a bureau at work: one signed and since corrected, one being written by several. */
export const writeReports = async (
  db: Database,
  accounts: ReadonlyMap<string, string>,
  day: string,
): Promise<void> => {
  const names = new Map(DEMONSTRATION_ACCOUNTS.map(({ username, displayName }) => [username, displayName]));
  const as = (username: string, reason?: string): ActContext => ({
    actor: {
      ...systemActor('demonstration'),
      accountId: accounts.get(username)!,
      displayName: names.get(username)!,
    },
    requestKey: null,
    reason: reason ?? null,
  });
  const desk: Desk = { db, as, day };
  // Work is recorded for this year and the one before.
  await keepLastReport(db, as('wengao'), Number(day.slice(0, 4)) - 2);
  await signBrief(desk);
  await writeSummary(desk);
};
