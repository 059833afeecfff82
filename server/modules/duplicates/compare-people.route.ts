import { sql } from 'kysely';
import { z } from 'zod';
import { entriesNaming } from '#modules/ledgers';
import { recordRead } from '#modules/read-audit';
import { loadPersonFile, compareSealed, PersonFile, PersonParams, type PersonRef } from '#modules/registry';
import { inScope, type Tx } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';

const Compared = z.object({
  file: PersonFile,
  entries: z.number().int().describe('Pieces of work recorded about the person that the actor may see.'),
});

const entriesAbout = async (tx: Tx, person: PersonRef): Promise<number> => {
  const { rows } = await sql<{ entries: number }>`
    select count(*) as entries from ${entriesNaming(person)} entries
    where state <> 'withdrawn'
  `.execute(tx);
  return rows[0]?.entries ?? 0;
};

export const comparePeopleRoute = defineRoute(
  {
    method: 'GET',
    path: '/people/:county/:id/comparisons/:otherCounty/:otherId',
    summary: 'Two files side by side, personal numbers masked. The read of both is recorded.',
    permission: 'people.write',
    params: PersonParams.extend({ otherCounty: z.coerce.number().int(), otherId: z.uuid() }),
    response: z.object({
      first: Compared,
      second: Compared,
      numberSlip: z
        .string()
        .nullable()
        .describe(
          'How one identity number can be a slip of the other: region, birth, order, digit, swapped.',
        ),
      isSealedSame: z
        .record(z.string(), z.boolean())
        .describe('By sealed fact: whether both files hold the same; the facts themselves stay masked.'),
    }),
  },
  async ({ db, actor, scope, params }) => {
    const refs = [
      { countyCode: params.county, id: params.id },
      { countyCode: params.otherCounty, id: params.otherId },
    ] as const;
    const seen = [...scope, ...actor.scopeFor('ledger.read')];
    const files = await inScope(db, scope, async (tx) => ({
      first: await loadPersonFile(tx, refs[0]),
      second: await loadPersonFile(tx, refs[1]),
      ...(await compareSealed(tx, ...refs)),
    }));
    recordRead(db, actor, { action: 'open', people: [...refs] });
    return inScope(db, seen, async (tx) => ({
      first: { file: files.first, entries: await entriesAbout(tx, refs[0]) },
      second: { file: files.second, entries: await entriesAbout(tx, refs[1]) },
      numberSlip: files.numberSlip,
      isSealedSame: files.isSealedSame,
    }));
  },
);
