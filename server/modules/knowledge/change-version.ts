import { sql } from 'kysely';
import { knowledgeArticles } from '#definitions';
import { countyOf, regionRange, type RegionCode } from '#kit';
import { appendActs, newAct, type ActContext, type StoredAct } from '#modules/acts';
import { sendMessage } from '#modules/messages';
import type { Actor } from '#platform/auth/actor.ts';
import { workingPost } from '#platform/auth/working-post.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ArticleContent, VersionRef, VersionRow } from './knowledge-row.ts';
import { writersOf } from './writers-of.ts';

/** What is written: the words, and the days they hold. */
export interface WrittenVersion {
  readonly content: ArticleContent;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const checkDays = ({ validFrom, validTo }: WrittenVersion): void => {
  if (validTo === null || validTo >= validFrom) return;
  const message = '失效日期不能早于生效日期。';
  throw new Problem('invalid', 'knowledge-days', message, { fields: [{ field: 'validTo', message }] });
};

/** Where what an actor writes holds: the area of its post. Throws Problem forbidden without one. */
export const homeOf = (actor: Actor): RegionCode => {
  const post = workingPost(actor);
  if (post) return post.region;
  throw new Problem('forbidden', 'no-post', '没有岗位，不能撰写知识条目。', {
    advice: '请联系安全管理员授予岗位。',
  });
};

const act = (
  context: ActContext,
  row: { countyCode: number; id: string; region: number },
  kind: string,
  payload: Readonly<Record<string, unknown>>,
) =>
  newAct(context, {
    kind: `knowledge.${kind}`,
    countyCode: row.countyCode,
    subjectId: row.id,
    effectiveOn: today(),
    scopeKey: row.region,
    requestKey: context.requestKey,
    payload,
  });

/** A version begun, and the code of its article. */
export type DraftedVersion = VersionRef & { readonly code: string };

/** The version that an act began. */
export const draftedBy = ({
  county_code: countyCode,
  subject_id: id,
  payload,
}: StoredAct): DraftedVersion => ({
  countyCode,
  id,
  code: (payload as { code: string }).code,
});

/**
 * Begins a version of an article, for the area of the writer's post: of one that is known by its code, or of a new one.
 */
export const draftVersion = async (
  tx: Tx,
  context: ActContext,
  written: WrittenVersion,
  code: string | null,
): Promise<DraftedVersion> => {
  checkDays(written);
  const region = homeOf(context.actor);
  const countyCode = countyOf(region);
  const id = newId();
  const known =
    code !== null && (knowledgeArticles.some((one) => one.code === code) || (await isWritten(tx, code)));
  const ownCode = known && code !== null ? code : `own-${id.slice(0, 8)}${id.slice(-4)}`;
  const { content, validFrom, validTo } = written;
  const payload = { code: ownCode, content, validFrom, validTo, state: 'draft', note: null };
  await tx
    .insertInto('knowledge_version')
    .values({
      county_code: countyCode,
      id,
      code: ownCode,
      region_code: region,
      region_last: regionRange(region)[1],
      content: JSON.stringify(written.content),
      valid_from: written.validFrom,
      valid_to: written.validTo,
      state: 'draft',
      written_by: context.actor.accountId,
      changed_at: new Date(),
    })
    .execute();
  await appendActs(tx, [act(context, { countyCode, id, region }, 'draft', payload)]);
  return { countyCode, id, code: ownCode };
};

const isWritten = async (tx: Tx, code: string): Promise<boolean> => {
  const { rows } = await sql`select 1 from knowledge_version where code = ${code} limit 1`.execute(tx);
  return rows.length > 0;
};

const lockVersion = async (tx: Tx, { countyCode, id }: VersionRef): Promise<VersionRow> => {
  const { rows } = await sql<VersionRow>`
    select * from knowledge_version where county_code = ${countyCode} and id = ${id} for update
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'knowledge-unknown', '没有找到这个条目，或不由您修改。', {
    advice: '请刷新后再试。',
  });
};

/** What is done with a version. Publishing and returning are for somebody else than its writer. */
export type VersionStep =
  | ({ readonly kind: 'write' } & WrittenVersion)
  | { readonly kind: 'submit' }
  | { readonly kind: 'publish' }
  | { readonly kind: 'return'; readonly note: string }
  | { readonly kind: 'withdraw'; readonly note: string };

/** What may happen when. */
const STEPS_IN_STATE: Readonly<Record<string, readonly VersionStep['kind'][]>> = {
  draft: ['write', 'submit', 'withdraw'],
  submitted: ['publish', 'return'],
  published: ['withdraw'],
  withdrawn: [],
};
export const DECISIONS: readonly VersionStep['kind'][] = ['publish', 'return'];

const changeOf = (step: VersionStep) => {
  switch (step.kind) {
    case 'write':
      return { content: step.content, validFrom: step.validFrom, validTo: step.validTo };
    case 'submit':
      return { state: 'submitted', note: null };
    case 'publish':
      return { state: 'published', note: null };
    case 'return':
      return { state: 'draft', note: step.note };
    case 'withdraw':
      return { state: 'withdrawn', note: step.note };
  }
};

const COLUMNS: Readonly<Record<string, string>> = {
  content: 'content',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  state: 'state',
  note: 'note',
};

const tell = async (
  tx: Tx,
  context: ActContext,
  row: VersionRow,
  { step, writers }: { readonly step: VersionStep; readonly writers: readonly string[] },
): Promise<void> => {
  const article = (row.content as unknown as ArticleContent).title;
  const message = {
    template: 'knowledge-review',
    region: row.region_code,
    line: 'registry',
    path: '/knowledge?view=review',
  };
  if (step.kind === 'submit')
    await sendMessage(tx, context, {
      ...message,
      to: { kind: 'holders', permission: 'knowledge.publish', except: [context.actor.accountId, ...writers] },
      values: { article, what: '已提交，请审核' },
    });
  if (step.kind === 'publish' || step.kind === 'return')
    await sendMessage(tx, context, {
      ...message,
      to: { kind: 'account', accountId: row.written_by },
      values: { article, what: step.kind === 'publish' ? '已发布' : '被退回，请修改后再提交' },
    });
};

/** Takes a step about a version by one act. Throws Problem conflict out of turn, and forbidden for publishing one's own. */
export const changeVersion = async (
  tx: Tx,
  context: ActContext,
  ref: VersionRef,
  rowVersion: number,
  step: VersionStep,
): Promise<void> => {
  const row = await lockVersion(tx, ref);
  if (row.row_version !== rowVersion)
    throw new Problem('conflict', 'knowledge-changed', '这个条目刚刚被他人修改。', {
      advice: '请刷新后再办。',
    });
  if (!STEPS_IN_STATE[row.state]?.includes(step.kind))
    throw new Problem('conflict', 'knowledge-step', '现在不能这样办。', {
      advice: '请刷新后查看条目的状态。',
    });
  const writers = (await writersOf(tx, [ref])).get(ref.id) ?? [];
  if (DECISIONS.includes(step.kind) && writers.includes(context.actor.accountId))
    throw new Problem('forbidden', 'own-article', '自己撰写的条目要由别人审核。', {
      advice: '请其他有权发布的同事审核。',
    });
  if (step.kind === 'write') checkDays(step);
  const change = changeOf(step);
  await tx
    .updateTable('knowledge_version')
    .set({
      ...Object.fromEntries(
        Object.entries(change).map(([name, value]) => [
          COLUMNS[name],
          name === 'content' ? JSON.stringify(value) : value,
        ]),
      ),
      ...(DECISIONS.includes(step.kind) ? { decided_by: context.actor.accountId } : {}),
      changed_at: new Date(),
      row_version: sql<number>`row_version + 1`,
    })
    .where('county_code', '=', ref.countyCode)
    .where('id', '=', ref.id)
    .execute();
  await appendActs(tx, [act(context, { ...ref, region: row.region_code }, step.kind, { ...change })]);
  await tell(tx, context, row, { step, writers });
};
