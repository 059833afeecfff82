import { sql } from 'kysely';
import { createAccount, grantPost } from '#modules/accounts';
import { businessLines, roles } from '#definitions';
import { rewrapEveryKey } from '#modules/maintenance';
import { flushReads, recordRead } from '#modules/read-audit';
import { composeReport, figureRows, getReport } from '#modules/reports';
import { countPeople, getPerson, presentPersonFile, searchPeople } from '#modules/registry';
import { addMasterKey } from '#platform/crypto/keyring.ts';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import type { Cluster } from './cluster.ts';
import { CITY, COUNTY, machine } from './clerks.ts';
import { importVisits } from './import-visits.ts';
import { same, type Step } from './steps.ts';

/** What stands beside the spine: accounts, records of reads, the annual report, rotation of keys. */
export const supportSteps = (cluster: Cluster): Step[] => {
  const { db, everywhere, secrets } = cluster;
  return [
    {
      title: 'an account is opened and holds a post (reference tables)',
      run: async () => {
        await everywhere(async (tx) => {
          const id = await createAccount(tx, machine, {
            username: 'citus-clerk',
            displayName: '测试',
            region: COUNTY,
            password: 'Cloud-Ridge-2026',
            mustChangePassword: false,
          });
          const post = { role: 'section-clerk', region: COUNTY, lines: ['*'], accountId: id };
          await grantPost(tx, machine, { roles, lines: businessLines }, post);
        });
      },
    },
    {
      title: 'a read of personal data is recorded',
      run: async () => {
        const [row] = await everywhere(async (tx) => (await searchPeople(tx, { size: 1 })).rows);
        const people = [{ countyCode: row!.county_code, id: row!.id }];
        recordRead(db, machine.actor, { action: 'open', people });
        await flushReads(db);
        const { rows } = await everywhere((tx) =>
          sql<{ kept: number }>`select count(*) as kept from read_record`.execute(tx),
        );
        same(rows[0]!.kept, 1);
      },
    },
    {
      title: 'the annual summary of the city is composed, kept, and a figure of it opens to its rows',
      run: async () => {
        const request = { template: 'annual-summary', region: CITY, from: '2026-01-01', to: '2026-12-31' };
        const report = await everywhere((tx) => composeReport(tx, machine, request));
        const ref = { countyCode: report.county_code, id: report.id };
        const kept = await everywhere((tx) => getReport(tx, ref));
        const { figures } = kept.content;
        const number =
          figures.findIndex(({ metric, slice }) => metric === 'visit-persons' && slice === '') + 1;
        same(figures[number - 1]?.value, 87);
        const scope = machine.actor.scopeFor('report.read');
        const page = await everywhere((tx) => figureRows(tx, scope, kept, number, { after: null, size: 10 }));
        return `${figures.length} figures; visits 87; first page ${page.rows.length} rows`;
      },
    },
    {
      title: 'an Excel sheet saved as CSV is imported, its bad row refused; again it changes nothing',
      run: async () => {
        const outcomes = [await importVisits(cluster), await importVisits(cluster)];
        same(outcomes, [
          { state: 'done', added: 1, unchanged: 0, refused: 1 },
          { state: 'done', added: 0, unchanged: 1, refused: 1 },
        ]);
      },
    },
    {
      title: 'a new master key wraps the keys of all counties again, and files still open',
      run: async () => {
        useKeyring(addMasterKey(secrets));
        const wrapped = await rewrapEveryKey(db);
        const people = await everywhere((tx) => countPeople(tx, {}));
        same(wrapped >= people, true, 'keys of all people and more');
        const [row] = await everywhere(async (tx) => (await searchPeople(tx, { size: 1 })).rows);
        const file = await everywhere((tx) => getPerson(tx, { countyCode: row!.county_code, id: row!.id }));
        same(presentPersonFile(file, new Map()).idNumber?.length, 18, 'identity number');
        return `${wrapped} keys`;
      },
    },
  ];
};
