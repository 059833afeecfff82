import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { sweepDeadlines } from '#modules/cases';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { loadDemonstration } from '#server/demonstration/load-demonstration.ts';
import { CITY } from '#server/demonstration/make-regions.ts';
import { withBureau } from '#server/open-bureau.ts';
import { startBenchServer, type BenchClient } from '../bench-server.ts';
import { CLIENTS, ok } from '../clients.ts';
import { measure, type Latencies } from '../measure.ts';
import type { BenchPlace } from '../place.ts';
import { keepRun, type Goal } from '../results.ts';
import { settle } from '../settle.ts';
import { applicantsOf, fillCases, JOB_SEEKING, legalAidFor } from './fill.ts';

const CASES_A_PERSON = 500_000 / 340_000;
const COUNTY = (CITY + 1_000_000) / 1_000_000;
const CREATED = 6_000;
const AT_ONCE = 1_000;
const ROUNDS = 5;

interface CaseToActOn {
  readonly countyCode: number;
  readonly id: string;
  readonly rowVersion: number;
}

const waiting = async (db: Database): Promise<CaseToActOn[]> => {
  const { rows } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<{ county_code: number; id: string; row_version: number }>`
      select county_code, id, row_version from case_file
      where county_code = ${COUNTY} and item = ${JOB_SEEKING.item} and state = 'applied' order by id
      limit ${AT_ONCE * ROUNDS}
    `.execute(tx),
  );
  return rows.map((row) => ({ countyCode: row.county_code, id: row.id, rowVersion: row.row_version }));
};

/** The sweep of a day that turns some lights, and the one after it that finds nothing new. Seconds. */
const sweep = async (db: Database): Promise<{ seconds: number; turned: number; again: number }> => {
  const start = performance.now();
  const { amber, red } = await sweepDeadlines(db);
  const first = performance.now();
  await sweepDeadlines(db);
  const seconds = (from: number, to: number): number => Math.round((to - from) / 10) / 100;
  return { seconds: seconds(start, first), turned: amber + red, again: seconds(first, performance.now()) };
};

const prepare = ({ data, persons }: BenchPlace) =>
  withBureau({ data, command: 'bench', alone: true }, async (bureau) => {
    const { db } = bureau;
    const cases = await fillCases(db, Math.round(persons * CASES_A_PERSON), COUNTY);
    const settled = await settle(bureau);
    const swept = await sweep(db);
    return { cases, settled, swept, applicants: await applicantsOf(db, COUNTY), toActOn: await waiting(db) };
  });

const LISTS = [
  '/cases?view=desk',
  '/cases?view=soon',
  '/cases?view=late',
  '/cases?view=open&item=job-seeking',
  '/cases?view=all',
  '/cases?view=done',
  '/cases?view=all&text=林',
  '/cases/desk',
];

/** The slowest list says whether any list is fast enough. */
const lists = async (client: BenchClient): Promise<Record<string, Latencies>> => {
  const found: Record<string, Latencies> = {};
  for (const path of LISTS)
    found[path] = await measure(CLIENTS, 500, async () => ok(await client.get(encodeURI(path))));
  return found;
};

/** Accepts a thousand cases by one request, several times. Seconds each. */
const actAtOnce = async (client: BenchClient, cases: readonly CaseToActOn[]): Promise<number[]> => {
  const seconds: number[] = [];
  for (let from = 0; from + AT_ONCE <= cases.length; from += AT_ONCE) {
    const start = performance.now();
    const answer = await client.post('/cases/acts', {
      action: 'accept',
      cases: cases.slice(from, from + AT_ONCE),
    });
    seconds.push(Math.round((performance.now() - start) / 10) / 100);
    const { results } = JSON.parse(answer.body) as { results?: { status: string; message: string | null }[] };
    const refused = results?.find(({ status }) => status !== 'done');
    if (!ok(answer) || refused) throw new Error(refused?.message ?? answer.body);
  }
  return seconds;
};

const goal = (work: string, wanted: string, measured: string, reached: boolean): Goal => ({
  work,
  goal: wanted,
  measured,
  reached,
});

/** Cases of a whole city: 500,000 open beside 340,000 people, and fewer in a smaller city. */
export const benchCases = async (place: BenchPlace): Promise<void> => {
  const { data, persons, port } = place;
  if (!existsSync(data)) {
    await withBureau({ data, command: 'bench', alone: true }, ({ db }) => loadDemonstration({ db, persons }));
  }
  const { cases, settled, swept, applicants, toActOn } = await prepare(place);
  const server = await startBenchServer(data, port);
  try {
    const clerk = await server.signIn('dating');
    const created = await measure(CLIENTS, Math.min(CREATED, applicants.length), async (at) =>
      ok(await clerk.post('/cases', legalAidFor(applicants[at]!))),
    );
    const found = await lists(clerk);
    const slowest = Object.entries(found).toSorted(([, left], [, right]) => right.p95 - left.p95)[0]!;
    const seconds = await actAtOnce(clerk, toActOn);
    const median =
      seconds.toSorted((left, right) => left - right)[Math.floor(seconds.length / 2)] ?? Infinity;
    keepRun(
      'cases',
      [
        goal(
          `open a case, 20 clients, beside ${cases} cases`,
          'p95 ≤ 60 ms and ≥ 800/s',
          `p95 ${created.p95} ms, ${created.perSecond}/s, ${created.errors} errors`,
          created.p95 <= 60 && created.perSecond >= 800 && created.errors === 0,
        ),
        goal(
          'the slowest work list, 20 clients',
          'p95 ≤ 60 ms',
          `p95 ${slowest[1].p95} ms: ${slowest[0]}`,
          slowest[1].p95 <= 60 && slowest[1].errors === 0,
        ),
        goal('1,000 cases acted on by one request', '≤ 1 s', `median ${median} s`, median <= 1),
        goal(
          `deadline sweep over ${cases} open limits`,
          '≤ 5 s',
          `${swept.seconds} s, ${swept.turned} turned; again ${swept.again} s`,
          swept.seconds <= 5,
        ),
      ],
      { persons, cases, settled, created, lists: found, actedOn: seconds, swept },
    );
  } finally {
    await server.stop();
  }
};
