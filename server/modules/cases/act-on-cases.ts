import { actedBefore, type ActContext } from '#modules/acts';
import { workingCalendar } from '#modules/calendar';
import { conditionFacts, peopleByKey, personKey } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ActionDefinition, Moment } from './actions/action.ts';
import { actions } from './actions/index.ts';
import { bringAbout } from './bring-about.ts';
import { carryOut } from './carry-out.ts';
import { definitionsOf } from './case-definition.ts';
import { factsOfRow, type CaseRef } from './case-facts.ts';
import type { CaseAction } from './case-actions.ts';
import { colleagueFinder, eligibleColleagues } from './desks/colleagues.ts';
import { delegatorsOf } from './desks/substitutes.ts';
import { caseNotFound, lockCases } from './find-case.ts';
import { judgeAct, type Judged } from './judge-act.ts';
import { casesWithOpenParts } from './parts/parts.ts';

/** What one asks to be done with some cases. */
export interface ActionAsked {
  readonly action: CaseAction;
  readonly input: unknown;
  /** Each as it was when it was read; its own input where it is not the one of all. */
  readonly cases: readonly (CaseRef & { readonly rowVersion: number; readonly input?: unknown })[];
  /** The day it is done on; today when left out. Earlier days are for what is brought in from before. */
  readonly on?: string;
}

export type ActionResult = CaseRef &
  (
    | { readonly status: 'done'; readonly rowVersion: number; readonly state: string }
    | { readonly status: 'refused'; readonly problem: Problem }
  );

const actInCounty = async (
  tx: Tx,
  context: ActContext,
  asked: ActionAsked,
  countyCode: number,
): Promise<Map<string, ActionResult>> => {
  const results = new Map<string, ActionResult>();
  const day = asked.on ?? today();
  const wanted = new Map(asked.cases.map((one) => [one.id, one]));
  const ids = [...wanted.keys()];
  const rows = await lockCases(tx, countyCode, ids);
  const before = await actedBefore(tx, countyCode, context, ids, { kinds: [`case.${asked.action}`] });
  const definitions = await definitionsOf(
    tx,
    rows.map((row) => row.definition),
  );
  const people = await peopleByKey(
    tx,
    rows.map((row) => ({ countyCode: row.person_county, id: row.person_id })),
  );
  const open = asked.action === 'close' ? await casesWithOpenParts(tx, countyCode, ids) : new Set();
  const calendar = await workingCalendar(tx);
  const delegators = await delegatorsOf(tx, context.actor.accountId, day);
  const { names } = actions[asked.action] as ActionDefinition<unknown>;
  const find = colleagueFinder(tx);
  const judged: Judged[] = [];
  const refuse = (id: string, problem: Problem) =>
    results.set(id, { countyCode, id, status: 'refused', problem });
  for (const row of rows) {
    const ref = { countyCode, id: row.id };
    if (before.has(row.id)) {
      results.set(row.id, { ...ref, status: 'done', rowVersion: row.row_version, state: row.state });
      continue;
    }
    const item = definitions.get(row.definition)!;
    const person = people.get(personKey({ countyCode: row.person_county, id: row.person_id }));
    const moment: Moment = {
      facts: factsOfRow(row),
      item,
      step: item.steps.find(({ code }) => code === row.step) ?? null,
      person: person ? conditionFacts(person, day) : {},
      partsEnded: !open.has(row.id),
      today: day,
      calendar,
      accountId: context.actor.accountId,
      reason: context.reason ?? null,
    };
    try {
      const { action } = asked;
      const { rowVersion, input = asked.input } = wanted.get(row.id)!;
      const colleagues = names ? await eligibleColleagues(find, names, moment) : [];
      judged.push(judgeAct({ context, action, input, rowVersion, row, moment, delegators, colleagues }));
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      refuse(row.id, problem);
    }
  }
  const stopped =
    asked.action === 'close' ? await bringAbout(tx, context, countyCode, judged) : new Map<string, Problem>();
  for (const [id, problem] of stopped) refuse(id, problem);
  const through = judged.filter(({ row }) => !stopped.has(row.id));
  if (through.length > 0) await carryOut(tx, { context, ...asked, countyCode, day }, through);
  for (const { row, after } of through)
    results.set(row.id, {
      countyCode,
      id: row.id,
      status: 'done',
      rowVersion: row.row_version + 1,
      state: after.state,
    });
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
