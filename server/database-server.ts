import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '#platform/data-folder/data-folder.ts';
import { APPLICATION_ROLE } from '#platform/db/embedded-cluster.ts';
import { Problem } from '#platform/errors/problem.ts';

/** How to reach a database server: as owner of the schema, and as the server's own role with its password. */
export interface DatabaseServer {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly password: string;
}

const passwordOf = (folder: DataFolder): string => {
  const path = join(folder.secrets, 'database-password');
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
};

/** Reads DATABASE_URL, which names the owner of the schema; null when the embedded PostgreSQL is to be used. */
export const databaseServer = (folder: DataFolder): DatabaseServer | null => {
  const ownerUrl = process.env['DATABASE_URL'];
  if (ownerUrl === undefined || ownerUrl === '') return null;
  if (!URL.canParse(ownerUrl) || !/^postgres(ql)?:$/.test(new URL(ownerUrl).protocol))
    throw new Problem('invalid', 'bad-database-url', '环境变量 DATABASE_URL 不是 PostgreSQL 的连接串。', {
      advice: '它应形如 postgresql://用户:密码@主机:5432/库名。',
    });
  const password = passwordOf(folder);
  const app = new URL(ownerUrl);
  if (app.searchParams.has('user')) app.searchParams.set('user', APPLICATION_ROLE);
  if (app.searchParams.has('password')) app.searchParams.set('password', password);
  if (app.hostname !== '') {
    app.username = APPLICATION_ROLE;
    app.password = password;
  }
  return { ownerUrl, appUrl: app.toString(), password };
};
