import { z } from 'zod';
import { countyOf } from '#kit';
import { onceOnly } from '#modules/acts';
import { getLedger, lineNumberOf, recordedIn, recordEntry } from '#modules/ledgers';
import { requirePerson } from '#modules/registry';
import { regionNames } from '#modules/regions';
import { requireInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { holdHonour, honourState, isComplete } from './honour-state.ts';
import { listHonourFiles } from './list-honour-files.ts';

const Params = z.object({ county: z.coerce.number().int(), id: z.uuid() });
const count = z.number().int();
const State = z.object({
  entries: count,
  papers: count,
  pictures: count,
  videos: count,
  newPictures: count,
  newVideos: count,
  isComplete: z.boolean(),
});

export const showHonourRoute = defineRoute(
  {
    method: 'GET',
    path: '/honour/:county/:id',
    summary:
      'How far a person’s honour file is: ledger, papers, pictures, video; and what the ledger has not counted.',
    permission: 'people.read',
    params: Params,
    response: State,
  },
  async ({ db, actor, scope, params }) => {
    const ref = { countyCode: params.county, id: params.id };
    await inScope(db, scope, (tx) => requirePerson(tx, ref));
    return inScope(db, [...scope, ...actor.scopeFor('ledger.read')], async (tx) => {
      const state = await honourState(tx, ref);
      return { ...state, isComplete: isComplete(state) };
    });
  },
);

export const recordHonourRoute = defineRoute(
  {
    method: 'POST',
    path: '/honour/:county/:id/entries',
    summary:
      'Writes a line of the honour-file ledger whose counts are those of the documents; nobody types them.',
    permission: 'ledger.write',
    params: Params,
    body: z.object({
      region: z.number().int().describe('Region of the station that did the work.'),
      albums: z.number().int().min(0).max(1_000).default(0).describe('Albums printed with it.'),
    }),
    response: z.object({ ledger: z.string(), countyCode: z.number().int(), id: z.uuid() }),
  },
  async ({ db, actor, scope, params, body, requestKey }) => {
    const ledger = getLedger('honour-file');
    requireInScope(scope, scopeKey(lineNumberOf(ledger), body.region));
    const person = { countyCode: params.county, id: params.id };
    const context = { actor, requestKey };
    const seen = [...scope, ...actor.scopeFor('people.read')];
    const answer = (at: { countyCode: number; id: string }) => ({ ledger: ledger.code, ...at });
    return onceOnly(db, seen, context, {
      countyCode: countyOf(body.region),
      ...recordedIn(ledger),
      act: async (tx) => {
        await requirePerson(tx, person);
        await holdHonour(tx, person);
        const state = await honourState(tx, person);
        if (state.newPictures + state.newVideos + body.albums === 0)
          throw new Problem('conflict', 'nothing-new', '没有新的照片、视频或画册，不用再计入台账。', {
            advice: '请先上传照片或口述历史视频。',
          });
        const entry = await recordEntry(tx, context, ledger, {
          regionCode: body.region,
          person,
          answers: {
            madeOn: today(),
            isFirst: state.entries === 0,
            photos: state.newPictures || null,
            videos: state.newVideos || null,
            albums: body.albums || null,
            complete: isComplete({ ...state, entries: state.entries + 1 }),
            keeper: actor.displayName,
          },
        });
        return answer(entry);
      },
      recall: async (_, act) => answer({ countyCode: act.county_code, id: act.subject_id }),
    });
  },
);

export const listHonourRoute = defineRoute(
  {
    method: 'GET',
    path: '/honour',
    summary:
      'People with papers, pictures or films in their honour file, latest first, and what each still lacks.',
    permission: 'people.read',
    query: z.object({
      lacks: z.enum(['paper', 'picture', 'video']).optional(),
      after: z.string().max(80).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({
      rows: z.array(
        z.object({
          countyCode: count,
          id: z.uuid(),
          name: z.string(),
          regionName: z.string(),
          papers: count,
          pictures: count,
          videos: count,
          latest: z.string(),
          cover: z.object({ countyCode: count, id: z.uuid() }).nullable(),
        }),
      ),
      next: z.string().nullable(),
    }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { rows, next } = await listHonourFiles(tx, query);
      const names = await regionNames(
        tx,
        rows.map((row) => row.regionCode),
      );
      return {
        rows: rows.map(({ regionCode, ...row }) => ({
          ...row,
          regionName: names.get(regionCode) ?? String(regionCode),
        })),
        next,
      };
    }),
);
