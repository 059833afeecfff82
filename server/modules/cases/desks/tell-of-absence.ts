import { sql } from 'kysely';
import type { RegionCode } from '#kit/region-code.ts';
import type { ActContext } from '#modules/acts';
import { sendMessages } from '#modules/messages';
import type { Tx } from '#platform/db/database.ts';
import { inForce } from './in-force.ts';

interface Days {
  readonly from: string;
  readonly to: string;
}

/** What a colleague reads in the workbench of somebody's absence: who, what, and whose cases are meant. */
interface Note {
  readonly region: RegionCode;
  readonly account: string;
  readonly what: string;
  readonly whose: string;
}

const send = async (
  tx: Tx,
  context: ActContext,
  { from, to }: Days,
  notes: readonly Note[],
): Promise<void> => {
  if (notes.length === 0) return;
  await sendMessages(
    tx,
    context,
    notes.map(({ region, account, what, whose }) => ({
      template: 'case-called-for',
      to: { kind: 'account', accountId: account },
      region,
      line: 'stations',
      values: {
        by: context.actor.displayName,
        what,
        matter: `${from}至${to}，分派给${whose}的办件`,
      },
      path: '/cases/delegation',
    })),
  );
};

/** Tells whoever is asked to act for somebody away, or need not any more. */
export const tellDelegate = (
  tx: Tx,
  context: ActContext,
  { region, delegate, ...days }: Days & { readonly region: RegionCode; readonly delegate: string },
  what: string,
): Promise<void> =>
  send(tx, context, days, [{ region, account: delegate, what, whose: context.actor.displayName }]);

/**
 * Tells whoever counts on somebody to act for them in days in which that colleague is away as well: what one lets others do
 * does not reach on to these, so their cases would wait for nobody.
 */
export const tellDelegators = async (tx: Tx, context: ActContext, { from, to }: Days): Promise<void> => {
  const { rows } = await sql<{ account_id: string; region_code: RegionCode }>`
    select account_id, region_code from case_delegation
    where delegate_id = ${context.actor.accountId}::uuid and ${inForce(from, to)}
  `.execute(tx);
  const what = '也要外出，其间不能代您办理，请另请一位同事';
  await send(
    tx,
    context,
    { from, to },
    rows.map(({ account_id: account, region_code: region }) => ({ region, account, what, whose: '您' })),
  );
};
