import { z } from 'zod';
import { Problem } from '#platform/errors/problem.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { changePeople, type EditOutcome, type FileEdit } from './change-people.ts';
import { CorrectionBody, PeopleQuery } from '../person-contracts.ts';
import { findRefs } from '../finding/search-people.ts';
import { withoutEmpty } from '../finding/without-empty.ts';

/** Files of one request: one transaction, locked together, answered in about a second. */
const MOST_FILES = 1_000;

const Place = z.object({ countyCode: z.number().int(), id: z.uuid() });

const Outcome = Place.extend({
  name: z.string(),
  status: z.enum(['changed', 'unchanged', 'refused']),
  reason: z.string().nullable(),
});

const present = ({ ref, ...outcome }: EditOutcome): z.infer<typeof Outcome> => ({
  countyCode: ref.countyCode,
  id: ref.id,
  ...outcome,
});

const requireReason = (reason: string): void => {
  if (reason !== '') return;
  throw new Problem('invalid', 'reason-missing', '请填写原因。', {
    fields: [{ field: 'reason', message: '原因会留在每个人的记录中，不能为空。' }],
  });
};

const BulkChange = CorrectionBody.pick({
  regionCode: true,
  liaison: true,
  contactClass: true,
  state: true,
  endedOn: true,
}).extend({ addIdentity: z.string().max(40).optional().describe('Code added to the identities held.') });

export const bulkChangeRoute = defineRoute(
  {
    method: 'POST',
    path: '/people/bulk-changes',
    summary: `Changes the same in many files, ${MOST_FILES} at most a request; with a query, call again with next until it is null.`,
    permission: 'people.write',
    body: z.object({
      people: z.array(Place).max(MOST_FILES).optional().describe('The files chosen; or a query.'),
      query: PeopleQuery.optional(),
      after: Place.nullish(),
      change: BulkChange,
      reason: z.string().trim().max(200),
    }),
    response: z.object({ rows: z.array(Outcome), next: Place.nullable() }),
  },
  async ({ db, actor, scope, body, requestKey }) => {
    requireReason(body.reason);
    const { addIdentity, ...changes } = body.change;
    return inScope(db, scope, async (tx) => {
      const refs =
        body.people ??
        (body.query
          ? await findRefs(tx, withoutEmpty(body.query), { after: body.after ?? null, size: MOST_FILES })
          : []);
      const edits = refs.map((ref) => ({ ref, changes, addIdentity }) as FileEdit);
      const rows = await changePeople(tx, { actor, requestKey, reason: body.reason }, edits);
      const isFull = body.people === undefined && refs.length === MOST_FILES;
      return { rows: rows.map(present), next: isFull ? (refs.at(-1) ?? null) : null };
    });
  },
);

export const changePeopleRoute = defineRoute(
  {
    method: 'POST',
    path: '/people/changes',
    summary: `Changes different things in up to ${MOST_FILES} files, each refused by itself when it was changed meanwhile.`,
    permission: 'people.write',
    body: z.object({
      edits: z
        .array(Place.extend({ rowVersion: z.number().int(), changes: CorrectionBody }))
        .min(1)
        .max(MOST_FILES),
      reason: z.string().trim().max(200),
    }),
    response: z.object({ rows: z.array(Outcome) }),
  },
  async ({ db, actor, scope, body, requestKey }) => {
    requireReason(body.reason);
    const edits = body.edits.map(
      ({ rowVersion, changes, ...ref }) => ({ ref, rowVersion, changes }) as FileEdit,
    );
    const context = { actor, requestKey, reason: body.reason };
    const rows = await inScope(db, scope, (tx) => changePeople(tx, context, edits));
    return { rows: rows.map(present) };
  },
);
