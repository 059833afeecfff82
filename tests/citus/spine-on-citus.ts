// npm run test:citus: the spine of the product on a Citus cluster, then the tests of every module and the journeys, each
// file in a database of its own spread over the same nodes. CITUS_URL names the owner's connection to the coordinator and
// an empty database there. Arguments choose test files, as with npm test; `spine` alone leaves them out, and `trials` as well,
// which moves shards and loses a worker under writers before everything is verified.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ledgerSteps } from './ledger-steps.ts';
import { openCluster, type Cluster } from './cluster.ts';
import { concurrencySteps } from './concurrency-steps.ts';
import { lostWorkerSteps, workerCommands } from './lost-worker-steps.ts';
import { migrationSteps } from './migration-steps.ts';
import { movingSteps } from './moving-steps.ts';
import { peopleSteps } from './people-steps.ts';
import { scopeSteps } from './scope-steps.ts';
import { runSteps, type Step } from './steps.ts';
import { supportSteps } from './support-steps.ts';
import { verificationSteps } from './verification-steps.ts';

const chosen = process.argv.slice(2);
const MODULES = chosen.length > 0 ? chosen : ['server', 'tests/security', 'tests/journeys'];
const TRIALS = 'trials';
const WITHOUT_MODULES = ['spine', TRIALS];

const trialSteps = (cluster: Cluster): Step[] => {
  const commands = workerCommands();
  if (commands === null)
    console.log(
      'CITUS_STOP_WORKER and CITUS_START_WORKER are not set: no worker is lost, see docs/citus.md.',
    );
  return [...movingSteps(cluster), ...(commands === null ? [] : lostWorkerSteps(cluster, commands))];
};

/** The tests of the modules find the cluster by CITUS_URL; their last line is `N passed, N failed`. */
const testModules = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const tests = fileURLToPath(new URL('../../tools/test.ts', import.meta.url));
    // The run above set DATABASE_URL for itself; a test that starts the program chooses its own.
    const { DATABASE_URL: _, ...env } = process.env;
    const child = spawn(process.execPath, [tests, ...MODULES], { stdio: 'inherit', env });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });

const url = process.env['CITUS_URL'];
if (!url) {
  console.log(
    'CITUS_URL is not set: the run on Citus is left out. It names the coordinator, see docs/citus.md.',
  );
} else {
  const cluster = await openCluster(url);
  const failed = await runSteps([
    ...migrationSteps(cluster),
    ...peopleSteps(cluster),
    ...ledgerSteps(cluster),
    ...scopeSteps(cluster),
    ...supportSteps(cluster),
    ...concurrencySteps(cluster),
    ...(chosen[0] === TRIALS ? trialSteps(cluster) : []),
    ...verificationSteps(cluster),
  ]);
  await cluster.close();
  const code = WITHOUT_MODULES.includes(chosen[0] ?? '') ? 0 : await testModules();
  process.exitCode = failed === 0 && code === 0 ? 0 : 1;
}
