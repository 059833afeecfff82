import { z } from 'zod';
import { countyOf } from '#kit';
import { recordRead, recordReadNow } from '#modules/read-audit';
import { ListedPerson, PersonRefShape } from '#modules/registry';
import { ApplicationShape } from '#modules/cases';
import { today } from '#platform/calendar/today.ts';
import { unionScope } from '#platform/auth/union-scope.ts';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { openNumber, plainNumber } from './call-number.ts';
import { findCallers } from './find-callers.ts';
import { bringInLine, callBack, sendAgain } from './finish-call.ts';
import { getCall } from './get-call.ts';
import { Call, HotlineParams, refFrom, rowVersion } from './hotline-contracts.ts';
import { callStep, newCall } from './hotline-step.ts';
import { CALL_VIEWS, CallsQuery, countCalls, listCalls } from './list-calls.ts';
import { presentCalls } from './present-hotline.ts';
import { takeCall } from './take-call.ts';
import { takeInCall } from './take-in-call.ts';

const ShownNumber = z.string().trim().max(30).describe('As the exchange shows it; empty when withheld.');

export const findCallersRoute = defineRoute(
  {
    method: 'POST',
    path: '/hotline/callers',
    summary:
      'Who calls: people on file under a number, masked, and their recent calls. A search is recorded. POST keeps the number out of addresses.',
    permission: 'hotline.answer',
    body: z.object({ number: ShownNumber }),
    response: z.object({
      number: z.enum(['known', 'unknown', 'withheld']),
      people: z.array(ListedPerson),
      calls: z.array(Call),
    }),
  },
  ({ db, actor, scope, body, session }) =>
    inScope(db, scope, async (tx) => {
      const number = plainNumber(body.number);
      if (number === null) return { number: 'withheld' as const, people: [], calls: [] };
      const found = await findCallers(tx, actor.scopeFor('people.read'), number);
      recordRead(db, actor, { action: 'search', people: found.people });
      const day = today(session.now());
      return {
        number: found.people.length > 0 ? ('known' as const) : ('unknown' as const),
        people: found.people,
        calls: await presentCalls(tx, found.calls, { today: day, isListed: true }),
      };
    }),
);

export const takeCallRoute = defineRoute(
  {
    method: 'POST',
    path: '/hotline/calls',
    summary: 'Takes a call down: answered on the phone, or sent to a section’s desk with its due day.',
    permission: 'hotline.answer',
    body: z.object({
      region: z.number().int(),
      hotline: z.string().max(40),
      kind: z.string().max(40),
      matter: z.string().max(40),
      number: ShownNumber,
      callerName: z.string().trim().max(40).nullable().default(null),
      person: PersonRefShape.nullable().default(null),
      content: z.string().trim().max(500),
      answer: z.string().trim().min(1).max(1000).nullable().default(null),
      policy: z.string().trim().max(200).nullable().default(null),
      desk: z.string().max(40).nullable().default(null),
      asCase: z.boolean().default(false),
    }),
    response: Call,
  },
  (asked) => newCall(asked, countyOf(asked.body.region), (tx, context) => takeCall(tx, context, asked.body)),
);

export const listCallsRoute = defineRoute(
  {
    method: 'GET',
    path: '/hotline/calls',
    summary: 'Calls in scope by work list, the latest first; names masked.',
    permission: ['hotline.read', 'hotline.answer'],
    query: CallsQuery.extend({
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(Call), next: z.string().nullable() }),
  },
  ({ db, scope, query: { after, size, ...filter }, session }) =>
    inScope(db, scope, async (tx) => {
      const day = today(session.now());
      const page = await listCalls(tx, filter, { today: day, size, after });
      return { rows: await presentCalls(tx, page.rows, { today: day, isListed: true }), next: page.next };
    }),
);

const counted = z.number().int();

export const countCallsRoute = defineRoute(
  {
    method: 'GET',
    path: '/hotline/calls/count',
    summary: 'How many calls in scope a filter leaves, and how many each work list has.',
    permission: ['hotline.read', 'hotline.answer'],
    query: CallsQuery,
    response: z.object({
      count: counted,
      views: z.object(
        Object.fromEntries(CALL_VIEWS.map((view) => [view, counted])) as Record<
          (typeof CALL_VIEWS)[number],
          typeof counted
        >,
      ),
    }),
  },
  ({ db, scope, query, session }) => inScope(db, scope, (tx) => countCalls(tx, query, today(session.now()))),
);

export const showCallRoute = defineRoute(
  {
    method: 'GET',
    path: '/hotline/calls/:county/:id',
    summary: 'One call; the number stays masked.',
    permission: 'hotline.answer',
    params: HotlineParams,
    response: Call,
  },
  ({ db, actor, scope, params, session }) =>
    inScope(db, scope, async (tx) => {
      const row = await getCall(tx, refFrom(params));
      const [call] = await presentCalls(tx, [row], { today: today(session.now()), isListed: false });
      if (call!.person) recordRead(db, actor, { action: 'open', people: [call!.person] });
      return call!;
    }),
);

export const revealNumberRoute = defineRoute(
  {
    method: 'POST',
    path: '/hotline/calls/:county/:id/number',
    summary: 'The whole number of a call, with the reason; recorded.',
    permission: 'hotline.answer',
    params: HotlineParams,
    body: z.object({ reason: z.string().trim().min(1, '请写明用途。').max(200) }),
    response: z.object({ number: z.string() }),
  },
  ({ db, actor, scope, params, body }) =>
    inScope(db, scope, async (tx) => {
      const row = await getCall(tx, refFrom(params));
      const number = openNumber(row);
      if (number === null)
        throw new Problem('conflict', 'number-withheld', '来电没有显示号码。', {
          advice: '可按档案里的联系方式回访，或等来电人再次来电。',
        });
      const people = row.person_id ? [{ countyCode: row.person_county!, id: row.person_id }] : [];
      await recordReadNow(tx, actor, { action: 'reveal', people, fields: ['phone'], reason: body.reason });
      return { number };
    }),
);

const Seen = z.object({ rowVersion });

export const callBackRoute = defineRoute(
  {
    method: 'POST',
    path: '/hotline/calls/:county/:id/call-backs',
    summary: 'Notes a call back with its result; closed, the ledger says whether it was in time.',
    permission: 'hotline.answer',
    params: HotlineParams,
    body: Seen.extend({
      result: z.enum(['resolved', 'unresolved', 'unreachable', 'not-wanted']),
      note: z.string().trim().max(500).nullable().default(null),
    }),
    response: Call,
  },
  (asked) => callStep(asked, 'call-back', (tx, context, ref) => callBack(tx, context, ref, asked.body)),
);

export const sendAgainRoute = defineRoute(
  {
    method: 'POST',
    path: '/hotline/calls/:county/:id/transfers',
    summary: 'Sends a call to another desk; a new limit begins.',
    permission: 'hotline.answer',
    params: HotlineParams,
    body: Seen.extend({ desk: z.string().max(40) }),
    response: Call,
  },
  (asked) => callStep(asked, 'send-again', (tx, context, ref) => sendAgain(tx, context, ref, asked.body)),
);

export const takeInCallRoute = defineRoute(
  {
    method: 'POST',
    path: '/hotline/calls/:county/:id/cases',
    summary:
      'Takes a call in as a case of a service item (转为办件); the end of the case comes back to the call.',
    permission: 'hotline.answer',
    params: HotlineParams,
    body: Seen.extend(ApplicationShape.shape),
    response: Call,
  },
  async (asked) => {
    const ref = refFrom(asked.params);
    await inScope(asked.db, asked.scope, (tx) => getCall(tx, ref));
    const wider = { ...asked, scope: unionScope(asked.scope, asked.actor.scopeFor('case.apply')) };
    return callStep(wider, 'take-in', (tx, context, ref) => takeInCall(tx, context, ref, asked.body));
  },
);

export const bringInLineRoute = defineRoute(
  {
    method: 'POST',
    path: '/hotline/calls/:county/:id/lines',
    summary:
      'Brings in the line of the ledger that could not follow; marked late where its period is closed.',
    permission: 'hotline.answer',
    params: HotlineParams,
    body: Seen.extend({ reason: z.string().trim().min(1, '请写明原因。').max(200) }),
    response: Call,
  },
  (asked) =>
    callStep(
      asked,
      'bring-in',
      (tx, context, ref) => bringInLine(tx, context, ref, asked.body),
      asked.body.reason,
    ),
);
