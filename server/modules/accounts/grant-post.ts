import type { RoleDefinition } from '#kit/define-role.ts';
import type { RegionCode } from '#kit/region-code.ts';
import type { ActContext, StoredAct } from '#modules/acts';
import { getRegion } from '#modules/regions';
import { findRole, isAdministratorRole, type AccessBook } from '#platform/auth/access-book.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import { recordAccountAct } from './account-act.ts';
import { getAccount } from './get-account.ts';
import { requireSeparateDuties } from './separate-duties.ts';

export interface NewPost {
  readonly accountId: string;
  readonly role: string;
  readonly region: RegionCode;
  /** Business line codes, or ['*'] for all. Posts of administrators have none. */
  readonly lines: readonly string[];
  /** As on the name plate; the region and the role when left out. */
  readonly title?: string | undefined;
  readonly isPrimary?: boolean | undefined;
  /** YYYY-MM-DD; today when left out. */
  readonly validFrom?: string | undefined;
  /** First day on which it is no longer held. */
  readonly validTo?: string | null | undefined;
}

const invalid = (field: string, message: string) =>
  new Problem('invalid', 'invalid-post', message, { fields: [{ field, message }] });

const requireRole = (book: AccessBook, code: string) => {
  const role = findRole(book, code);
  if (!role) throw invalid('role', '没有这个角色');
  return role;
};

const requireLines = (book: AccessBook, post: NewPost, role: RoleDefinition): void => {
  if (isAdministratorRole(role)) {
    if (post.lines.length > 0) throw invalid('lines', '管理员岗位不含业务线');
    return;
  }
  if (post.lines.length === 0) throw invalid('lines', '请至少选择一条业务线');
  const known = new Set(['*', ...book.lines.map((line) => line.code)]);
  if (post.lines.some((line) => !known.has(line))) throw invalid('lines', '没有这条业务线');
  requirePartnersApart(book, post, role);
};

/** A post of another body names which one; a post of the bureau answers for none of them. */
const requirePartnersApart = (book: AccessBook, { lines }: NewPost, role: RoleDefinition): void => {
  const named = book.lines.filter(({ code }) => lines.includes(code));
  const isForPartner = role.permissions.every((permission) => permission === 'partner.reply');
  if (isForPartner && (named.length === 0 || !named.every(({ isPartner }) => isPartner)))
    throw invalid('lines', '协同部门的岗位请写明是哪个部门，不能选全部业务线或本局的业务线');
  if (!isForPartner && named.some(({ isPartner }) => isPartner))
    throw invalid('lines', '本局的岗位不能代办协同部门的事项，请授予“协同部门经办人”');
};

/**
 * Gives an account a post. Answers the post's id.
 * Throws Problem 'invalid-post', 'own-account' or 'duties-not-separate': nobody grants to themselves, one person is at
 * most one kind of administrator, and an administrator holds no business post.
 */
export const grantPost = async (
  tx: Tx,
  context: ActContext,
  book: AccessBook,
  post: NewPost,
): Promise<string> => {
  const role = requireRole(book, post.role);
  requireLines(book, post, role);
  const from = post.validFrom ?? today();
  if (post.validTo && post.validTo <= from) throw invalid('validTo', '结束日期应晚于开始日期');
  if (post.accountId === context.actor.accountId)
    throw new Problem('forbidden', 'own-account', '不能给自己授予岗位', {
      advice: '请由另一位安全管理员办理。',
    });
  const region = await getRegion(tx, post.region);
  // Locked first, so that two grants at once cannot slip past each other.
  const account = await getAccount(tx, post.accountId, { lock: true });
  if (account.state === 'closed') throw invalid('account', '账号已注销');
  await requireSeparateDuties(tx, book, account.id, role);
  const id = newId();
  const title = post.title?.trim() || `${region.name}${role.title}`;
  await tx
    .insertInto('post')
    .values({
      id,
      account_id: account.id,
      role: role.code,
      region_code: post.region,
      lines: [...post.lines],
      title,
      is_primary: post.isPrimary ?? false,
      valid_from: from,
      valid_to: post.validTo ?? null,
    })
    .execute();
  await recordAccountAct(tx, context, {
    kind: 'post.grant',
    accountId: account.id,
    region: post.region,
    payload: {
      post: id,
      role: role.code,
      region: post.region,
      lines: post.lines,
      title,
      from,
      to: post.validTo ?? null,
    },
  });
  return id;
};

/** The id of the post that an act gave. */
export const grantedPost = ({ payload }: StoredAct): string => (payload as { post: string }).post;
