import { sql } from 'kysely';
import { findCodeList } from '#definitions';
import { countyOf } from '#kit';
import { insertFolded, type TimedContext } from '#modules/acts';
import { getRegion } from '#modules/regions';
import { getPerson, type PersonRef } from '#modules/registry';
import { requireInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem, type FieldProblem } from '#platform/errors/problem.ts';
import { plainNumber, sealNumber } from './call-number.ts';
import { getCall, HOTLINE_LINE } from './get-call.ts';
import { CALLS, type HotlineRef } from './hotline-tables.ts';
import { inviteCaller } from './invite-caller.ts';
import { recordLine } from './keep-entry.ts';
import { sendToDesk } from './send-to-desk.ts';

/** A call as the agent takes it down. */
export interface NewCall {
  /** Where the hotline stands: a county or township. */
  readonly region: number;
  readonly hotline: string;
  readonly kind: string;
  readonly matter: string;
  /** As the exchange shows it; empty when withheld. */
  readonly number: string;
  readonly callerName: string | null;
  readonly person: PersonRef | null;
  readonly content: string;
  /** The answer given on the phone, and what it rests on; null when the call is sent on. */
  readonly answer: string | null;
  readonly policy: string | null;
  /** Business line of the desk it is sent to; null when it was answered. */
  readonly desk: string | null;
  /** It is to be taken in as a case: neither answered nor sent to a desk. */
  readonly asCase: boolean;
}

const knows = (list: string, code: string): boolean =>
  findCodeList(list)?.entries.some((entry) => entry.code === code) ?? false;

const problemsOf = (call: NewCall): FieldProblem[] => {
  const wrong = (field: string, message: string, isWrong: boolean): FieldProblem[] =>
    isWrong ? [{ field, message }] : [];
  return [
    ...wrong('hotline', '请选择热线。', !knows('hotline', call.hotline)),
    ...wrong('kind', '请选择来电性质。', !knows('hotline-call-kind', call.kind)),
    ...wrong('matter', '请选择来电事由。', !knows('service-matter', call.matter)),
    ...wrong('content', '请填写来电内容。', call.content.trim() === ''),
    ...wrong(
      'answer',
      '请填写答复内容，或选择转给哪个股室。',
      call.answer === null && call.desk === null && !call.asCase,
    ),
    ...wrong(
      'desk',
      '已当场答复的，不用再转办。',
      call.answer !== null && (call.desk !== null || call.asCase),
    ),
    ...wrong('desk', '受理为办件的，由办件的各环节办理，不用再转股室。', call.desk !== null && call.asCase),
  ];
};

const nameOf = async (tx: Tx, { person, callerName }: NewCall): Promise<string | null> =>
  person ? (await getPerson(tx, person)).name : callerName?.trim() || null;

/**
 * Takes a call down (接听登记): answered on the phone, it is closed; otherwise it goes to a section's desk with its due day.
 * Its line of the hotline ledger is written in the same transaction. The same request again answers the same call.
 */
export const takeCall = async (tx: Tx, context: TimedContext, call: NewCall): Promise<HotlineRef> => {
  const { region } = call;
  requireInScope(context.actor.scopeFor('hotline.answer'), scopeKey(HOTLINE_LINE, region));
  await getRegion(tx, region);
  const countyCode = countyOf(region);
  const problems = problemsOf(call);
  if (problems.length > 0)
    throw new Problem('invalid', 'call-invalid', '来电登记有误，未保存。', { fields: problems });
  const plain = plainNumber(call.number);
  const number = plain === null ? null : sealNumber(plain);
  const callerName = await nameOf(tx, call);
  const isAnswered = call.answer !== null;
  const day = today(context.at);
  const content = call.content.trim();
  const entryId = await recordLine(tx, context, {
    regionCode: region,
    person: call.person,
    answers: {
      calledOn: day,
      hotline: call.hotline,
      matter: call.matter,
      content,
      isAnswered,
      handler: context.actor.displayName,
      ...(call.person || callerName === null ? {} : { callerName }),
      ...(isAnswered ? { isOnTime: true } : {}),
    },
  });
  const id = newId();
  const who = {
    callerName,
    personCounty: call.person?.countyCode ?? null,
    personId: call.person?.id ?? null,
  };
  const about = { hotline: call.hotline, kind: call.kind, matter: call.matter, content };
  const sent =
    call.desk === null
      ? null
      : await sendToDesk(
          tx,
          context,
          { countyCode, callId: id, regionCode: region, ...about, ...who },
          call.desk,
        );
  await insertFolded(tx, context, CALLS, 'take', [
    {
      place: { countyCode, id, lineNumber: HOTLINE_LINE, regionCode: region },
      facts: {
        day,
        calledAt: context.at.toISOString(),
        ...about,
        ...who,
        state: isAnswered ? 'closed' : 'transferred',
        numberKind: number ? 'given' : 'withheld',
        phoneIndex: number?.index.toString('base64') ?? null,
        numberMasked: number?.masked ?? null,
        numberSealed: number?.sealed.toString('base64') ?? null,
        answer: call.answer?.trim() ?? null,
        policy: call.policy?.trim() || null,
        transferId: sent?.id ?? null,
        dueOn: sent?.dueOn ?? null,
        callBackTries: 0,
        isOnTime: isAnswered ? true : null,
        takenBy: context.actor.accountId,
        entryId,
        entryBehind: false,
      },
    },
  ]);
  if (number)
    await sql`
      update hotline_call set wrapped_key = ${number.key.wrapped}, key_version = ${number.key.version}
      where county_code = ${countyCode} and id = ${id}
    `.execute(tx);
  if (isAnswered) await inviteCaller(tx, context, await getCall(tx, { countyCode, id }), plain);
  return { countyCode, id };
};
