import { countyOf, type RegionCode } from '#kit/region-code.ts';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { scopeKey } from '#platform/auth/scope.ts';
import { ADMINISTRATION_LINE } from '#platform/auth/scope-of-posts.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';

export type AccountActKind =
  | 'account.create'
  | 'account.lock'
  | 'account.unlock'
  | 'account.reset-password'
  | 'account.change-password'
  | 'post.grant'
  | 'post.end';

/** Accounts and posts lie on the administration line of their area. */
export const administrationKey = (region: RegionCode): number => scopeKey(ADMINISTRATION_LINE, region);

/** Records one change of an account or a post. The payload never holds a password nor its hash. */
export const recordAccountAct = (
  tx: Tx,
  context: ActContext,
  about: { kind: AccountActKind; accountId: string; region: RegionCode; payload?: Record<string, unknown> },
): Promise<void> =>
  appendActs(tx, [
    newAct(context, {
      kind: about.kind,
      countyCode: countyOf(about.region),
      subjectId: about.accountId,
      effectiveOn: today(),
      scopeKey: administrationKey(about.region),
      requestKey: context.requestKey,
      payload: about.payload ?? {},
    }),
  ]);
