import { expect, test } from 'vitest';
import { businessLines, roles } from '#definitions';
import { accountActor } from '#platform/auth/account-actor.ts';
import { inboxStatement, INBOX_VIEWS } from '#server/modules/cases/parts/inbox-parts.ts';
import { partnersStatement } from '#server/modules/partners/list-partners.ts';
import { casesStatement, CasesQuery, viewsStatement } from '#server/modules/cases/lists/list-cases.ts';
import { indexConditions, withPlans } from './with-plans.ts';

const system = withPlans();

const actorWith = (role: string, region: number, ...lines: string[]) =>
  accountActor(
    { roles, lines: businessLines },
    {
      accountId: '01a204e3-74b5-7ac3-9e42-d566b42777d2',
      displayName: '',
      posts: [{ id: '', role, title: '', region, lines }],
      postId: null,
      device: 'test',
    },
  );

const township = actorWith('station-clerk', 990101001000, 'benefits', 'mutual-support');

test.each([
  ['what waits on my desk', { view: 'desk' }, /desk_key >= /],
  ['what I opened', { view: 'opened' }, /opened_by = /],
  ['what I handled', { view: 'done' }, /account_id = /],
  ['what is due soon', { view: 'soon' }, /amber_on <= |due_on >= /],
  ['what is late', { view: 'late' }, /due_on < /],
  ['one item', { view: 'all', item: 'hardship-aid' }, /item = /],
  ['an area', { view: 'all', region: 990101001000 }, /region_code >= /],
  ['the beginning of a name', { view: 'all', text: '林远' }, /name >= /],
  ['a number', { view: 'all', text: '990101-2026-000123' }, /number = /],
  ['one desk', { view: 'open', desk: 3990101001000 }, /desk_key = /],
  ['one who holds', { view: 'open', assignee: '01a204e3-74b5-7ac3-9e42-d566b42777d2' }, /assignee = /],
])('cases by %s, by an index', async (_, query, condition) => {
  // All of them: for a page of few rows the index in whose order they stand may be the shorter way.
  const plan = await system.planOf(casesStatement(CasesQuery.parse(query), township, 400));
  expect(indexConditions(plan)).toMatch(condition);
});

const county = actorWith('hall-clerk', 990101000000, '*');

test.each(['all', 'open', 'opened', 'late'] as const)(
  'a page of the cases of a county, %s, comes in the order of an index, whatever the scope leaves',
  async (view) => {
    const plan = await system.planOf(casesStatement(CasesQuery.parse({ view }), county, 20));
    expect(plan).not.toMatch(/^\s*(->\s+)?Sort\b/m);
  },
);

test('the cases of a surname in a county come in the order of its index', async () => {
  const plan = await system.planOf(casesStatement(CasesQuery.parse({ view: 'all', text: '林' }), county, 20));
  expect(indexConditions(plan)).toMatch(/county_code = .*surname = /);
  expect(plan).not.toMatch(/^\s*(->\s+)?Sort\b/m);
});

test.each(['all', 'open'] as const)(
  'cases of a county, %s, without passing over those of others',
  async (view) => {
    const plan = await system.planOf(casesStatement(CasesQuery.parse({ view }), county, 20));
    expect(indexConditions(plan)).toMatch(/county_code = /);
  },
);

test('a first screen counts along indexes, by one plan for whatever counties', async () => {
  const leader = actorWith('leader', 990100000000, '*');
  const views = ['desk', 'signing', 'soon', 'late', 'supervised'] as const;
  const plan = await system.planForAll(viewsStatement(views, leader, 1000));
  for (const index of ['case_file_desk', 'case_file_county_due', 'case_file_supervised'])
    expect(plan).toContain(` using ${index} `);
  expect(plan).not.toMatch(/\bSort\b|Seq Scan on case_file/);
});

const police = actorWith('partner-clerk', 990101000000, 'public-security').scopeFor('partner.reply');

test.each(INBOX_VIEWS)(
  'what is %s in the inbox of a department, by its index and in its order',
  async (view) => {
    for (const filter of [{ view }, { view, text: '林远山' }]) {
      const plan = await system.planOf(inboxStatement(police, filter, 20));
      expect(indexConditions(plan)).toMatch(/department_number = /);
      expect(plan).toMatch(view === 'answered' ? /case_part_answered/ : /case_part_open/);
      expect(plan).not.toMatch(/^\s*(->\s+)?Sort\b/m);
    }
  },
);

test.each([
  ['a county', { region: 990101000000 }, /region_code >= /],
  ['a department', { department: 'public-security' }, /department = /],
])('connections of %s, by an index', async (_, filter, condition) => {
  const plan = await system.planOf(partnersStatement({ view: 'all', ...filter }, 20));
  expect(indexConditions(plan)).toMatch(condition);
});

test('connections with a delivery that failed, by the state of deliveries', async () => {
  const plan = await system.planOf(partnersStatement({ view: 'failed' }, 20));
  expect(indexConditions(plan)).toMatch(/state = /);
});
