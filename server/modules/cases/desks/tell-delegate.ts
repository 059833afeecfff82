import type { RegionCode } from '#kit/region-code.ts';
import type { ActContext } from '#modules/acts';
import { sendMessages } from '#modules/messages';
import type { Tx } from '#platform/db/database.ts';

interface Told {
  readonly region: RegionCode;
  readonly delegate: string;
  readonly from: string;
  readonly to: string;
}

/** Tells in the workbench whoever is asked to act for somebody away, or need not any more. */
export const tellDelegate = (
  tx: Tx,
  context: ActContext,
  { region, delegate, from, to }: Told,
  what: string,
): Promise<unknown> =>
  sendMessages(tx, context, [
    {
      template: 'case-called-for',
      to: { kind: 'account', accountId: delegate },
      region,
      line: 'stations',
      values: {
        by: context.actor.displayName,
        what,
        matter: `${from}至${to}，分派给${context.actor.displayName}的办件`,
      },
      path: '/cases/delegation',
    },
  ]);
