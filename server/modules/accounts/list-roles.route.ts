import { z } from 'zod';
import { isAdministratorRole } from '#platform/auth/access-book.ts';
import { defineRoute } from '#platform/http/define-route.ts';

export const listRolesRoute = defineRoute(
  {
    method: 'GET',
    path: '/roles',
    summary: 'Roles and business lines that a post can be made of.',
    permission: ['grant.manage', 'account.manage', 'audit.read'],
    response: z.object({
      roles: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          description: z.string(),
          permissions: z.array(z.string()),
          isAdministrator: z.boolean(),
        }),
      ),
      lines: z.array(z.object({ code: z.string(), title: z.string() })),
    }),
  },
  async ({ session }) => ({
    roles: session.access.roles.map((role) => ({
      code: role.code,
      title: role.title,
      description: role.description,
      permissions: [...role.permissions],
      isAdministrator: isAdministratorRole(role),
    })),
    lines: session.access.lines.map(({ code, title }) => ({ code, title })),
  }),
);
