import { roles } from '#definitions';
import type { Permission } from '#kit/define-role.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { openClerkAccount } from './clerk-account.ts';

export interface PageEntry {
  readonly path: string;
  readonly permission?: Permission;
  readonly isBare?: boolean;
}

/** Every page of the workbench that needs no record; read at run time, for it leads to all of the browser's code. */
const { pages } = (await import(new URL('../../web/app/pages.ts', import.meta.url).href)) as {
  pages: readonly PageEntry[];
};

/** States of pages that an address tells, and one page of each kind that is there for every definition. */
const STATES: readonly PageEntry[] = [
  { path: '/people/confirmation?view=due', permission: 'people.read' },
  { path: '/ledgers/work?list=drafts', permission: 'ledger.write' },
  { path: '/ledgers/due?tab=own', permission: 'ledger.read' },
  { path: '/ledgers/closing?tab=review', permission: 'ledger.close' },
  { path: '/ledgers/visit', permission: 'ledger.read' },
  { path: '/ledgers/visit/add', permission: 'ledger.write' },
  { path: '/ledgers/visit/print', permission: 'ledger.read' },
  { path: '/figures/visit-persons', permission: 'metric.read' },
  { path: '/knowledge?view=review', permission: 'knowledge.read' },
  { path: '/knowledge/card-lost', permission: 'knowledge.read' },
  { path: '/mirrors/filing', permission: 'people.read' },
  { path: '/mirrors/filing?view=records', permission: 'people.read' },
  { path: '/imports/new?kind=mirror', permission: 'import.run' },
  { path: '/ratings?view=all', permission: 'rating.handle' },
  { path: '/service-items/veteran-card' },
  { path: '/service-items/veteran-card/apply', permission: 'case.apply' },
];

/** Whoever may open most pages. */
export const ANYBODY = 'section-head';

/** The first role that may open a page, a section head where he may. */
const roleFor = ({ permission }: PageEntry): string => {
  const may = roles.filter(({ permissions }) => permission === undefined || permissions.includes(permission));
  const role = may.find(({ code }) => code === ANYBODY) ?? may[0];
  if (!role) throw new RangeError(`No role may ${permission}.`);
  return role.code;
};

const everyPage = [...pages.filter(({ path }) => !path.includes('$')), ...STATES];
/** The account that walks the pages of a role; user names hold no hyphen. */
export const accountOf = (role: string): string => role.replaceAll('-', '');

/** Every page that is walked, by the role that walks it. */
export const pagesOfRole = Map.groupBy(everyPage, roleFor);

/** A server with an account for each role that walks pages, and nothing else to show. */
export const withWalkedServer = () =>
  withTestServer({
    withPages: true,
    fill: async ({ db, owner }) => {
      await seedRegions(owner);
      for (const role of pagesOfRole.keys()) await openClerkAccount(db, accountOf(role), role);
    },
  });
