import type { BusinessLine, RoleDefinition } from '#kit/define-role.ts';

/** The roles and business lines in force: read from the definitions, handed to whoever decides about access. */
export interface AccessBook {
  readonly roles: readonly RoleDefinition[];
  readonly lines: readonly BusinessLine[];
}

/** Permissions of the three separate administrators; a role holds either these or business permissions, never both. */
export const ADMINISTRATOR_PERMISSIONS = ['account.manage', 'grant.manage', 'audit.read'] as const;

const administrative: ReadonlySet<string> = new Set(ADMINISTRATOR_PERMISSIONS);

/** True when any permission of the role is one of the three administrators'. */
export const isAdministratorRole = (role: RoleDefinition): boolean =>
  role.permissions.some((permission) => administrative.has(permission));

export const findRole = (book: AccessBook, code: string): RoleDefinition | undefined =>
  book.roles.find((role) => role.code === code);
