import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { businessLines } from '#definitions';
import type { SavedList } from '#generated/db.ts';
import { countyOf, type RegionCode } from '#kit/region-code.ts';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import type { ActorPost } from '#platform/auth/actor.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { workingPost } from '#platform/auth/working-post.ts';
import { today } from '#platform/calendar/today.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';

export type SavedListRow = Selectable<SavedList>;

export interface SavedListRef {
  readonly countyCode: number;
  readonly id: string;
}

/** A search to be kept under a name. */
export interface NewSavedList {
  readonly name: string;
  /** The query of the address of the list, as plain words. */
  readonly query: Readonly<Record<string, string>>;
  readonly shared: boolean;
}

const MOST_LISTS = 100;

/** The line of a post whose colleagues see what it shares: its first, or the registry for a post of all lines. */
const lineOf = (post: ActorPost): number =>
  businessLines.find(({ code }) => code === post.lines[0])?.number ?? 0;

interface Place {
  readonly region: RegionCode;
  readonly line: number;
}

const placeOf = ({ actor }: ActContext): Place => {
  const post = workingPost(actor);
  if (post) return { region: post.region, line: lineOf(post) };
  throw new Problem('forbidden', 'no-post', '没有岗位，不能保存名单。', {
    advice: '请联系安全管理员授予岗位。',
  });
};

/** Lists the actor made, and those colleagues shared; the transaction's scope says whose. Own ones first, then by name. */
export const listSavedLists = async (tx: Tx, accountId: string): Promise<SavedListRow[]> => {
  const { rows } = await sql<SavedListRow>`
    select * from saved_list where (account_id = ${accountId}::uuid or shared) and ${inOneCounty(scopeOf(tx))}
    order by account_id <> ${accountId}::uuid, name limit ${MOST_LISTS * 3}
  `.execute(tx);
  return rows;
};

const listUnknown = (): Problem =>
  new Problem('not-found', 'list-unknown', '没有找到这个名单，或它不是您保存的。', {
    advice: '请刷新后再试。',
  });

/** One list in scope. Throws Problem not-found. */
export const getSavedList = async (tx: Tx, { countyCode, id }: SavedListRef): Promise<SavedListRow> => {
  const { rows } = await sql<SavedListRow>`
    select * from saved_list where county_code = ${countyCode} and id = ${id}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw listUnknown();
};

/** Keeps a search. Throws Problem conflict when the actor has one of that name. */
export const saveList = async (tx: Tx, context: ActContext, list: NewSavedList): Promise<SavedListRef> => {
  const { region, line } = placeOf(context);
  const countyCode = countyOf(region);
  const { accountId } = context.actor;
  const own = await sql<SavedListRow>`
    select * from saved_list where county_code = ${countyCode} and account_id = ${accountId}::uuid
  `.execute(tx);
  if (own.rows.some(({ name }) => name === list.name))
    throw new Problem('conflict', 'list-name-taken', `已有名为“${list.name}”的名单。`, {
      fields: [{ field: 'name', message: '请换一个名称，或先删除原来的名单。' }],
    });
  if (own.rows.length >= MOST_LISTS)
    throw new Problem('invalid', 'too-many-lists', `名单最多保存${MOST_LISTS}个。`, {
      advice: '请先删除不用的名单。',
    });
  const id = newId();
  await tx
    .insertInto('saved_list')
    .values({
      county_code: countyCode,
      id,
      account_id: accountId,
      name: list.name,
      query: JSON.stringify(list.query),
      shared: list.shared,
      line_number: line,
      region_code: region,
      made_at: new Date(),
    })
    .execute();
  await appendActs(tx, [
    newAct(context, {
      kind: 'list.save',
      countyCode,
      subjectId: id,
      effectiveOn: today(),
      scopeKey: scopeKey(line, region),
      requestKey: context.requestKey,
      payload: { ...list },
    }),
  ]);
  return { countyCode, id };
};

/** Takes away a list of one's own. Throws Problem not-found for another's. */
export const removeList = async (
  tx: Tx,
  context: ActContext,
  { countyCode, id }: SavedListRef,
): Promise<void> => {
  const gone = await tx
    .deleteFrom('saved_list')
    .where('county_code', '=', countyCode)
    .where('id', '=', id)
    .where('account_id', '=', context.actor.accountId)
    .returning(['line_number', 'region_code', 'name'])
    .executeTakeFirst();
  if (!gone) throw listUnknown();
  await appendActs(tx, [
    newAct(context, {
      kind: 'list.remove',
      countyCode,
      subjectId: id,
      effectiveOn: today(),
      scopeKey: scopeKey(gone.line_number, gone.region_code),
      requestKey: context.requestKey,
      payload: { name: gone.name },
    }),
  ]);
};
