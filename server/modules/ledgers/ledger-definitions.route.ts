import { z } from 'zod';
import { codeLists, findBusinessLine, ledgers } from '#definitions';
import type { LedgerDefinition } from '#kit';
import type { Actor } from '#platform/auth/actor.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { CodeListEntries, presentCodes } from './code-list-entries.ts';
import { LedgerParams } from './entry-contracts.ts';
import { getLedger, lineNumberOf } from './get-ledger.ts';

/** Whether any post of the actor reaches the ledger's business line. */
const mayRead = (actor: Actor, ledger: LedgerDefinition): boolean => {
  const [first, last] = [scopeKey(lineNumberOf(ledger), 0), scopeKey(lineNumberOf(ledger), 1e12 - 1)];
  return actor.scopeFor('ledger.read').some((range) => range[0] <= last && range[1] >= first);
};

export const listLedgersRoute = defineRoute(
  {
    method: 'GET',
    path: '/ledgers',
    summary: 'The ledgers the actor may read, with the forms that take answers now.',
    permission: 'ledger.read',
    response: z.object({
      ledgers: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          purpose: z.string(),
          line: z.string(),
          lineTitle: z.string(),
        }),
      ),
    }),
  },
  async ({ actor }) => ({
    ledgers: ledgers
      .filter((ledger) => ledger.collection !== 'closed' && mayRead(actor, ledger))
      .map(({ code, title, purpose, line }) => ({
        code,
        title,
        purpose,
        line,
        lineTitle: findBusinessLine(line)?.title ?? line,
      })),
  }),
);

export const openLedgerRoute = defineRoute(
  {
    method: 'GET',
    path: '/ledgers/:ledger',
    summary: 'The definition of a ledger: its fields, units, filters, conditions and rules.',
    permission: 'ledger.read',
    params: LedgerParams,
    response: z.looseObject({ code: z.string() }),
  },
  async ({ params }) => ({ ...getLedger(params.ledger) }),
);

export const listCodeListsRoute = defineRoute(
  {
    method: 'GET',
    path: '/code-lists',
    summary: 'Every code list: codes, labels and where they come from.',
    permission: 'signed-in',
    response: z.object({
      lists: z.record(
        z.string(),
        z.object({
          title: z.string(),
          source: z.string(),
          entries: CodeListEntries,
        }),
      ),
    }),
  },
  async () => ({
    lists: Object.fromEntries(
      codeLists.map((list) => [
        list.code,
        { title: list.title, source: list.source, entries: presentCodes(list) },
      ]),
    ),
  }),
);
