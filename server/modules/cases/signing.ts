import type { StepDefinition } from '#kit';
import { accountNames } from '#modules/accounts';
import type { Tx } from '#platform/db/database.ts';
import type { CaseFacts } from './case-facts.ts';

const NOBODY = { needed: [], signed: [] } as const;

/** Those who were asked to sign (会签) and have not. */
export const unsigned = (signing: CaseFacts['signing']): readonly string[] => {
  const { needed, signed } = signing ?? NOBODY;
  return needed.filter((account) => !signed.includes(account));
};

/** Whether a signature of this account is still wanted: it was asked for, not given, and no interest of its own stands in the way. */
export const isSignatureWanted = (
  { signing, recused }: Pick<CaseFacts, 'signing' | 'recused'>,
  accountId: string,
): boolean => unsigned(signing).includes(accountId) && !recused.includes(accountId);

/** Whether this account signs by passing the step: it was asked to, or the step wants several and it has not signed. */
export const signsByPassing = (
  step: Pick<StepDefinition, 'signers'> | null,
  { signing }: Pick<CaseFacts, 'signing'>,
  accountId: string,
): boolean => {
  const { needed, signed } = signing ?? NOBODY;
  return !signed.includes(accountId) && (needed.includes(accountId) || (step?.signers ?? 1) > 1);
};

/** How many signatures a step still wants before this account may pass it: its own is given by passing. */
export const signaturesShort = (
  step: Pick<StepDefinition, 'signers'> | null,
  facts: Pick<CaseFacts, 'signing'>,
  accountId: string,
): number => {
  const signed = new Set([...(facts.signing ?? NOBODY).signed, accountId]);
  const open = unsigned(facts.signing).filter((account) => account !== accountId);
  return Math.max((step?.signers ?? 1) - signed.size, open.length, 0);
};

/** Somebody asked to sign, and whether it is done. */
export interface CaseSigner {
  readonly accountId: string;
  readonly name: string;
  readonly hasSigned: boolean;
}

/** Everybody who was asked to sign at this step, or signed unasked, in the order of asking. */
export const signersOf = async (
  tx: Tx,
  { signing }: Pick<CaseFacts, 'signing'>,
): Promise<readonly CaseSigner[]> => {
  const { needed, signed } = signing ?? NOBODY;
  const accounts = [...new Set([...needed, ...signed])];
  const names = await accountNames(tx, accounts);
  return accounts.map((accountId) => ({
    accountId,
    name: names.get(accountId) ?? '未知',
    hasSigned: signed.includes(accountId),
  }));
};
