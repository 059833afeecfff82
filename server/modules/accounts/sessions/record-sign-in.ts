import type { RegionCode } from '#kit/region-code.ts';
import { deviceOf, type Visitor } from '#platform/auth/session.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';

export type SignInOutcome =
  | 'signed-in'
  | 'wrong-password'
  | 'unknown-account'
  | 'locked'
  | 'closed'
  | 'signed-out'
  | 'password-changed';

/** Keeps a record of a sign-in, an attempt, a sign-out or a change of password. */
export const recordSignIn = async (
  tx: Tx,
  record: {
    accountId: string | null;
    region: RegionCode;
    outcome: SignInOutcome;
    visitor: Visitor;
    at: Date;
  },
): Promise<void> => {
  await tx
    .insertInto('sign_in_record')
    .values({
      id: newId(),
      at: record.at,
      account_id: record.accountId,
      region_code: record.region,
      outcome: record.outcome,
      address: record.visitor.address,
      device: deviceOf(record.visitor),
    })
    .execute();
};
