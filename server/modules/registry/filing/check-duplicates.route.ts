import { z } from 'zod';
import { recordRead } from '#modules/read-audit';
import { regionNames } from '#modules/regions';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { findLookAlikes } from '../likeness/find-look-alikes.ts';
import { ListedPerson } from '../person-contracts.ts';
import { presentListedPerson } from '../finding/present-listed-person.ts';

/** A listed person with what makes it look like the one being filed. */
export const LookAlikeShape = ListedPerson.extend({
  reasons: z.array(z.string()).describe('Codes of list duplicate-reason, strongest first.'),
});

export const checkDuplicatesRoute = defineRoute(
  {
    method: 'POST',
    path: '/people/duplicate-checks',
    summary:
      'Files in scope that may be the same person as a draft; asked before filing. The read is recorded.',
    permission: 'people.write',
    body: z.object({
      name: z.string().trim().min(1).max(40),
      birthDate: z.iso.date(),
      enlistedOn: z.iso.date().nullish(),
      idNumber: z.string().regex(/^\d{17}[\dX]$/),
      phone: z.string().max(20).nullish(),
    }),
    response: z.object({ rows: z.array(LookAlikeShape) }),
  },
  async ({ db, actor, scope, body }) =>
    inScope(db, scope, async (tx) => {
      const found = await findLookAlikes(tx, {
        ...body,
        enlistedOn: body.enlistedOn ?? null,
        phone: body.phone || null,
      });
      const people = found.map(({ row }) => ({ countyCode: row.county_code, id: row.id }));
      if (people.length > 0) recordRead(db, actor, { action: 'search', people });
      const names = await regionNames(
        tx,
        found.map(({ row }) => row.region_code),
      );
      return {
        rows: found.map(({ row, reasons }) => ({
          ...presentListedPerson(row, names),
          reasons: [...reasons],
        })),
      };
    }),
);
