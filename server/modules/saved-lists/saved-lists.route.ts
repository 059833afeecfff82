import { z } from 'zod';
import { countyOf } from '#kit/region-code.ts';
import { onceOnRow, stepWith } from '#modules/acts';
import { workingPost } from '#platform/auth/working-post.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getSavedList, listSavedLists, removeList, saveList, type SavedListRow } from './saved-list.ts';

const Shown = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  name: z.string(),
  query: z.record(z.string(), z.string()),
  shared: z.boolean(),
  isMine: z.boolean(),
});

const present = (row: SavedListRow, accountId: string): z.infer<typeof Shown> => ({
  countyCode: row.county_code,
  id: row.id,
  name: row.name,
  query: row.query as unknown as Record<string, string>,
  shared: row.shared,
  isMine: row.account_id === accountId,
});

export const savedListsRoute = defineRoute(
  {
    method: 'GET',
    path: '/saved-lists',
    summary: 'Searches of people kept under a name: one’s own and those shared in one’s section.',
    permission: 'people.read',
    response: z.object({ lists: z.array(Shown) }),
  },
  async ({ db, actor, scope }) =>
    inScope(db, scope, async (tx) => ({
      lists: (await listSavedLists(tx, actor.accountId)).map((row) => present(row, actor.accountId)),
    })),
);

export const saveListRoute = defineRoute(
  {
    method: 'POST',
    path: '/saved-lists',
    summary: 'Keeps a search of people under a name; it opens with what holds when it is opened.',
    permission: 'people.read',
    body: z.object({
      name: z.string().trim().min(1).max(40),
      query: z
        .record(z.string().max(40), z.string().max(200))
        .refine((query) => Object.keys(query).length <= 40, '条件太多。')
        .describe('The filters as they stand in the address of the list.'),
      shared: z.boolean().describe('Shown to colleagues of the same line and place too.'),
    }),
    response: Shown,
  },
  (asked) =>
    onceOnRow(asked, {
      countyCode: countyOf(workingPost(asked.actor)?.region ?? 0),
      kind: 'list.save',
      work: (tx, context) => saveList(tx, context, asked.body),
      present: async (tx, ref) => present(await getSavedList(tx, ref), asked.actor.accountId),
    }),
);

export const removeListRoute = defineRoute(
  {
    method: 'DELETE',
    path: '/saved-lists/:county/:id',
    summary: 'Takes away a kept search of one’s own.',
    permission: 'people.read',
    params: z.object({ county: z.coerce.number().int(), id: z.uuid() }),
    response: z.object({}),
  },
  (asked) =>
    onceOnRow(asked, {
      ...stepWith(asked, removeList),
      kind: 'list.remove',
      present: async () => ({}),
    }),
);
