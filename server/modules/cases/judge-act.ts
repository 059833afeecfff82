import { CASE_STATE_TITLES, type ServiceItemDefinition } from '#kit';
import type { ActContext } from '#modules/acts';
import { requirePermission } from '#platform/auth/policy.ts';
import { Problem } from '#platform/errors/problem.ts';
import { permissionsFor, type ActionDefinition, type Moment } from './actions/action.ts';
import { actions } from './actions/index.ts';
import { nextDue } from './case-clocks.ts';
import type { CaseFacts, CaseRow, Patch } from './case-facts.ts';
import { isAllowed, type CaseAction } from './case-actions.ts';
import type { CaseColleague } from './desks/colleagues.ts';
import { deskObstacle, type DeskObstacle } from './desks/desk-obstacle.ts';

/** What is judged before anything is written: one act on one case at one moment. */
export interface Judging {
  readonly context: ActContext;
  readonly action: CaseAction;
  readonly input: unknown;
  /** The version the form was opened on. */
  readonly rowVersion: number;
  readonly row: CaseRow;
  readonly moment: Moment;
  /** Accounts that let the actor act for them today. */
  readonly delegators: ReadonlySet<string>;
  /** Whom the act may name; empty for acts that name nobody. */
  readonly colleagues: readonly CaseColleague[];
}

/** An act that may be done, and what it changes. */
export interface Judged {
  readonly row: CaseRow;
  readonly input: unknown;
  readonly item: ServiceItemDefinition;
  readonly person: Moment['person'];
  readonly before: CaseFacts;
  readonly after: CaseFacts;
  readonly patch: Patch;
}

const refused = (kind: 'forbidden' | 'conflict', code: string, message: string, advice: string): Problem =>
  new Problem(kind, code, message, { advice });

const OBSTACLES: Readonly<Record<DeskObstacle, readonly [message: string, advice: string]>> = {
  'outside-desk': ['该办件不在您岗位的办理范围内。', '请由当前环节的经办人办理。'],
  recused: ['您已对该办件回避，不能办理。', '请由其他人员办理。'],
  'held-by-other': ['该办件已分派给其他人员。', '请由承办人办理，或请负责人重新分派。'],
};

/** From the desk: the post reaches it, and nobody else holds the case. */
const requireDesk = (
  { context, action: code, moment, delegators }: Judging,
  action: ActionDefinition<unknown>,
): void => {
  requirePermission(context.actor, ...permissionsFor(action, moment.step));
  const obstacle = deskObstacle(context.actor, code, moment, delegators);
  if (obstacle) throw refused('forbidden', obstacle, ...OBSTACLES[obstacle]);
};

/** Whoever an act names must be one the page offers. */
const requireColleague = (
  { input, colleagues, moment }: Judging,
  action: ActionDefinition<unknown>,
): void => {
  const account = (input as { readonly account?: string }).account;
  if (!action.names || account === undefined) return;
  if (moment.facts.recused.includes(account) && action.names === 'desk')
    throw refused('conflict', 'recused', '该人员已回避，不能办理。', '请选择其他人员。');
  if (!colleagues.some(({ accountId }) => accountId === account))
    throw refused(
      'conflict',
      'colleague-not-eligible',
      `所选人员不能“${action.title}”这件办件。`,
      '请从列出的人员中选择。',
    );
};

/** Judges one act on one case. Throws Problem with what stands in the way; changes nothing. */
export const judgeAct = (judging: Judging): Judged => {
  const { moment, row, rowVersion } = judging;
  const action = actions[judging.action] as ActionDefinition<unknown>;
  if (!isAllowed(moment.facts.state, judging.action))
    throw refused(
      'conflict',
      'action-not-now',
      `这件办件现在是“${CASE_STATE_TITLES[moment.facts.state]}”，不能“${action.title}”。`,
      '请刷新后按页面列出的处理方式办理。',
    );
  requireDesk(judging, action);
  if (row.row_version !== rowVersion)
    throw refused('conflict', 'case-changed', '这件办件刚刚被他人办理。', '请刷新后核对最新情况，再办理。');
  if (action.needsReason && (moment.reason ?? '').trim() === '')
    throw new Problem('invalid', 'reason-missing', `请写明“${action.title}”的理由。`, {
      fields: [{ field: 'reason', message: '请写明理由。' }],
    });
  const input = action.input.safeParse(judging.input ?? {});
  if (!input.success)
    throw new Problem('invalid', 'case-input', `“${action.title}”填写有误。`, {
      fields: input.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
    });
  requireColleague(judging, action);
  const changed = action.run(moment, input.data);
  const next = { ...moment.facts, ...changed };
  const patch: Patch = { ...changed, ...nextDue(moment.item, next, moment.calendar) };
  return {
    row,
    input: judging.input,
    item: moment.item,
    person: moment.person,
    before: moment.facts,
    after: { ...next, ...patch },
    patch,
  };
};
