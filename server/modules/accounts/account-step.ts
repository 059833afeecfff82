import { countyOf } from '#kit/region-code.ts';
import { contextOf, onceOnly, type ActContext, type Asked, type StoredAct } from '#modules/acts';
import { inScope, type Tx } from '#platform/db/database.ts';
import type { AccountActKind } from './account-act.ts';
import { getAccount } from './get-account.ts';

/** A request on one account: its path names it. */
type AskedOfAccount = Asked & { readonly params: { readonly id: string } };

/** Takes one step with the account a request names, once only; its act lies in the county the account belongs to. */
export const accountStep = async <T>(
  asked: AskedOfAccount,
  kind: AccountActKind,
  step: (tx: Tx, context: ActContext) => Promise<T>,
  recall: (tx: Tx, act: StoredAct) => Promise<T>,
): Promise<T> => {
  const { db, scope, params, session } = asked;
  const context = contextOf(asked);
  const account = await inScope(db, scope, (tx) => getAccount(tx, params.id));
  const answer = await onceOnly(db, scope, context, {
    countyCode: countyOf(account.region_code),
    subjectId: params.id,
    kind,
    act: (tx) => step(tx, context),
    recall,
  });
  session.store.forget(params.id);
  return answer;
};
