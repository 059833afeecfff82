import type { Selectable } from 'kysely';
import type { Account as AccountTable } from '#generated/db.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';

export type AccountRow = Selectable<AccountTable>;

/** An account; `lock` keeps others from changing it until the transaction ends. Throws Problem 'no-such-account'. */
export const getAccount = async (tx: Tx, id: string, { lock = false } = {}): Promise<AccountRow> => {
  const row = await tx
    .selectFrom('account')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new Problem('not-found', 'no-such-account', '没有这个账号');
  return row;
};
