import type { Permission, RoleDefinition } from '#kit/define-role.ts';
import { findRole, type AccessBook } from './access-book.ts';
import type { ActorPost } from './actor.ts';
import { LAST_LINE, scopeOver, type Scope } from './scope.ts';

/** The registry of people carries line 0 in its scope keys. */
export const REGISTRY_LINE = 0;

/** Accounts, posts and records of reads carry this line; no business post ever reaches it. */
export const ADMINISTRATION_LINE = LAST_LINE;

const allLines = (book: AccessBook) => book.lines.map((line) => line.number);

/** What a post for all lines covers: the bureau's own, never another body's. */
const ownLines = (book: AccessBook) =>
  book.lines.filter(({ isPartner }) => !isPartner).map((line) => line.number);

const businessLines = (book: AccessBook, role: RoleDefinition, post: ActorPost, permission: Permission) => {
  const named = post.lines.includes('*')
    ? ownLines(book)
    : book.lines.filter((line) => post.lines.includes(line.code)).map((line) => line.number);
  // A clerk who may read person files sees the person named by an entry and the entry beside the person.
  const seesRegistry =
    permission.startsWith('people.') ||
    permission === 'message.receive' ||
    role.permissions.includes('people.read');
  return seesRegistry ? [REGISTRY_LINE, ...named] : named;
};

const linesOf = (book: AccessBook, role: RoleDefinition, post: ActorPost, permission: Permission) => {
  // The auditor sees that something was done on any line; the routes show what, never personal data.
  if (permission === 'audit.read') return [...allLines(book), ADMINISTRATION_LINE];
  if (permission === 'account.manage' || permission === 'grant.manage' || permission === 'partner.connect')
    return [ADMINISTRATION_LINE];
  if (permission === 'region.manage' || permission === 'calendar.manage') return [REGISTRY_LINE];
  // What a clerk should know is the same on every line.
  if (permission.startsWith('knowledge.')) return [REGISTRY_LINE];
  return businessLines(book, role, post, permission);
};

const scopeOfPost = (book: AccessBook, post: ActorPost, permission: Permission): Scope => {
  const role = findRole(book, post.role);
  if (!role?.permissions.includes(permission)) return [];
  return scopeOver([...new Set(linesOf(book, role, post, permission))], post.region);
};

/** Joins ranges that touch or overlap, so that the scope stays short; the set of keys does not change. */
const merged = (scope: Scope): Scope => {
  const ranges: [number, number][] = [];
  for (const [first, last] of [...scope].sort((one, other) => one[0] - other[0])) {
    const previous = ranges.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else ranges.push([first, last]);
  }
  return ranges;
};

/**
 * Where a permission holds for the holder of these posts: the union, post by post, of the post's lines over the
 * post's area. Never the lines of one post over the area of another.
 */
export const scopeOfPosts = (book: AccessBook, posts: readonly ActorPost[], permission: Permission): Scope =>
  merged(posts.flatMap((post) => scopeOfPost(book, post, permission)));
