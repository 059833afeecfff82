import { rmSync, statfsSync } from 'node:fs';
import { sql } from 'kysely';
import { withBureau } from '#server/open-bureau.ts';
import { startBenchServer } from '../bench-server.ts';
import { CLIENTS } from '../clients.ts';
import { measure, type Latencies } from '../measure.ts';
import { runCommand } from '../run-command.ts';
import { findKnownPeople } from './found-people.ts';
import { KINDS_OF_WORK, type Workers } from './kinds-of-work.ts';
import type { FillProgress } from './progress.ts';

const MEBIBYTE = 2 ** 20;

/** How large the data is, and what lies where. */
const sizes = (data: string) =>
  withBureau({ data, command: 'bench', alone: true }, async ({ owner }) => {
    const { rows } = await sql<{ name: string; rows: number; mebibytes: number }>`
      select c.relname as name, greatest(c.reltuples, 0)::bigint as rows,
        (pg_total_relation_size(c.oid) / ${MEBIBYTE}::bigint)::integer as mebibytes
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      order by pg_total_relation_size(c.oid) desc limit 12
    `.execute(owner);
    const { rows: whole } = await sql<{ mebibytes: number }>`
      select (pg_database_size(current_database()) / ${MEBIBYTE}::bigint)::integer as mebibytes
    `.execute(owner);
    return { databaseMiB: whole[0]?.mebibytes ?? 0, largest: rows };
  });

/** A backup beside the data, removed again. Null when the disk has no room for it. */
const backUp = async (data: string, databaseMiB: number) => {
  const { bavail, bsize } = statfsSync(data);
  if (bavail * bsize < databaseMiB * MEBIBYTE) return null;
  const path = `${data}.tar.gz`;
  rmSync(path, { force: true });
  const { answer, seconds, peakMemoryMiB } = await runCommand(data, 'backup', path);
  rmSync(path);
  return { seconds, mebibytes: Math.round((answer['bytes'] ?? 0) / MEBIBYTE), peakMemoryMiB };
};

/** Everything a user feels at this size, over HTTP, by twenty clients at once against the real server in its own process. */
export const measureRegistry = async (data: string, port: number, { known, day }: FillProgress) => {
  const size = await sizes(data);
  const server = await startBenchServer(data, port);
  const latencies: Record<string, Latencies> = {};
  try {
    const workers: Workers = {
      leader: await server.signIn('juzhang'),
      clerk: await server.signIn('jingban'),
      station: await server.signIn('zhanyuan'),
      day,
    };
    const people = await findKnownPeople(workers.leader, known);
    const toWarm = people.filter((_, at) => at % 2 === 0);
    const toMeasure = people.filter((_, at) => at % 2 === 1);
    for (const { kind, ask, requests } of KINDS_OF_WORK) {
      const run = (chosen: typeof people, count: number) =>
        measure(CLIENTS, count, (index) => ask(workers, chosen[index % chosen.length]!, index));
      await run(toWarm, Math.ceil(requests / 2));
      latencies[kind] = await run(toMeasure, requests);
      const { p95, perSecond, errors } = latencies[kind];
      process.stdout.write(`  ${kind}: p95 ${p95} ms, ${perSecond}/s, ${errors} errors\n`);
    }
    const { secondsToHealthy } = server;
    const serverPeakMemoryMiB = server.peakMemoryMiB();
    return {
      size,
      latencies,
      secondsToHealthy,
      serverPeakMemoryMiB,
      backup: await backUp(data, size.databaseMiB),
    };
  } finally {
    await server.stop();
  }
};
