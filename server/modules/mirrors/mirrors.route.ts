import { sql } from 'kysely';
import { z } from 'zod';
import { mirrors } from '#definitions';
import { regionRange } from '#kit';
import { regionNames } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Tx, scopeOf } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { NAME } from './compare-record.ts';
import type { MirrorGenerationRow } from './mirror-record.ts';
import { statesOf } from './mirror-states.ts';

const Figures = z.object({
  records: z.number().int().describe('Records in the last export.'),
  open: z.number().int().describe('Differences nobody has settled.'),
  toMend: z.number().int().describe('Differences to be corrected in the official system.'),
  settledThisMonth: z.number().int().describe('Settled either way since the first of the month.'),
  asOf: z
    .string()
    .nullable()
    .describe('Day of the latest export, whoever brought it in; null before the first.'),
});

const MirrorShape = Figures.extend({
  code: z.string(),
  title: z.string(),
  system: z.string(),
  purpose: z.string(),
  basis: z.string(),
  notCovered: z.array(z.string()),
  fields: z.array(z.object({ code: z.string(), label: z.string() })).describe('What is compared.'),
  states: z.array(z.object({ code: z.string(), label: z.string() })),
  lastExport: z
    .object({
      asOf: z.string(),
      madeAt: z.string(),
      regionName: z.string(),
      fileName: z.string(),
      records: z.number().int(),
    })
    .nullable(),
});

interface Counted {
  readonly mirror: string;
  readonly state: string;
  readonly count: number;
  readonly recent: number;
}

/** The figures of an area by the code of a mirror; `asOf` is the day of the latest export that holds a record there. */
const figuresBelow = async (tx: Tx, region: number | undefined) => {
  const [first, last] = region === undefined ? [0, 1e12] : regionRange(region);
  const { rows: held } = await sql<{ mirror: string; count: number; as_of: string }>`
    select mirror, count(*) as count, max(as_of) as as_of from mirror_record
    where ${inOneCounty(scopeOf(tx), region)} and gone_on is null and region_code between ${first} and ${last} group by 1
  `.execute(tx);
  const { rows: found } = await sql<Counted>`
    select mirror, state, count(*) as count,
      count(*) filter (where settled_on >= ${`${today().slice(0, 7)}-01`}::date) as recent
    from mirror_difference
    where ${inOneCounty(scopeOf(tx), region)} and region_code between ${first} and ${last} group by 1, 2
  `.execute(tx);
  return (code: string): z.infer<typeof Figures> => {
    const own = found.filter(({ mirror }) => mirror === code);
    const records = held.find(({ mirror }) => mirror === code);
    const inState = (state: string) => own.find((one) => one.state === state)?.count ?? 0;
    return {
      records: records?.count ?? 0,
      open: inState('open'),
      toMend: inState('ours'),
      settledThisMonth: own.reduce((sum, { recent }) => sum + recent, 0),
      asOf: records?.as_of ?? null,
    };
  };
};

const lastExports = async (tx: Tx) => {
  const { rows } = await sql<MirrorGenerationRow>`
    select distinct on (mirror) * from mirror_generation where ${inOneCounty(scopeOf(tx))} order by mirror, made_at desc
  `.execute(tx);
  const names = await regionNames(
    tx,
    rows.map((row) => row.region_code),
  );
  return new Map(
    rows.map((row) => [
      row.mirror,
      {
        asOf: row.as_of,
        madeAt: row.made_at.toISOString(),
        regionName: names.get(row.region_code) ?? String(row.region_code),
        fileName: row.file_name,
        records: row.records,
      },
    ]),
  );
};

/** The later of two days, of which either may be missing: an export may hold no record, and one's own may not be the last. */
const laterOf = (one: string | null, other: string | undefined): string | null =>
  other !== undefined && (one === null || one < other) ? other : one;

export const listMirrorsRoute = defineRoute(
  {
    method: 'GET',
    path: '/mirrors',
    summary:
      'The official systems compared with (官方系统核对): what is compared, the last export of each, and the figures of an area.',
    permission: 'people.read',
    query: z.object({ region: z.coerce.number().int().min(1e10).max(999999999999).optional() }),
    response: z.object({ mirrors: z.array(MirrorShape) }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const figures = await figuresBelow(tx, query.region);
      const exported = await lastExports(tx);
      return {
        mirrors: mirrors.map((mirror) => {
          const [own, lastExport] = [figures(mirror.code), exported.get(mirror.code)];
          return {
            code: mirror.code,
            title: mirror.title,
            system: mirror.system,
            purpose: mirror.purpose,
            basis: mirror.basis,
            notCovered: [...(mirror.notCovered ?? [])],
            fields: [
              { code: NAME, label: '姓名' },
              ...mirror.fields.filter(({ match }) => match).map(({ code, label }) => ({ code, label })),
            ],
            states: statesOf(mirror),
            lastExport: lastExport ?? null,
            ...own,
            asOf: laterOf(own.asOf, lastExport?.asOf),
          };
        }),
      };
    }),
);
