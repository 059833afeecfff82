import { afterAll, expect, test } from 'vitest';
import { roles } from '#definitions';
import { isAdministratorRole } from '#platform/auth/access-book.ts';
import { openDatabase, type Database } from '#platform/db/database.ts';
import type { Route } from '#platform/http/define-route.ts';
import { routes } from '#server/routes.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const COUNTY = 990101000000;

const ARTICLES =
  'Articles are written by bodies above the county and hold below them: a few hundred rows in all.';

/** What a county reads of the bodies above it, and why that may ask every shard. */
const ASKS_ALL: Readonly<Record<string, string>> = {
  '/campaigns': 'A campaign is opened by any body above the county: dozens in a year.',
  '/hotline/transfers': 'What the hotline of a city sends to a desk lies with the call.',
  '/hotline/transfers/count': 'As the list.',
  '/knowledge': ARTICLES,
  '/knowledge/articles/:code': ARTICLES,
  '/knowledge/versions': ARTICLES,
  '/report-sections': 'A section lies with the report of the body above that asked for it.',
};

const VALUES: Readonly<Record<string, string>> = {
  county: '990101',
  id: '01a204e3-74b5-7ac3-9e42-d566b42777d2',
  ledger: 'visit',
  metric: 'visit-times',
  mirror: 'filing',
  number: '1',
};
const addressOf = ({ contract }: Route): string =>
  `/api${contract.path.replace(/:([a-z]+)/gi, (_, name: string) => VALUES[name] ?? '1')}`;

const system = withWorkingSystem();
let strict: Database | undefined;
/** The same database over connections on which Citus refuses whatever it would ask more than one shard. */
const onOneShard = Object.create(system, {
  db: {
    get: (): Database => {
      const options = encodeURIComponent('-c citus.multi_task_query_log_level=error');
      strict ??= openDatabase(`${system.url}?options=${options}`, 4);
      return strict;
    },
  },
}) as typeof system;
const house = withTestApp(onOneShard);
afterAll(() => strict?.destroy());

const reads = routes.filter(
  ({ contract }) => contract.method === 'GET' && contract.admission !== 'signature',
);
const posts = roles.filter((role) => !isAdministratorRole(role) && role.code !== 'partner-clerk');

test.skipIf(!process.env['CITUS_URL'])(
  'what a clerk of one county looks at is asked of one shard',
  async () => {
    const refused = new Set<string>();
    for (const { code } of posts) {
      const client = await house.signInAs({ role: code, region: COUNTY });
      for (const route of reads) {
        // A stream that has begun can only break off.
        const answer = await client.get(addressOf(route)).catch(() => null);
        if (answer === null || answer.statusCode === 500) refused.add(route.contract.path);
      }
    }
    expect([...refused].sort()).toEqual(Object.keys(ASKS_ALL).sort());
  },
);
