import { z } from 'zod';
import { documentKinds } from '#definitions';
import {
  countDocuments,
  countMovedDocuments,
  documentsOfPerson,
  documentsOfSubject,
} from '#modules/documents';
import { filesOfOne } from '#modules/registry';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { scopeForSubject } from './attachment-access.ts';
import { PresentedDocument, SubjectQuery } from './attachment-contracts.ts';
import { findSubject } from './find-subject.ts';
import { presentDocuments } from './present-document.ts';

export const listDocumentsRoute = defineRoute(
  {
    method: 'GET',
    path: '/documents',
    summary:
      'Documents of a person (with those of work about the person on lines one may read), of a ledger entry or of a case.',
    permission: ['people.read', 'ledger.read', 'case.read'],
    query: SubjectQuery,
    response: z.object({
      rows: z.array(PresentedDocument),
      movedAway: z.number().int().describe('How many went along when another county took the file over.'),
    }),
  },
  async ({ db, actor, query }) => {
    const scope = scopeForSubject(actor, query.subject, 'read');
    const ref = { countyCode: query.county, id: query.id };
    const ids = await inScope(db, scope, async (tx) => {
      await findSubject(tx, query);
      return query.subject === 'person' ? filesOfOne(tx, ref) : [];
    });
    if (query.subject !== 'person')
      return inScope(db, scope, async (tx) => ({
        rows: await presentDocuments(tx, await documentsOfSubject(tx, ref.countyCode, ref.id)),
        movedAway: 0,
      }));
    const seen = [
      ...scope,
      ...scopeForSubject(actor, 'entry', 'read'),
      ...scopeForSubject(actor, 'case', 'read'),
      ...intersectScopes(scope, scopeForSubject(actor, 'archive', 'read')),
    ];
    return inScope(db, seen, async (tx) => ({
      rows: await presentDocuments(tx, await documentsOfPerson(tx, ref.countyCode, ids)),
      movedAway: await countMovedDocuments(tx, ref.countyCode, ids),
    }));
  },
);

const SUBJECTS = /^(\d{6}\/[0-9a-f-]{36},)*\d{6}\/[0-9a-f-]{36}$/;

export const countDocumentsRoute = defineRoute(
  {
    method: 'GET',
    path: '/documents/counts',
    summary:
      'How many documents each of the ledger entries of a list page has; those without any are left out.',
    permission: 'ledger.read',
    query: z.object({
      subjects: z.string().max(5_000).regex(SUBJECTS).describe('COUNTY/ID, joined by commas; at most 100.'),
    }),
    response: z.object({ counts: z.record(z.string(), z.number().int()) }),
  },
  async ({ db, scope, query }) => {
    const byCounty = Map.groupBy(
      query.subjects.split(',').map((one) => one.split('/') as [string, string]),
      ([county]) => county,
    );
    const counts: Record<string, number> = {};
    await inScope(db, scope, async (tx) => {
      for (const [county, subjects] of byCounty) {
        const ids = subjects.map(([, id]) => id);
        for (const [id, count] of await countDocuments(tx, Number(county), ids))
          counts[`${county}/${id}`] = count;
      }
    });
    return { counts };
  },
);

export const listDocumentKindsRoute = defineRoute(
  {
    method: 'GET',
    path: '/document-kinds',
    summary: 'Kinds of documents: where each is attached, what files it takes, whether it is sealed.',
    permission: 'signed-in',
    response: z.object({
      kinds: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          group: z.string(),
          at: z.array(z.string()),
          accepts: z.array(z.string()),
          sealed: z.boolean(),
          honour: z.string().nullable(),
        }),
      ),
    }),
  },
  async () => ({
    kinds: documentKinds.map(({ code, title, group, at, accepts, sealed, honour }) => ({
      code,
      title,
      group,
      at: [...at],
      accepts: [...accepts],
      sealed,
      honour: honour ?? null,
    })),
  }),
);
