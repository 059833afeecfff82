import { sql } from 'kysely';
import type { MetricSource } from '#kit';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { sm3 } from '#platform/crypto/sm3.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { addPresence } from './apply-deltas.ts';
import { baseMetric, metricsOfSource } from './contributions.ts';
import { deltaSelect, presenceSelect } from './delta-sql.ts';
import { monthlyDeltaSelect } from './monthly-delta-sql.ts';
import { addToMonths, lockFacts } from './month-facts.ts';
import { sourceTable } from './metric-source.ts';
import { allSources } from './sources.ts';

const digestOf = (source: MetricSource): Buffer =>
  sm3(deltaSelect(source, 'true', '1'), presenceSelect(source, 'true', '1') ?? '');

const metricsNow = (source: MetricSource): string[] => {
  const { summed, distinct } = metricsOfSource(source);
  return [baseMetric(source), ...[...summed, ...distinct].map(({ code }) => code)];
};

const FACTS = ['metric_delta', 'fact_county_month', 'metric_presence'];

const clearFacts = async (tx: Tx, countyCode: number, metrics: readonly string[]): Promise<void> => {
  for (const table of FACTS) {
    await sql`
      delete from ${sql.table(table)} where county_code = ${countyCode} and metric = any(${metrics}::text[])
    `.execute(tx);
  }
};

const countCounty = async (tx: Tx, source: MetricSource, countyCode: number): Promise<void> => {
  const county = `s.county_code = ${countyCode}`;
  await addToMonths(tx, sql.raw(monthlyDeltaSelect(source, county, '1')));
  const presence = presenceSelect(source, county, '1');
  if (presence !== null) await addPresence(tx, sql.raw(presence));
};

const countiesOf = async (db: Database, source: MetricSource): Promise<number[]> => {
  const { table, counts } = sourceTable(source);
  const { rows } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<{ county_code: number }>`
      select distinct s.county_code from ${sql.table(table)} s where ${sql.raw(counts)} order by 1
    `.execute(tx),
  );
  return rows.map((row) => row.county_code);
};

/** Counts a source anew, a county in each transaction; a kill in between is mended by the next start. */
const rebuildSource = async (
  db: Database,
  source: MetricSource,
  before: readonly string[],
  onSource: (source: string) => void,
): Promise<void> => {
  const metrics = [...new Set([...before, ...metricsNow(source)])];
  const counties = await countiesOf(db, source);
  if (counties.length > 0) onSource(baseMetric(source));
  for (const county of counties) {
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      await lockFacts(tx, county);
      await clearFacts(tx, county, metrics);
      await countCounty(tx, source, county);
    });
  }
};

/**
 * Notes that the facts of a source stand by the definitions of now. Called by itself when a definition is added to or
 * extended in a way that changes nothing already counted: a form published for the first time, or amended.
 */
export const noteCounted = async (db: Database | Tx, source: MetricSource): Promise<void> => {
  const counted = { digest: digestOf(source), metrics: metricsNow(source), counted_at: new Date() };
  await db
    .insertInto('metric_source_state')
    .values({ source: baseMetric(source), ...counted })
    .onConflict((row) => row.column('source').doUpdateSet(counted))
    .execute();
};

/**
 * Brings the facts up to the definitions of this release: every source whose metrics were added, changed or removed is
 * counted anew from its records. Run before the first writer. `onSource` hears of each source that has records, before
 * it is counted; answers all sources that were brought up to date.
 */
export const rebuildChangedFigures = async (
  db: Database,
  onSource: (source: string) => void = () => {},
): Promise<string[]> => {
  const known = await db.selectFrom('metric_source_state').selectAll().execute();
  const rebuilt: string[] = [];
  for (const source of allSources()) {
    const name = baseMetric(source);
    const state = known.find((row) => row.source === name);
    const digest = digestOf(source);
    if (state?.digest.equals(digest)) continue;
    await rebuildSource(db, source, state?.metrics ?? [], onSource);
    await noteCounted(db, source);
    rebuilt.push(name);
  }
  return rebuilt;
};
