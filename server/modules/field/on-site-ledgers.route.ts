import { z } from 'zod';
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
      lists: z.record(
        z.string(),
        z.object({
          title: z.string(),
          entries: z.array(
            z.object({ code: z.string(), label: z.string(), retired: z.boolean().optional() }),
          ),
        }),
      ),
    }),
  },
  async ({ actor, scope }) => {
    const ledgers = onSiteLedgers(actor, scope);
    const lists = listsFor(ledgers).map(({ code, title, entries }) => {
      const offered = entries.map(({ code: one, label, retired }) => ({
        code: one,
        label,
        ...(retired && { retired }),
      }));
      return [code, { title, entries: offered }] as const;
    });
    return { ledgers: ledgers.map((ledger) => ({ ...ledger })), lists: Object.fromEntries(lists) };
  },
);
