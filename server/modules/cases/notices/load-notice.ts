import { limitStanding, NOTICE_TITLES, type NoticeAction } from '#kit';
import { actsOfSubject } from '#modules/acts';
import { workingCalendar } from '#modules/calendar';
import type { Actor } from '#platform/auth/actor.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { Site } from '#platform/http/define-route.ts';
import { definitionOf } from '../case-definition.ts';
import type { CaseRef } from '../case-facts.ts';
import { getCaseRow } from '../find-case.ts';
import { foldCase } from '../fold-case.ts';
import { loadRecord } from '../record/load-record.ts';
import { judgeCase, presentCases } from '../shown/present-case.ts';
import type { Notice } from './notice.ts';
import { noticeWords } from './notice-words.ts';

const nothingGiven = (): Problem =>
  new Problem('not-found', 'notice-not-found', '这件办件没有这种告知书。', {
    advice: '受理、一次性告知补正、不予受理、不予批准以后，可以在办件页面打印。',
  });

/**
 * The last notice of one kind that the applicant of a case got, worded from the case as it stood then. Throws Problem
 * not-found where none was given.
 */
export const loadNotice = async (
  tx: Tx,
  { actor, site }: { readonly actor: Actor; readonly site: Site },
  ref: CaseRef,
  action: NoticeAction,
): Promise<Notice & { readonly person: CaseRef | null }> => {
  const row = await getCaseRow(tx, ref);
  const item = await definitionOf(tx, row.definition);
  const acts = await actsOfSubject(tx, ref.countyCode, ref.id);
  const record = await loadRecord(tx, site, acts, item);
  const at = record.findLastIndex((one) => one.action === action);
  const line = record[at];
  if (!line?.organ) throw nothingGiven();
  const then = foldCase(acts.slice(0, at + 1), item);
  const calendar = await workingCalendar(tx);
  const [listed] = await presentCases(tx, actor, [row]);
  const { eligibility } = await judgeCase(tx, { item, facts: then, calendar });
  return {
    action,
    title: NOTICE_TITLES[action],
    number: row.number,
    to: listed!.name,
    person: listed!.person,
    paragraphs: noticeWords({
      action,
      item,
      line,
      appliedOn: row.applied_on,
      papers: item.materials.filter(({ code }) => then.materials.includes(code)).map((one) => one.title),
      whole: limitStanding(item.limit, then.clocks.whole ?? [], calendar, today()),
      supplement: limitStanding(item.supplement, then.clocks.supplement ?? [], calendar, today()),
      eligibility,
    }),
    organ: line.organ,
    on: line.on,
  };
};
