import { sql } from 'kysely';
import { businessLines } from '#definitions';
import {
  evaluate,
  itemRow,
  type ExpressionRow,
  type LimitEvent,
  type ServiceItemDefinition,
  type SubMatter,
} from '#kit';
import { appendActs, onceOnRow, stepWith, type ActContext, type AskedOf } from '#modules/acts';
import { workingCalendar } from '#modules/calendar';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { CaseFacts, CaseRef } from '../case-facts.ts';
import { definitionOf } from '../case-definition.ts';
import { getCaseRow } from '../find-case.ts';
import { partClock } from './part-clock.ts';
import { cancelFollowing } from './cancel-parts.ts';
import { PART_COLUMNS, PART_REPLIES, type PartFacts, type PartReply, type PartRow } from './part-row.ts';
import { partsOfMatter } from './parts-of-matter.ts';
import { partAct, writePart } from './write-part.ts';

interface Accepted {
  readonly ref: CaseRef;
  readonly item: ServiceItemDefinition;
  /** Open facts of the applicant's file. */
  readonly person: ExpressionRow;
  readonly facts: CaseFacts;
}

const departmentNumber = (code: string, ownLine: number): number =>
  businessLines.find((line) => line.code === code)?.number ?? ownLine;

const asked = ({ item, person, facts }: Accepted): readonly SubMatter[] =>
  (item.subMatters ?? []).filter(
    ({ when }) => !when || evaluate(when, itemRow(person, facts.answers)) === true,
  );

/** Sends the parts of joint matters that were just accepted: all that wait for nothing, side by side. */
export const sendParts = async (
  tx: Tx,
  context: ActContext,
  accepted: readonly Accepted[],
  day: string,
): Promise<void> => {
  const calendar = await workingCalendar(tx);
  const rows = [];
  for (const one of accepted) {
    const matters = asked(one);
    const codes = matters.map(({ code }) => code);
    for (const matter of matters) {
      const after = (matter.after ?? []).filter((code) => codes.includes(code));
      const isSent = after.length === 0;
      const events: readonly LimitEvent[] = isSent ? [{ kind: 'start', on: day }] : [];
      const clock = partClock(matter, events, calendar);
      rows.push({
        county_code: one.ref.countyCode,
        id: newId(),
        case_id: one.ref.id,
        number: one.facts.number,
        item: one.item.code,
        code: matter.code,
        title: matter.title,
        department: matter.department,
        department_number: departmentNumber(matter.department, one.facts.lineNumber),
        line_number: one.facts.lineNumber,
        region_code: one.facts.regionCode,
        name: one.facts.name,
        after_codes: after,
        state: isSent ? 'sent' : 'waiting',
        events,
        sent_on: isSent ? day : null,
        due_on: clock.dueOn,
        amber_on: clock.amberOn,
      });
    }
  }
  await insertRows(tx, 'case_part', PART_COLUMNS, rows);
  const blank = { answeredOn: null, receipt: null, note: null, inTime: null };
  await appendActs(
    tx,
    rows.map((row) =>
      partAct(context, row, {
        kind: 'send',
        set: { state: row.state, sentOn: row.sent_on, dueOn: row.due_on, amberOn: row.amber_on, ...blank },
        asPartner: false,
      }),
    ),
  );
};

/** Cases of a joint matter whose departments have not all answered. */
export const casesWithOpenParts = async (
  tx: Tx,
  countyCode: number,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ case_id: string }>`
    select distinct case_id from case_part
    where county_code = ${countyCode} and case_id = any(${ids}::uuid[]) and state in ('waiting', 'sent', 'received')
  `.execute(tx);
  return new Set(rows.map((row) => row.case_id));
};

export interface Reply {
  readonly kind: PartReply;
  readonly receipt: string | null;
  readonly note: string | null;
}

/** Only a part of one's own department: the bureau, which sees them all, does not answer for others. */
const getPart = async (tx: Tx, { countyCode, id }: CaseRef): Promise<PartRow> => {
  const { rows } = await sql<PartRow>`
    select * from case_part
    where county_code = ${countyCode} and id = ${id}::uuid and (select current_scope()) @> partner_key
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'part-not-found', '没有找到这个协同事项，或不属于您的部门。', {
    advice: '请刷新收件箱。',
  });
};

/**
 * A part held with all others of its matter, in one order: what follows an answer writes to them, and two departments that
 * answer at the same moment wait for each other and never both.
 */
const lockPart = async (tx: Tx, ref: CaseRef): Promise<PartRow> => {
  const { county_code: county, case_id: matter } = await getPart(tx, ref);
  await beyondScope(tx, () =>
    sql`
      select from case_part where county_code = ${county} and case_id = ${matter}::uuid order by id for update
    `.execute(tx),
  );
  return getPart(tx, ref);
};

/** Parts that waited for this one set out when nothing stands before them any more. */
const sendFollowing = async (tx: Tx, context: ActContext, ended: PartRow): Promise<void> => {
  const whole: CaseRef = { countyCode: ended.county_code, id: ended.case_id };
  const rows = await partsOfMatter(tx, whole);
  const done = new Set(rows.filter(({ state }) => state === 'done').map(({ code }) => code));
  const { definition } = await getCaseRow(tx, whole);
  const item = await definitionOf(tx, definition);
  const calendar = await workingCalendar(tx);
  for (const row of rows.filter(({ state }) => state === 'waiting')) {
    if (!(row.after_codes as unknown as string[]).every((code) => done.has(code))) continue;
    const matter = item.subMatters?.find(({ code }) => code === row.code);
    if (!matter) continue;
    const events: readonly LimitEvent[] = [{ kind: 'start', on: today() }];
    const set = { state: 'sent', sentOn: today(), ...partClock(matter, events, calendar) };
    await writePart(tx, row, set, events);
    await appendActs(tx, [partAct(context, row, { kind: 'send', set, asPartner: false })]);
  }
};

const requireReply = ({ state }: PartRow, kind: PartReply): void => {
  const allowed: readonly PartReply[] = PART_REPLIES[state as keyof typeof PART_REPLIES];
  if (allowed.includes(kind)) return;
  if (state === 'waiting')
    throw new Problem('conflict', 'part-waiting', '该协同事项还没有发到贵部门，要等前面的事项办结。', {
      advice: '发到以后会出现在收件箱里，请届时办理。',
    });
  throw state === 'cancelled'
    ? new Problem('conflict', 'part-cancelled', '主办的办件已经终结，该协同事项已取消，不用再回复。', {
        advice: '已经办理的，请联系主办单位。',
      })
    : new Problem('conflict', 'part-answered', '该协同事项已经回复过，没有重复登记。', {
        advice: '内容需要更正的，请联系主办单位。',
      });
};

/** A department's answer to its part. A second one is refused and changes nothing; a late one is taken and marked late. */
export const replyToPart = async (
  tx: Tx,
  context: ActContext,
  ref: CaseRef,
  reply: Reply,
): Promise<PartRow> => {
  const row = await lockPart(tx, ref);
  requireReply(row, reply.kind);
  if (reply.kind === 'refuse' && (reply.note ?? '') === '')
    throw new Problem('invalid', 'reason-missing', '不予办理的，请写明理由。', {
      fields: [{ field: 'note', message: '请写明理由。' }],
    });
  const isEnd = reply.kind !== 'receive';
  const set: Partial<PartFacts> = isEnd
    ? {
        state: reply.kind === 'finish' ? 'done' : 'refused',
        answeredOn: today(),
        receipt: reply.receipt,
        note: reply.note,
        inTime: row.due_on === null || today() <= row.due_on,
        dueOn: null,
        amberOn: null,
      }
    : { state: 'received' };
  await writePart(tx, row, set);
  await appendActs(tx, [partAct(context, row, { kind: reply.kind, set, asPartner: true })]);
  // What follows in the case is the bureau's bookkeeping, beyond what the department sees.
  const follow = set.state === 'done' ? sendFollowing : set.state === 'refused' ? cancelFollowing : null;
  if (follow) await beyondScope(tx, () => follow(tx, context, row));
  return { ...row, state: set.state ?? row.state, in_time: set.inTime ?? row.in_time };
};

/** An answer from the inbox or the signed interface: the same request twice, even at once, is one answer. */
export const replyOnce = (asked: AskedOf, reply: Reply): Promise<PartRow> =>
  onceOnRow(asked, {
    ...stepWith(asked, (tx, context, ref) => replyToPart(tx, context, ref, reply)),
    kind: `case-part.${reply.kind}`,
    present: getPart,
  });
