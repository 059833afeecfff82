import { z } from 'zod';
import { CodeListEntries, presentCodes } from '#modules/ledgers';
import { defineRoute } from '#platform/http/define-route.ts';
import { listsFor, onSiteLedgers } from './on-site-ledgers.ts';

export const onSiteLedgersRoute = defineRoute(
  {
    method: 'GET',
    path: '/field/ledgers',
    summary:
      'The ledgers written where the work is done that the actor may write at the own post, with the code lists their forms need.',
    permission: 'ledger.write',
    response: z.object({
      ledgers: z.array(z.looseObject({ code: z.string() })),
      lists: z.record(z.string(), z.object({ title: z.string(), entries: CodeListEntries })),
    }),
  },
  async ({ actor, scope }) => {
    const ledgers = onSiteLedgers(actor, scope);
    const lists = Object.fromEntries(
      listsFor(ledgers).map((list) => [list.code, { title: list.title, entries: presentCodes(list) }]),
    );
    return { ledgers: ledgers.map((ledger) => ({ ...ledger })), lists };
  },
);
