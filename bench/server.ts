import { findLedgerExamples, metrics } from '#definitions';
import { makePeople } from '#server/demonstration/make-people.ts';
import { CITY, makeRegions } from '#server/demonstration/make-regions.ts';
import type { PersonDraft } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { startBenchServer, type BenchClient } from './bench-server.ts';
import { CLIENTS, ok } from './clients.ts';
import { measure, medianSeconds, type Latencies } from './measure.ts';
import type { BenchPlace } from './place.ts';
import { keepRun, type Goal } from './results.ts';
import { SEARCHES } from './searches.ts';

const take = <T>(items: Iterable<T>, step: number, count: number): T[] => {
  const taken: T[] = [];
  let at = 0;
  for (const item of items) {
    if (at % step === 0) taken.push(item);
    if (taken.length === count) break;
    at += 1;
  }
  return taken;
};

const searchFor = (client: BenchClient, people: readonly PersonDraft[]) =>
  measure(CLIENTS, 6000, async (index) => {
    const person = people[index % people.length]!;
    const text = SEARCHES[index % SEARCHES.length]!.wordsFor(person);
    return ok(await client.get(`/people?text=${encodeURIComponent(text)}&size=20`));
  });

const LISTS = [
  '/ledgers/visit/entries?size=20',
  `/ledgers/visit/entries?size=20&region=990101000000`,
  `/ledgers/liaison-contact/entries?size=20&region=990101001000`,
  '/ledgers/visit/entries?size=20&filter.occasion=army-day',
  '/ledgers/hotline-call/entries?size=20&from=2026-03-01&to=2026-06-30',
];

const listPages = (client: BenchClient) =>
  measure(CLIENTS, 4000, async (index) => ok(await client.get(LISTS[index % LISTS.length]!)));

const writeEntries = (client: BenchClient, villages: readonly number[]) => {
  const { answers } = findLedgerExamples('publicity')!.accepted[0]!;
  return measure(CLIENTS, 12_000, async (index) => {
    const region = villages[index % villages.length]!;
    return ok(await client.post('/ledgers/publicity/entries', { region, answers }));
  });
};

const wholeYear = { region: CITY, from: '2026-01-01', to: '2026-10-31' };

const dashboards = (client: BenchClient) => {
  const summed = metrics
    .filter((metric) => metric.type === 'simple' && metric.measure.kind !== 'distinct')
    .slice(0, 24);
  const queries = summed.map(({ code }) => ({ metric: code, ...wholeYear }));
  return measure(4, 400, async () => ok(await client.post('/metrics/values', { queries })));
};

const rowsBehind = (client: BenchClient) => {
  const period = `region=${CITY}&from=2026-01-01&to=2026-10-31&size=20`;
  const codes = ['visit-persons', 'hotline-calls', 'contacts', 'people-filed'];
  return measure(4, 400, async (index) =>
    ok(await client.get(`/metrics/${codes[index % codes.length]!}/rows?${period}`)),
  );
};

const latencyGoal = (work: string, most: number, found: Latencies, atLeast = 0): Goal => ({
  work,
  goal: `p95 ≤ ${most} ms${atLeast ? ` and ≥ ${atLeast}/s` : ''}`,
  measured: `p95 ${found.p95} ms, ${found.perSecond}/s, ${found.errors} errors`,
  reached: found.p95 <= most && found.perSecond >= atLeast && found.errors === 0,
});

/** Everything a user feels, over HTTP, against the real server in its own process. */
export const benchServer = async ({ data, persons, port }: BenchPlace): Promise<void> => {
  // The first start after an upgrade builds the pages; whoever starts the next morning does not.
  const first = await startBenchServer(data, port);
  await first.stop();
  const server = await startBenchServer(data, port);
  try {
    const regions = makeRegions(persons);
    const people = take(makePeople(persons, today(), regions), Math.max(1, Math.floor(persons / 500)), 500);
    const villages = regions.map(({ code }) => code).filter((code) => code % 1000 !== 0);
    const clerk = await server.signIn('kezhang');
    const leader = await server.signIn('juzhang');
    const writer = await server.signIn('wengao');
    const search = await searchFor(leader, people);
    const lists = await listPages(leader);
    const dashboard = await dashboards(leader);
    const rows = await rowsBehind(leader);
    const compose = await medianSeconds(5, async () => {
      const answer = await writer.post('/reports', { template: 'annual-summary', ...wholeYear });
      if (answer.status !== 200) throw new Error(answer.body);
    });
    const writes = await writeEntries(await publicityClerk(server.signIn, clerk), villages);
    keepRun(
      'server',
      [
        {
          work: 'start with data present',
          goal: '≤ 3 s',
          measured: `${server.secondsToHealthy} s; ${first.secondsToHealthy} s the time before`,
          reached: server.secondsToHealthy <= 3,
        },
        latencyGoal('find a person, 20 clients', 30, search),
        latencyGoal('a page of a work list, 20 clients', 60, lists),
        latencyGoal('record a ledger entry, 20 clients', 60, writes, 800),
        latencyGoal('a dashboard of 24 figures, city, whole months', 100, dashboard),
        latencyGoal('first page of the rows behind a figure', 200, rows),
        { work: 'compose the annual report', goal: '≤ 2 s', measured: `${compose} s`, reached: compose <= 2 },
      ],
      {
        persons,
        firstStart: first.secondsToHealthy,
        secondsToHealthy: server.secondsToHealthy,
        search,
        lists,
        writes,
        dashboard,
        rows,
        compose,
      },
    );
  } finally {
    await server.stop();
  }
};

/** Whoever of the demonstration may write the publicity ledger across the city. */
const publicityClerk = async (
  signIn: (username: string) => Promise<BenchClient>,
  fallback: BenchClient,
): Promise<BenchClient> => {
  for (const username of ['wengao', 'kezhang', 'jingban']) {
    const client = await signIn(username);
    const { answers } = findLedgerExamples('publicity')!.accepted[0]!;
    if (ok(await client.post('/ledgers/publicity/entries', { region: CITY, answers }))) return client;
  }
  return fallback;
};
