import { z } from 'zod';
import { getCaseByNumber } from '#modules/cases';
import { findTicketOfCase } from '#modules/hall';
import { findCallOfCase } from '#modules/hotline';
import type { Actor } from '#platform/auth/actor.ts';
import { scopeHolds } from '#platform/auth/scope.ts';
import { beyondScope, inScope, type Tx } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';

const Origin = z.object({
  kind: z.enum(['hall-ticket', 'hotline-call']),
  countyCode: z.number().int(),
  id: z.uuid(),
  on: z.iso.date(),
  number: z.string().nullable().describe('Number of the ticket.'),
  content: z.string().nullable().describe('What the caller asked for; never who called from which number.'),
  isBehind: z
    .boolean()
    .describe('The outcome could not be written into its line of the ledger: the period is closed.'),
  mayOpen: z.boolean().describe('Whether the one who asks may open the visit or the call itself.'),
});

/** Reads beyond the desk's scope: a desk learns how its case came in, not the hotline's or the hall's other work. */
const originOf = (
  tx: Tx,
  actor: Actor,
  ref: { readonly countyCode: number; readonly id: string },
): Promise<z.input<typeof Origin> | null> =>
  beyondScope(tx, async () => {
    const ticket = await findTicketOfCase(tx, ref);
    if (ticket)
      return {
        kind: 'hall-ticket',
        countyCode: ticket.county_code,
        id: ticket.id,
        on: ticket.day,
        number: ticket.number,
        content: null,
        isBehind: ticket.entry_behind === true,
        mayOpen: scopeHolds(actor.scopeFor('hall.read'), ticket.scope_key ?? 0),
      };
    const call = await findCallOfCase(tx, ref);
    return call
      ? {
          kind: 'hotline-call',
          countyCode: call.county_code,
          id: call.id,
          on: call.day,
          number: null,
          content: call.content,
          isBehind: call.entry_behind,
          mayOpen: scopeHolds(actor.scopeFor('hotline.answer'), call.scope_key ?? 0),
        }
      : null;
  });

export const caseOriginRoute = defineRoute(
  {
    method: 'GET',
    path: '/case-origins/:caseNumber',
    summary: 'From which visit or call a case in scope was taken in; null when it was applied for directly.',
    permission: 'case.read',
    params: z.object({ caseNumber: z.string().max(40) }),
    response: z.object({ origin: Origin.nullable() }),
  },
  async ({ db, actor, scope, params }) =>
    inScope(db, scope, async (tx) => {
      const row = await getCaseByNumber(tx, params.caseNumber);
      return { origin: await originOf(tx, actor, { countyCode: row.county_code, id: row.id }) };
    }),
);
