import { z } from 'zod';

/** User names: lower-case letters, digits, dot, dash and underscore; they are compared without regard to case. */
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,31}$/, '用户名应为 3 至 32 位小写字母、数字、点、横线，以字母开头');

export const AccountView = z.object({
  id: z.uuid(),
  username: z.string(),
  displayName: z.string(),
  region: z.number().int(),
  regionName: z.string(),
  state: z.enum(['active', 'locked', 'closed']),
  lockedUntil: z.iso.datetime().nullable().describe('Locked for a while after wrong passwords.'),
  mustChangePassword: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type AccountView = z.infer<typeof AccountView>;

export const PostView = z.object({
  id: z.uuid(),
  account: z.uuid(),
  displayName: z.string(),
  username: z.string(),
  role: z.string(),
  roleTitle: z.string(),
  region: z.number().int(),
  regionName: z.string(),
  lines: z.array(z.string()),
  title: z.string(),
  isPrimary: z.boolean(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().describe('First day on which it is no longer held.'),
});
export type PostView = z.infer<typeof PostView>;
