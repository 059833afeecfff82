import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { migrate } from '#platform/db/migrate.ts';
import { unnamed } from '#tests/citus/fan-outs/define-fan-out.ts';
import { fanOuts } from '#tests/citus/fan-outs/index.ts';
import { createCitusTemplate, findCitusCluster, type CitusCluster } from './citus-database.ts';
import { fanOutsSince, markLog } from './logged-fan-outs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection strings of the run's PostgreSQL; `DATABASE` stands for the name of a clone. */
    testCluster: { ownerUrl: string; appUrl: string };
    /** Where the databases of test files lie instead when CITUS_URL is set. */
    citusCluster: (CitusCluster & { template: string }) | null;
  }
}

interface ReadyCluster {
  readonly provided: CitusCluster & { template: string };
  /** Fails the run when it sent a statement to several shards that nobody named. */
  readonly finish: () => Promise<void>;
}

/** The cluster of CITUS_URL, made ready for a run; null when none is named. */
const openCitus = async (): Promise<ReadyCluster | null> => {
  const citus = await findCitusCluster();
  if (!citus) return null;
  const mark = await markLog(citus.coordinatorUrl);
  const template = await createCitusTemplate(citus);
  return {
    provided: { ...citus, template: template.name },
    finish: async () => {
      await template.drop();
      const found = unnamed(fanOuts, await fanOutsSince(citus.coordinatorUrl, mark));
      if (found.length === 0) return;
      // Vitest tells what is thrown here, but would end as if nothing had happened.
      process.exitCode = 1;
      throw new Error(
        `${found.length} planned for several shards and not named in tests/citus/fan-outs:\n${found.join('\n')}`,
      );
    },
  };
};

/** Global set-up of Vitest: one PostgreSQL for the run, with a migrated database to clone. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'rongjun-test-'));
  const postgres = await startEmbeddedPostgres({
    cluster: join(folder, 'postgres'),
    socketFolder: join(folder, 'run'),
    logFile: join(folder, 'postgres.log'),
    isDurable: false,
  });
  let citus: ReadyCluster | null = null;
  const stop = async (): Promise<void> => {
    try {
      await citus?.finish();
    } finally {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  };
  try {
    await migrate(postgres.url('owner'));
    citus = await openCitus();
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('citusCluster', citus?.provided ?? null);
  project.provide('testCluster', {
    ownerUrl: postgres.url('owner', 'DATABASE'),
    appUrl: postgres.url('application', 'DATABASE'),
  });
  return stop;
};
