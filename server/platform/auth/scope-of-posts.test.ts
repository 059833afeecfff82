import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Permission } from '#kit/define-role.ts';
import { regionRange } from '#kit/region-code.ts';
import type { AccessBook } from './access-book.ts';
import type { ActorPost } from './actor.ts';
import { scopeHolds, scopeKey } from './scope.ts';
import { ADMINISTRATION_LINE, REGISTRY_LINE, scopeOfPosts } from './scope-of-posts.ts';

const book: AccessBook = {
  lines: [
    { code: 'registry', number: 0, title: '档案' },
    { code: 'benefits', number: 1, title: '优抚' },
    { code: 'placement', number: 2, title: '安置' },
    { code: 'rights', number: 5, title: '权益' },
    { code: 'police', number: 101, title: '公安', isPartner: true },
  ],
  roles: [
    {
      code: 'clerk',
      title: '',
      description: '',
      permissions: ['people.read', 'ledger.read', 'ledger.write'],
    },
    { code: 'writer', title: '', description: '', permissions: ['ledger.read', 'report.compose'] },
    { code: 'auditor', title: '', description: '', permissions: ['audit.read'] },
    { code: 'opener', title: '', description: '', permissions: ['account.manage', 'region.manage'] },
  ],
};

const REGIONS = [990000000000, 990100000000, 990101000000, 990101001000, 990101001001, 990102000000];
const PERMISSIONS = ['people.read', 'people.write', 'ledger.read', 'ledger.write', 'report.compose'] as const;
const lineSets = fc.oneof(
  fc.constant(['*']),
  fc.subarray(['registry', 'benefits', 'placement', 'rights', 'police', 'unknown'], { minLength: 1 }),
);
const posts = fc.array(
  fc.record({
    id: fc.uuid(),
    title: fc.constant(''),
    role: fc.constantFrom('clerk', 'writer', 'auditor', 'gone'),
    region: fc.constantFrom(...REGIONS),
    lines: lineSets,
  }),
  { maxLength: 5 },
);

/** The rule said again, key by key: some one post has the permission, the line and the area, all three. */
const mayReach = (held: ActorPost[], permission: Permission, line: number, region: number): boolean =>
  held.some((post) => {
    const role = book.roles.find((one) => one.code === post.role);
    if (!role?.permissions.includes(permission)) return false;
    const [first, last] = regionRange(post.region);
    if (region < first || region > last) return false;
    const known = book.lines.find((one) => one.number === line);
    if (known === undefined) return false;
    if ((post.lines.includes('*') && !known.isPartner) || post.lines.includes(known.code)) return true;
    return (
      line === REGISTRY_LINE && (permission.startsWith('people.') || role.permissions.includes('people.read'))
    );
  });

test('nobody reaches a key by the line of one post and the area of another', () => {
  const held: ActorPost[] = [
    { id: '1', title: '', role: 'clerk', region: 990101000000, lines: ['benefits'] },
    { id: '2', title: '', role: 'clerk', region: 990102000000, lines: ['rights'] },
  ];
  const scope = scopeOfPosts(book, held, 'ledger.read');
  expect(scopeHolds(scope, scopeKey(1, 990101001001))).toBe(true);
  expect(scopeHolds(scope, scopeKey(5, 990102001001))).toBe(true);
  expect(scopeHolds(scope, scopeKey(5, 990101001001))).toBe(false);
  expect(scopeHolds(scope, scopeKey(1, 990102001001))).toBe(false);
});

test('the scope holds exactly the keys that some one post reaches', () => {
  const keys = fc.tuple(
    fc.constantFrom(0, 1, 2, 3, 5, 6, 101, 999),
    fc.constantFrom(...REGIONS, 990101001002, 980101001001),
  );
  fc.assert(
    fc.property(posts, fc.constantFrom(...PERMISSIONS), keys, (held, permission, [line, region]) => {
      const scope = scopeOfPosts(book, held, permission);
      expect(scopeHolds(scope, scopeKey(line, region))).toBe(mayReach(held, permission, line, region));
    }),
    { numRuns: 2_000 },
  );
});

test('ranges are sorted, apart and never touch', () => {
  fc.assert(
    fc.property(posts, fc.constantFrom(...PERMISSIONS), (held, permission) => {
      const scope = scopeOfPosts(book, held, permission);
      for (const [index, [first, last]] of scope.entries()) {
        expect(first).toBeLessThanOrEqual(last);
        const next = scope[index + 1];
        if (next) expect(last + 1).toBeLessThan(next[0]);
      }
    }),
  );
});

test('business posts never reach the administration line, and administrators of accounts reach nothing else', () => {
  const clerk: ActorPost = { id: '1', title: '', role: 'clerk', region: 990000000000, lines: ['*'] };
  const opener: ActorPost = { id: '2', title: '', role: 'opener', region: 990101000000, lines: [] };
  const administration = scopeKey(ADMINISTRATION_LINE, 990101000000);
  for (const permission of PERMISSIONS)
    expect(scopeHolds(scopeOfPosts(book, [clerk], permission), administration)).toBe(false);
  const scope = scopeOfPosts(book, [opener], 'account.manage');
  expect(scopeHolds(scope, administration)).toBe(true);
  expect(scopeHolds(scope, scopeKey(REGISTRY_LINE, 990101001001))).toBe(false);
});
