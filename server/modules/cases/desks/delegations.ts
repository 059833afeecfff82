import { sql } from 'kysely';
import { countyOf, type RegionCode } from '#kit/region-code.ts';
import { addDays } from '#kit';
import { changeFolded, insertFolded, type ActContext, type FoldedTable } from '#modules/acts';
import type { Actor } from '#platform/auth/actor.ts';
import { workingPost } from '#platform/auth/working-post.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { CaseRef } from '../case-facts.ts';
import { inForce } from './in-force.ts';
import { possibleDelegates } from './possible-delegates.ts';
import { tellDelegate, tellDelegators } from './tell-of-absence.ts';

/** 外出委托: whose cases, by whom, on which days; ended early by the same who asked. */
export const DELEGATION: FoldedTable = {
  table: 'case_delegation',
  kind: 'case-delegation',
  facts: {
    account: ['account_id', 'uuid'],
    delegate: ['delegate_id', 'uuid'],
    from: ['from_on', 'date'],
    to: ['to_on', 'date'],
    reason: ['reason', 'text'],
    endedAt: ['ended_at', 'timestamptz'],
  },
};

export interface DelegationRow {
  readonly county_code: number;
  readonly id: string;
  readonly line_number: number;
  readonly region_code: number;
  readonly account_id: string;
  readonly delegate_id: string;
  readonly from_on: string;
  readonly to_on: string;
  readonly reason: string;
  readonly ended_at: Date | null;
}

/** What somebody away asks of a colleague; both days belong to it. */
export interface NewDelegation {
  readonly delegate: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

const REGISTRY_LINE = 0;
const LONGEST_IN_DAYS = 180;

/** The area of the post from which somebody asks others to act. Throws Problem forbidden without one. */
export const homeOf = (actor: Actor): RegionCode => {
  const post = workingPost(actor);
  if (!post) throw new Problem('forbidden', 'no-post', '没有可用的岗位，不能委托他人。');
  return post.region;
};

const requireDays = ({ from, to }: NewDelegation): void => {
  const at = (field: string, message: string): Problem =>
    new Problem('invalid', 'delegation-days', message, { fields: [{ field, message }] });
  if (from < today()) throw at('from', '开始日期不能早于今天。');
  if (to < from) throw at('to', '结束日期早于开始日期。');
  if (to > addDays(from, LONGEST_IN_DAYS)) throw at('to', `一次最多委托${LONGEST_IN_DAYS}天。`);
};

/** The delegation by which somebody is away on one of these days. */
const awayIn = async (
  tx: Tx,
  accountId: string,
  { from, to }: Pick<NewDelegation, 'from' | 'to'>,
): Promise<Pick<DelegationRow, 'from_on' | 'to_on'> | undefined> => {
  const { rows } = await sql<Pick<DelegationRow, 'from_on' | 'to_on'>>`
    select from_on, to_on from case_delegation
    where account_id = ${accountId}::uuid and ${inForce(from, to)}
    order by from_on limit 1
  `.execute(tx);
  return rows[0];
};

const requireFree = async (tx: Tx, accountId: string, wanted: NewDelegation): Promise<void> => {
  const own = await awayIn(tx, accountId, wanted);
  if (own)
    throw new Problem(
      'conflict',
      'delegated-already',
      `${own.from_on}至${own.to_on}已经委托过，日期有重叠。`,
      { advice: '请先结束原来的委托，或改选日期。' },
    );
  // What a delegate lets others do does not reach on to them: these cases would then wait for nobody.
  const theirs = await awayIn(tx, wanted.delegate, wanted);
  if (theirs)
    throw new Problem(
      'conflict',
      'delegate-away',
      `所选的同事${theirs.from_on}至${theirs.to_on}自己也外出，已委托别人代办。`,
      { advice: '请另选一位同事，或改选日期。' },
    );
};

/** Lets a colleague act on the cases one holds, for some days. */
export const delegate = async (tx: Tx, context: ActContext, wanted: NewDelegation): Promise<CaseRef> => {
  const { actor } = context;
  const region = homeOf(actor);
  requireDays(wanted);
  if (!(await possibleDelegates(tx, actor)).some(({ accountId }) => accountId === wanted.delegate))
    throw new Problem('invalid', 'delegate-not-eligible', '所选人员不能代您办理办件。', {
      fields: [{ field: 'delegate', message: '请从列出的同岗位人员中选择。' }],
    });
  // Two requests at once wait for each other here, so that their days are compared.
  await sql`select 1 from account where id = ${actor.accountId}::uuid for update`.execute(tx);
  await requireFree(tx, actor.accountId, wanted);
  const place = {
    countyCode: countyOf(region),
    id: newId(),
    lineNumber: REGISTRY_LINE,
    regionCode: region,
  };
  const facts = { account: actor.accountId, ...wanted, endedAt: null };
  await insertFolded(tx, { ...context, at: new Date() }, DELEGATION, 'set', [{ place, facts }]);
  await tellDelegate(tx, context, { region, ...wanted }, '外出，请您代办');
  await tellDelegators(tx, context, wanted);
  return { countyCode: place.countyCode, id: place.id };
};

/** Calls off a delegation of one's own. Throws Problem not-found. */
export const endDelegation = async (tx: Tx, context: ActContext, ref: CaseRef): Promise<void> => {
  const { rows } = await sql<DelegationRow>`
    select * from case_delegation
    where county_code = ${ref.countyCode} and id = ${ref.id}::uuid and account_id = ${context.actor.accountId}::uuid
    for update
  `.execute(tx);
  const row = rows[0];
  if (!row)
    throw new Problem('not-found', 'delegation-not-found', '没有找到这次委托。', {
      advice: '请刷新后查看。',
    });
  if (row.ended_at !== null) return;
  const at = new Date();
  await changeFolded(tx, { ...context, at }, DELEGATION, 'end', row, { endedAt: at.toISOString() });
  const { region_code: region, delegate_id: whom, from_on: from, to_on: to } = row;
  await tellDelegate(tx, context, { region, delegate: whom, from, to }, '提前结束委托，不再请您代办');
};
