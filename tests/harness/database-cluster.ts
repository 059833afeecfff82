import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { migrate } from '#platform/db/migrate.ts';
import { createCitusTemplate, findCitusCluster, type CitusCluster } from './citus-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection strings of the run's PostgreSQL; `DATABASE` stands for the name of a clone. */
    testCluster: { ownerUrl: string; appUrl: string };
    /** Where the databases of test files lie instead when CITUS_URL is set. */
    citusCluster: (CitusCluster & { template: string }) | null;
  }
}

/** Global set-up of Vitest: one PostgreSQL for the run, with a migrated database to clone. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'rongjun-test-'));
  const postgres = await startEmbeddedPostgres({
    cluster: join(folder, 'postgres'),
    socketFolder: join(folder, 'run'),
    logFile: join(folder, 'postgres.log'),
    isDurable: false,
  });
  let template: Awaited<ReturnType<typeof createCitusTemplate>> | null = null;
  const stop = async (): Promise<void> => {
    await template?.drop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate(postgres.url('owner'));
    const citus = await findCitusCluster();
    if (citus) template = await createCitusTemplate(citus);
    project.provide('citusCluster', citus && template ? { ...citus, template: template.name } : null);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('testCluster', {
    ownerUrl: postgres.url('owner', 'DATABASE'),
    appUrl: postgres.url('application', 'DATABASE'),
  });
  return stop;
};
