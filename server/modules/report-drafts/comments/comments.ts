import { sql } from 'kysely';
import { roles } from '#definitions';
import type { Permission } from '#kit';
import type { CommentThread } from '#kit/report-document/index.ts';
import { findColleagues, type Colleague } from '#modules/accounts';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import { sm3 } from '#platform/crypto/sm3.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { DraftKind, DraftRef, DraftRow } from '../draft.ts';
import { getDraft } from '../get-draft.ts';

interface ThreadRow {
  readonly id: string;
  readonly quote: string;
  readonly resolved_by_name: string | null;
}

interface CommentRow {
  readonly id: string;
  readonly thread_id: string;
  readonly comment: string;
  readonly mentions: CommentThread['comments'][number]['mentions'];
  readonly account_name: string;
  readonly written_at: Date;
}

/** All threads of a draft in the order they were begun, each with what was said in it. */
export const listThreads = async (tx: Tx, { county_code, id }: DraftRow): Promise<CommentThread[]> => {
  const { rows: threads } = await sql<ThreadRow>`
    select id, quote, resolved_by_name from report_thread
    where county_code = ${county_code} and draft_id = ${id}
  `.execute(tx);
  const { rows: comments } = await sql<CommentRow>`
    select id, thread_id, comment, mentions, account_name, written_at from report_comment
    where county_code = ${county_code} and draft_id = ${id} order by id
  `.execute(tx);
  const known = new Map(threads.map((thread) => [thread.id, thread]));
  // A thread's id is made by the editor and says nothing of time; its first comment does.
  const byThread = [...Map.groupBy(comments, (comment) => comment.thread_id)].map(([thread, said]) => ({
    thread: known.get(thread)!,
    said,
  }));
  return byThread.map(({ thread, said }) => ({
    id: thread.id,
    quote: thread.quote,
    resolved: thread.resolved_by_name !== null,
    resolvedBy: thread.resolved_by_name,
    comments: said.map((row) => ({
      id: row.id,
      text: row.comment,
      by: row.account_name,
      at: row.written_at.toISOString(),
      mentions: row.mentions,
    })),
  }));
};

/** Who may be named in a comment: colleagues whose posts let them read the draft. */
export const colleaguesOf = (tx: Tx, draft: DraftRow): Promise<Colleague[]> => {
  const needed: Permission = draft.kind === 'report' ? 'report.read' : 'report.contribute';
  const able = roles.filter(({ permissions }) => permissions.includes(needed)).map(({ code }) => code);
  return findColleagues(tx, { roles: able, region: draft.region_code });
};

/** Moves the counter that tells open editors to ask again. */
const moved = async (tx: Tx, draft: DraftRow): Promise<void> => {
  await tx
    .updateTable('report_draft')
    .set({ comments_version: draft.comments_version + 1 })
    .where('county_code', '=', draft.county_code)
    .where('id', '=', draft.id)
    .execute();
};

const act = (tx: Tx, context: ActContext, draft: DraftRow, kind: string, payload: object): Promise<void> =>
  appendActs(tx, [
    newAct(context, {
      kind,
      countyCode: draft.county_code,
      subjectId: draft.id,
      effectiveOn: today(),
      scopeKey: draft.scope_key,
      requestKey: context.requestKey,
      payload: { ...payload },
    }),
  ]);

/** What is said in a comment, and to whom. */
export interface Remark {
  readonly text: string;
  /** Account ids. */
  readonly mentions: readonly string[];
}

const requireColleagues = async (
  tx: Tx,
  draft: DraftRow,
  ids: readonly string[],
): Promise<CommentThread['comments'][number]['mentions']> => {
  if (ids.length === 0) return [];
  const known = new Map((await colleaguesOf(tx, draft)).map((one) => [one.accountId, one.name]));
  return ids.map((accountId) => {
    const name = known.get(accountId);
    if (name !== undefined) return { accountId, name };
    throw new Problem('invalid', 'mention-unknown', '提到的同事看不到这份文稿。', {
      advice: '请从名单中选择。',
    });
  });
};

const say = async (
  tx: Tx,
  context: ActContext,
  draft: DraftRow,
  thread: string,
  { text, mentions }: Remark,
): Promise<void> => {
  const id = newId();
  await tx
    .insertInto('report_comment')
    .values({
      county_code: draft.county_code,
      draft_id: draft.id,
      id,
      thread_id: thread,
      scope_key: draft.scope_key,
      comment: text,
      mentions: JSON.stringify(await requireColleagues(tx, draft, mentions)),
      account_id: context.actor.accountId,
      account_name: context.actor.displayName,
      written_at: new Date(),
    })
    .execute();
  await act(tx, context, draft, 'report.comment', { thread, comment: id, digest: sm3(text).toString('hex') });
};

/** The draft that is spoken about. */
export interface Place {
  readonly kind: DraftKind;
  readonly ref: DraftRef;
}

/** Locks the draft, does the work beside it and tells open editors. */
const beside = async (
  tx: Tx,
  { kind, ref }: Place,
  work: (draft: DraftRow) => Promise<void>,
): Promise<void> => {
  const draft = await getDraft(tx, kind, ref, { lock: true });
  await work(draft);
  await moved(tx, draft);
};

const getThread = async (tx: Tx, draft: DraftRow, id: string): Promise<ThreadRow> => {
  const { rows } = await sql<ThreadRow>`
    select id, quote, resolved_by_name from report_thread
    where county_code = ${draft.county_code} and draft_id = ${draft.id} and id = ${id}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'thread-unknown', '没有这条批注。', { advice: '请刷新后再看。' });
};

/** Begins a thread about some words; the editor has marked them with the same id. Also on a finalised report. */
export const beginThread = (
  tx: Tx,
  context: ActContext,
  place: Place,
  { id, quote, ...remark }: Remark & { id: string; quote: string },
): Promise<void> =>
  beside(tx, place, async (draft) => {
    await tx
      .insertInto('report_thread')
      .values({ county_code: draft.county_code, draft_id: draft.id, id, scope_key: draft.scope_key, quote })
      .execute();
    await say(tx, context, draft, id, remark);
  });

/** Answers in a thread; a thread that was resolved is open again. */
export const answerThread = (
  tx: Tx,
  context: ActContext,
  place: Place,
  { thread, ...remark }: Remark & { thread: string },
): Promise<void> =>
  beside(tx, place, async (draft) => {
    const { resolved_by_name: resolved } = await getThread(tx, draft, thread);
    if (resolved !== null) await settle(tx, draft, thread, null);
    await say(tx, context, draft, thread, remark);
  });

const settle = async (tx: Tx, draft: DraftRow, thread: string, by: string | null): Promise<void> => {
  await tx
    .updateTable('report_thread')
    .set({ resolved_by_name: by, resolved_at: by === null ? null : new Date() })
    .where('county_code', '=', draft.county_code)
    .where('draft_id', '=', draft.id)
    .where('id', '=', thread)
    .execute();
};

/** Marks a thread as dealt with, or opens it again. */
export const resolveThread = (
  tx: Tx,
  context: ActContext,
  place: Place,
  { thread, resolved }: { thread: string; resolved: boolean },
): Promise<void> =>
  beside(tx, place, async (draft) => {
    await getThread(tx, draft, thread);
    await settle(tx, draft, thread, resolved ? context.actor.displayName : null);
    await act(tx, context, draft, 'report.resolve', { thread, resolved });
  });
