import { sql } from 'kysely';
import { countyOf, type RegionCode } from '#kit';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { sm3 } from '#platform/crypto/sm3.ts';
import type { Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { Source } from './plan-contracts.ts';
import { headingWords, type SheetHeading } from './recognise-sheet.ts';

const COLUMNS = {
  county_code: 'integer',
  region_code: 'bigint',
  headings_key: 'text',
  heading: 'text',
  source: 'jsonb',
  used_at: 'timestamptz',
} as const;

type WordedHeading = Pick<SheetHeading, 'column' | 'path'>;

/** Names a set of headings, whatever file they come in. */
const headingsKey = (headings: readonly WordedHeading[]): string =>
  sm3(canonicalJson(headings.map(({ path }) => headingWords(path)))).toString('hex');

/** What filled these headings the last time, by their words. */
export const recallSources = async (
  tx: Tx,
  region: RegionCode,
  headings: readonly WordedHeading[],
): Promise<ReadonlyMap<string, Source>> => {
  const { rows } = await sql<{ heading: string; source: unknown }>`
    select heading, source from heading_memory
    where county_code = ${countyOf(region)} and region_code = ${region} and headings_key = ${headingsKey(headings)}
  `.execute(tx);
  return new Map(
    rows.flatMap(({ heading, source }) => {
      const read = Source.safeParse(source);
      return read.success ? [[heading, read.data] as const] : [];
    }),
  );
};

/** Remembers what was chosen for these headings. */
export const rememberSources = async (
  tx: Tx,
  region: RegionCode,
  headings: readonly WordedHeading[],
  sources: ReadonlyMap<number, Source>,
): Promise<void> => {
  const key = headingsKey(headings);
  const chosen = new Map(
    headings.flatMap(({ column, path }) => {
      const source = sources.get(column);
      return source ? [[headingWords(path), source] as const] : [];
    }),
  );
  await insertRows(
    tx,
    'heading_memory',
    COLUMNS,
    [...chosen].map(([heading, source]) => ({
      county_code: countyOf(region),
      region_code: region,
      headings_key: key,
      heading,
      source,
      used_at: new Date(),
    })),
    `on conflict (county_code, region_code, headings_key, heading)
     do update set source = excluded.source, used_at = excluded.used_at`,
  );
};
