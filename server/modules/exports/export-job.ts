import { sql, type Selectable } from 'kysely';
import type { ExportJob } from '#generated/db.ts';
import { countyOf } from '#kit/region-code.ts';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { storeActor } from '#modules/imports';
import { requirePermission } from '#platform/auth/policy.ts';
import { scopeHolds, scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { RegionCode } from '#kit/region-code.ts';
import type { ExportAbout, ExportKind } from './export-kinds.ts';
import type { ExportSignature } from './export-signature.ts';

export type ExportJobRow = Selectable<ExportJob>;

export interface ExportJobRef {
  readonly countyCode: number;
  readonly id: string;
}

export interface ExportOrder {
  readonly kind: ExportKind;
  readonly query: unknown;
  readonly isUnmasked: boolean;
  readonly reason: string;
  /** Region of the post the actor works as. */
  readonly home: RegionCode;
  readonly sign: ExportSignature;
  /** What it would hold now; null for lists that are not told so. */
  readonly about: ExportAbout | null;
}

/** Files are kept this long. */
const KEPT_IN_DAYS = 7;
const DAY_IN_MS = 86_400_000;
/** A line number never reaches this. */
const LINES = 1_000;

/** A line under which the actor may export at home: who may export there can see that it was asked. */
const lineAt = (context: ActContext, home: RegionCode): number => {
  const scope = requirePermission(context.actor, 'export.run');
  for (let line = 0; line < LINES; line += 1) if (scopeHolds(scope, scopeKey(line, home))) return line;
  return 0;
};

/** What the sheet, the records of reads and the records of acts call an export by (导出编号). */
export const numberOf = ({ id }: Pick<ExportJobRow, 'id'>): string => id.slice(-8);

/** Why, and of which export, so that who audits finds the request, the consent and the reads together. */
const reasonOf = (job: ExportJobRow, { reason }: Record<string, unknown>): string => {
  const number = `导出编号${numberOf(job)}${job.is_unmasked ? '，完整号码' : ''}`;
  return reason ? `${String(reason)}（${number}）` : number;
};

const act = (context: ActContext, job: ExportJobRow, kind: string, payload: Record<string, unknown>) =>
  newAct(
    { ...context, reason: reasonOf(job, payload) },
    {
      kind,
      countyCode: job.county_code,
      subjectId: job.id,
      effectiveOn: today(),
      scopeKey: job.scope_key ?? 0,
      requestKey: context.requestKey,
      payload,
    },
  );

const requireReason = (reason: string, field = 'reason'): void => {
  if (reason.trim() !== '') return;
  throw new Problem('invalid', 'reason-missing', '请写明理由。', {
    fields: [{ field, message: '理由会留在记录中，不能为空。' }],
  });
};

/** Puts an export in the queue, or, for personal data in full, before another person who decides. */
export const orderExport = async (tx: Tx, context: ActContext, order: ExportOrder): Promise<ExportJobRef> => {
  const { kind, query, isUnmasked, reason, home, sign, about } = order;
  if (isUnmasked && !kind.mayBeUnmasked)
    throw new Problem('invalid', 'never-unmasked', '这种导出不含完整号码。');
  if (isUnmasked) requireReason(reason);
  const countyCode = countyOf(home);
  const job = await tx
    .insertInto('export_job')
    .values({
      county_code: countyCode,
      id: newId(),
      region_code: home,
      line_number: lineAt(context, home),
      kind: kind.code,
      title: kind.title(query),
      query: JSON.stringify(query),
      is_unmasked: isUnmasked,
      reason: reason.trim(),
      state: isUnmasked ? 'asking' : 'waiting',
      account_id: context.actor.accountId,
      post_id: context.actor.postId,
      actor: JSON.stringify(storeActor(context.actor, false)),
      sign: JSON.stringify(sign),
      narrowed: about?.narrowed ?? '',
      rows_total: about?.count ?? null,
      made_at: new Date(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await appendActs(tx, [
    act(context, job, 'export.order', { kind: kind.code, query, isUnmasked, reason: reason.trim() }),
  ]);
  return { countyCode, id: job.id };
};

/** A job in scope. Throws Problem not-found. */
export const getExportJob = async (tx: Tx, { countyCode, id }: ExportJobRef): Promise<ExportJobRow> => {
  const { rows } = await sql<ExportJobRow>`
    select * from export_job where county_code = ${countyCode} and id = ${id} for update
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'export-unknown', '没有找到这次导出。', { advice: '请刷新后再试。' });
};

const setState = async (tx: Tx, job: ExportJobRow, change: Partial<ExportJobRow>): Promise<void> => {
  await tx
    .updateTable('export_job')
    .set(change as never)
    .where('county_code', '=', job.county_code)
    .where('id', '=', job.id)
    .execute();
};

/** The act that tells a decision. */
export const decisionKind = ({ isAllowed }: { readonly isAllowed: boolean }): string =>
  isAllowed ? 'export.allow' : 'export.refuse';

/** Allows or refuses personal data in full. Nobody decides about an export of their own. */
export const decideExport = async (
  tx: Tx,
  context: ActContext,
  ref: ExportJobRef,
  decision: { readonly isAllowed: boolean; readonly reason: string },
): Promise<void> => {
  const job = await getExportJob(tx, ref);
  if (job.account_id === context.actor.accountId)
    throw new Problem('forbidden', 'own-export', '不能审批自己申请的导出。', {
      advice: '请由其他负责人审批。',
    });
  if (job.state !== 'asking')
    throw new Problem('conflict', 'export-decided', '这次导出已经审批或取消。', { advice: '请刷新。' });
  if (!decision.isAllowed) requireReason(decision.reason);
  const state = decision.isAllowed ? 'waiting' : 'refused';
  await setState(tx, job, {
    state,
    decided_by: context.actor.accountId,
    decider_name: context.actor.displayName,
    decision_reason: decision.reason.trim(),
    ...(!decision.isAllowed && { finished_at: new Date() }),
  });
  await appendActs(tx, [act(context, job, decisionKind(decision), { reason: decision.reason.trim() })]);
};

/** Calls off an export of one's own that has not ended. */
export const cancelExport = async (tx: Tx, context: ActContext, ref: ExportJobRef): Promise<void> => {
  const job = await getExportJob(tx, ref);
  if (job.account_id !== context.actor.accountId)
    throw new Problem('not-found', 'export-unknown', '没有找到这次导出。');
  if (!['asking', 'waiting', 'running'].includes(job.state))
    throw new Problem('conflict', 'export-ended', '这次导出已经结束。', { advice: '请刷新。' });
  await setState(tx, job, { state: 'cancelled', finished_at: new Date() });
  await appendActs(tx, [act(context, job, 'export.cancel', {})]);
};

/** From when on a file made now is gone. */
export const expiryFrom = (now: Date): Date => new Date(now.getTime() + KEPT_IN_DAYS * DAY_IN_MS);
