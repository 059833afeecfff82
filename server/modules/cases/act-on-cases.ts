import { sql } from 'kysely';
import type { ServiceItemDefinition } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { workingCalendar } from '#modules/calendar';
import { applyDeltas } from '#modules/metrics';
import { conditionFacts, peopleByKey, personKey } from '#modules/registry';
import { liesInScope, requirePermission } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { actions } from './actions/index.ts';
import type { ActionDefinition, Moment } from './actions/action.ts';
import { bringAbout } from './bring-about.ts';
import { nextDue } from './case-clocks.ts';
import { definitionsOf } from './case-definition.ts';
import { factsOfRow, type CaseFacts, type CaseRef, type CaseRow, type Patch } from './case-facts.ts';
import { isAllowed, type CaseAction } from './case-state.ts';
import { inviteApplicants } from './invite-applicants.ts';
import { delegatorsOf } from './delegations.ts';
import { casesWithOpenParts, sendParts } from './parts.ts';
import { writeHands, writeStandings } from './write-cases.ts';

/** What one asks to be done with some cases. */
export interface ActionAsked {
  readonly action: CaseAction;
  readonly input: unknown;
  readonly cases: readonly (CaseRef & { readonly rowVersion: number })[];
}

export type ActionResult = CaseRef &
  (
    | { readonly status: 'done'; readonly rowVersion: number; readonly state: string }
    | { readonly status: 'refused'; readonly problem: Problem }
  );

interface Judged {
  readonly row: CaseRow;
  readonly item: ServiceItemDefinition;
  readonly before: CaseFacts;
  readonly after: CaseFacts;
  readonly patch: Patch;
}

export const caseNotFound = (): Problem =>
  new Problem('not-found', 'case-not-found', '没有找到这件办件，或不在您的管辖范围内。', {
    advice: '请核对编号，或请上级单位查询。',
  });

const lockRows = async (tx: Tx, countyCode: number, ids: readonly string[]): Promise<CaseRow[]> => {
  const { rows } = await sql<CaseRow>`
    select * from case_file where county_code = ${countyCode} and id = any(${ids}::uuid[]) order by id for update
  `.execute(tx);
  return rows;
};

/** Cases this very request has acted on before: sent twice, done once. */
const actedBefore = async (
  tx: Tx,
  countyCode: number,
  { actor, requestKey }: ActContext,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (requestKey === null) return new Set();
  const { rows } = await sql<{ subject_id: string }>`
    select subject_id from act
    where county_code = ${countyCode} and subject_id = any(${ids}::uuid[])
      and account_id = ${actor.accountId}::uuid and payload->>'request' = ${requestKey}
  `.execute(tx);
  return new Set(rows.map((row) => row.subject_id));
};

const stale = (number: string): Problem =>
  new Problem('conflict', 'case-changed', `办件 ${number} 刚刚被他人办理。`, {
    advice: '请刷新后核对最新情况，再办理。',
  });

/** From the desk: the post reaches it, and nobody else holds the case. */
const requireDesk = (
  context: ActContext,
  action: ActionDefinition<unknown>,
  { facts, step, accountId }: Moment,
  delegators: ReadonlySet<string>,
): void => {
  const permission = action.permission === 'step' ? (step?.permission ?? 'case.handle') : action.permission;
  const scope = requirePermission(context.actor, permission);
  const key = scopeKey(
    facts.lineNumber,
    action.from === 'desk' ? (facts.deskRegion ?? facts.regionCode) : facts.regionCode,
  );
  if (!liesInScope(scope, key))
    throw new Problem('forbidden', 'outside-desk', '该办件不在您岗位的办理范围内。', {
      advice: '请由当前环节的经办人办理。',
    });
  if (action.from !== 'desk') return;
  if (facts.recused.includes(accountId))
    throw new Problem('forbidden', 'recused', '您已对该办件回避，不能办理。', {
      advice: '请由其他人员办理。',
    });
  const holder = facts.assignee;
  if (holder !== null && holder !== accountId && !delegators.has(holder) && action !== actions.assign)
    throw new Problem('forbidden', 'held-by-other', '该办件已分派给其他人员。', {
      advice: '请由承办人办理，或请负责人重新分派。',
    });
};

const judge = (
  context: ActContext,
  asked: ActionAsked,
  rowVersion: number,
  moment: Moment,
  row: CaseRow,
  delegators: ReadonlySet<string>,
): Omit<Judged, 'row' | 'item'> => {
  const action = actions[asked.action] as ActionDefinition<unknown>;
  if (!isAllowed(moment.facts.state, asked.action))
    throw new Problem('conflict', 'action-not-now', `办件 ${row.number} 现在不能办理“${action.title}”。`, {
      advice: '请刷新后按页面列出的处理方式办理。',
    });
  requireDesk(context, action, moment, delegators);
  if (row.row_version !== rowVersion) throw stale(row.number);
  if (action.needsReason && (moment.reason ?? '').trim() === '')
    throw new Problem('invalid', 'reason-missing', `请写明“${action.title}”的理由。`, {
      fields: [{ field: 'reason', message: '请写明理由。' }],
    });
  const input = action.input.safeParse(asked.input ?? {});
  if (!input.success)
    throw new Problem('invalid', 'case-input', `“${action.title}”填写有误。`, {
      fields: input.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
    });
  const changed = action.run(moment, input.data);
  const next = { ...moment.facts, ...changed };
  const patch: Patch = { ...changed, ...nextDue(moment.item, next, moment.calendar) };
  return { before: moment.facts, after: { ...next, ...patch }, patch };
};

const carryOut = async (
  tx: Tx,
  context: ActContext,
  asked: ActionAsked,
  countyCode: number,
  judged: readonly Judged[],
): Promise<void> => {
  const day = today();
  const copied = asked.action === 'copy' ? String((asked.input as { account?: unknown }).account) : null;
  await writeStandings(
    tx,
    countyCode,
    judged.map(({ row, after }) => ({ id: row.id, facts: after })),
  );
  // Once ended, a case stays ended on that day: nothing that figures count ever changes again.
  const ended = judged.filter(({ before, after }) => before.closedOn === null && after.closedOn !== null);
  if (ended.length > 0)
    await applyDeltas(
      tx,
      { kind: 'case', day: 'closed' },
      { countyCode, ids: ended.map(({ row }) => row.id), sign: 1 },
    );
  await appendActs(
    tx,
    judged.map(({ row, patch, after }) =>
      newAct(context, {
        kind: `case.${asked.action}`,
        countyCode,
        subjectId: row.id,
        effectiveOn: day,
        definitionVersion: row.item_version,
        scopeKey: row.scope_key ?? 0,
        payload: {
          set: patch,
          step: row.step,
          ...(asked.input ? { input: asked.input } : {}),
          ...(context.requestKey === null ? {} : { request: context.requestKey }),
          ...(after.state === row.state ? {} : { from: row.state }),
        },
      }),
    ),
  );
  await writeHands(
    tx,
    judged.map(({ row }) => ({
      countyCode,
      caseId: row.id,
      accountId: copied ?? context.actor.accountId,
      kind: copied === null ? 'handled' : 'copied',
      scopeKey: row.scope_key ?? 0,
      on: day,
    })),
  );
  if (asked.action === 'accept')
    await sendParts(
      tx,
      context,
      judged.map(({ row, item, after }) => ({ ref: { countyCode, id: row.id }, item, facts: after })),
    );
  if (asked.action === 'close')
    await bringAbout(
      tx,
      context,
      judged.map(({ row, item, after }) => ({ ref: { countyCode, id: row.id }, item, facts: after })),
    );
  await inviteApplicants(
    tx,
    context,
    countyCode,
    judged.map((one) => ({ ...one, id: one.row.id })),
  );
};

const actInCounty = async (
  tx: Tx,
  context: ActContext,
  asked: ActionAsked,
  countyCode: number,
): Promise<Map<string, ActionResult>> => {
  const results = new Map<string, ActionResult>();
  const wanted = new Map(asked.cases.map((one) => [one.id, one]));
  const rows = await lockRows(tx, countyCode, [...wanted.keys()]);
  const before = await actedBefore(tx, countyCode, context, [...wanted.keys()]);
  const definitions = await definitionsOf(
    tx,
    rows.map((row) => row.definition),
  );
  const people = await peopleByKey(
    tx,
    rows.map((row) => ({ countyCode: row.person_county, id: row.person_id })),
  );
  const open =
    asked.action === 'close' ? await casesWithOpenParts(tx, countyCode, [...wanted.keys()]) : new Set();
  const calendar = await workingCalendar(tx);
  const delegators = await delegatorsOf(tx, context.actor.accountId, today());
  const judged: Judged[] = [];
  for (const row of rows) {
    const ref = { countyCode, id: row.id };
    if (before.has(row.id)) {
      results.set(row.id, { ...ref, status: 'done', rowVersion: row.row_version, state: row.state });
      continue;
    }
    const item = definitions.get(row.definition)!;
    const facts = factsOfRow(row);
    const person = people.get(personKey({ countyCode: row.person_county, id: row.person_id }));
    try {
      const moment: Moment = {
        facts,
        item,
        step: item.steps.find(({ code }) => code === row.step) ?? null,
        person: person ? conditionFacts(person) : {},
        partsEnded: !open.has(row.id),
        today: today(),
        calendar,
        accountId: context.actor.accountId,
        reason: context.reason ?? null,
      };
      const outcome = judge(context, asked, wanted.get(row.id)!.rowVersion, moment, row, delegators);
      judged.push({ row, item, ...outcome });
      results.set(row.id, {
        ...ref,
        status: 'done',
        rowVersion: row.row_version + 1,
        state: outcome.after.state,
      });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      results.set(row.id, { ...ref, status: 'refused', problem });
    }
  }
  if (judged.length > 0) await carryOut(tx, context, asked, countyCode, judged);
  return results;
};

/**
 * Does the same with any number of cases by a fixed number of statements a county, in the caller's transaction: rows,
 * acts, figures and what follows together. Each case is judged by itself; a refused one says why and is left alone.
 */
export const actOnCases = async (
  tx: Tx,
  context: ActContext,
  asked: ActionAsked,
): Promise<ActionResult[]> => {
  const found = new Map<string, ActionResult>();
  for (const [countyCode, cases] of byCounty(asked.cases, (one) => one.countyCode))
    for (const [id, result] of await actInCounty(tx, context, { ...asked, cases }, countyCode))
      found.set(id, result);
  return asked.cases.map(
    ({ countyCode, id }) => found.get(id) ?? { countyCode, id, status: 'refused', problem: caseNotFound() },
  );
};

/** As `actOnCases` for one case; throws what stands in the way. */
export const actOnCase = async (
  tx: Tx,
  context: ActContext,
  ref: CaseRef,
  {
    action,
    input,
    rowVersion,
  }: { readonly action: CaseAction; readonly input: unknown; readonly rowVersion: number },
): Promise<void> => {
  const [result] = await actOnCases(tx, context, { action, input, cases: [{ ...ref, rowVersion }] });
  if (result?.status === 'refused') throw result.problem;
};
