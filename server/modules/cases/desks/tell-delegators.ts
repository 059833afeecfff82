import { sql } from 'kysely';
import type { RegionCode } from '#kit/region-code.ts';
import type { ActContext } from '#modules/acts';
import { sendMessages } from '#modules/messages';
import type { Tx } from '#platform/db/database.ts';
import { inForce } from './in-force.ts';

/**
 * Tells whoever counts on somebody to act for them in days in which that colleague is away as well: what one lets others do
 * does not reach on to these, so their cases would wait for nobody.
 */
export const tellDelegators = async (
  tx: Tx,
  context: ActContext,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> => {
  const { accountId, displayName } = context.actor;
  const { rows } = await sql<{ account_id: string; region_code: RegionCode }>`
    select account_id, region_code from case_delegation
    where delegate_id = ${accountId}::uuid and ${inForce(from, to)}
  `.execute(tx);
  if (rows.length === 0) return;
  await sendMessages(
    tx,
    context,
    rows.map(({ account_id, region_code: region }) => ({
      template: 'case-called-for',
      to: { kind: 'account', accountId: account_id },
      region,
      line: 'stations',
      values: {
        by: displayName,
        what: '也要外出，其间不能代您办理，请另请一位同事',
        matter: `${from}至${to}，分派给您的办件`,
      },
      path: '/cases/delegation',
    })),
  );
};
