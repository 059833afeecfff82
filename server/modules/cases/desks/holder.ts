import { accountNames } from '#modules/accounts';
import type { Tx } from '#platform/db/database.ts';
import { substitutesOf } from './substitutes.ts';

/** Whom a case was given to. */
export interface CaseHolder {
  readonly name: string;
  /** Who acts while the holder is away, and until which day. */
  readonly substitute: { readonly name: string; readonly to: string } | null;
}

/** The holder of a case by name, and who acts for them today; null while it lies with the whole desk. */
export const holderOf = async (tx: Tx, assignee: string | null): Promise<CaseHolder | null> => {
  if (assignee === null) return null;
  const names = await accountNames(tx, [assignee]);
  const substitute = (await substitutesOf(tx, [assignee])).get(assignee);
  return {
    name: names.get(assignee) ?? '未知',
    substitute: substitute ? { name: substitute.name, to: substitute.to } : null,
  };
};
