import { sql } from 'kysely';
import { regionNames } from '#modules/regions';
import { findRole, type AccessBook } from '#platform/auth/access-book.ts';
import type { Tx } from '#platform/db/database.ts';
import type { AccountView, PostView } from './account.ts';
import { ADMINISTRATION_LINE } from '#platform/auth/scope-of-posts.ts';

/** Whether an area lies in the transaction's scope on the administration line. */
const administered = (column: string) =>
  sql<boolean>`(select current_scope()) @> scope_of(${sql.lit(ADMINISTRATION_LINE)}::smallint, ${sql.ref(column)})`;

const contains = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

export interface AccountQuery {
  readonly text?: string | undefined;
  /** The user name that ended the page before. */
  readonly after?: string | undefined;
  readonly size: number;
}

/** Accounts of the areas in scope, by user name. */
export const listAccounts = async (
  tx: Tx,
  query: AccountQuery,
): Promise<{ rows: AccountView[]; next: string | null }> => {
  let accounts = tx.selectFrom('account').selectAll().where(administered('account.region_code'));
  if (query.text) {
    const pattern = contains(query.text);
    accounts = accounts.where((either) =>
      either.or([either('username', 'like', pattern), either('display_name', 'like', pattern)]),
    );
  }
  if (query.after) accounts = accounts.where('username', '>', query.after);
  const found = await accounts
    .orderBy('username')
    .limit(query.size + 1)
    .execute();
  const page = found.slice(0, query.size);
  const names = await regionNames(
    tx,
    page.map((row) => row.region_code),
  );
  return {
    rows: page.map((row) => ({
      id: row.id,
      username: row.username,
      displayName: row.display_name,
      region: row.region_code,
      regionName: names.get(row.region_code) ?? String(row.region_code),
      state: row.state as AccountView['state'],
      lockedUntil:
        row.locked_until && new Date(row.locked_until) > new Date()
          ? new Date(row.locked_until).toISOString()
          : null,
      mustChangePassword: row.must_change_password,
      createdAt: new Date(row.created_at).toISOString(),
    })),
    next: found.length > page.length ? (page.at(-1)?.username ?? null) : null,
  };
};

export interface PostQuery {
  readonly account?: string | undefined;
  /** The id that ended the page before. */
  readonly after?: string | undefined;
  readonly size: number;
}

/** Posts over the areas in scope, past ones too, newest first. */
export const listPosts = async (
  tx: Tx,
  book: AccessBook,
  query: PostQuery,
): Promise<{ rows: PostView[]; next: string | null }> => {
  let posts = tx
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .selectAll('post')
    .select(['account.display_name', 'account.username'])
    .where(administered('post.region_code'));
  if (query.account) posts = posts.where('post.account_id', '=', query.account);
  if (query.after) posts = posts.where('post.id', '<', query.after);
  const found = await posts
    .orderBy('post.id', 'desc')
    .limit(query.size + 1)
    .execute();
  const page = found.slice(0, query.size);
  const names = await regionNames(
    tx,
    page.map((row) => row.region_code),
  );
  return {
    rows: page.map((row) => ({
      id: row.id,
      account: row.account_id,
      displayName: row.display_name,
      username: row.username,
      role: row.role,
      roleTitle: findRole(book, row.role)?.title ?? row.role,
      region: row.region_code,
      regionName: names.get(row.region_code) ?? String(row.region_code),
      lines: row.lines,
      title: row.title,
      isPrimary: row.is_primary,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
    next: found.length > page.length ? (page.at(-1)?.id ?? null) : null,
  };
};
