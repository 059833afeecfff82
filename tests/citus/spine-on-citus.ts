// npm run test:citus: the spine of the product on a Citus cluster, through the same code as everywhere.
// CITUS_URL names the owner's connection to the coordinator and an empty database there.
import { ledgerSteps } from './ledger-steps.ts';
import { openCluster } from './cluster.ts';
import { concurrencySteps } from './concurrency-steps.ts';
import { migrationSteps } from './migration-steps.ts';
import { peopleSteps } from './people-steps.ts';
import { scopeSteps } from './scope-steps.ts';
import { runSteps } from './steps.ts';
import { supportSteps } from './support-steps.ts';
import { verificationSteps } from './verification-steps.ts';

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
    ...verificationSteps(cluster),
  ]);
  await cluster.close();
  process.exitCode = failed === 0 ? 0 : 1;
}
