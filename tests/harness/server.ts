import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import { businessLines, roles } from '#definitions';
import { openExportDesk, type ExportDesk } from '#modules/exports';
import { openImportDesk, type ImportDesk } from '#modules/imports';
import { admitPartner } from '#modules/partners';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { openKeyring } from '#platform/crypto/keyring.ts';
import { openFileHouse, useFileHouse } from '#platform/files/blobs/file-house.ts';
import { buildApp } from '#server/app.ts';
import { routes } from '#server/routes.ts';
import { buildWeb } from '#server/web-build.ts';
import { withTestDatabase, type TestDatabase } from './test-database.ts';

export interface TestServer extends TestDatabase {
  /** http://127.0.0.1:PORT, on a free port. */
  readonly address: string;
  readonly app: FastifyInstance;
}

export interface TestServerOptions {
  /** Serve the pages too, built once per content, or those of another folder. */
  readonly withPages?: boolean | (() => Promise<string>);
  /** Fills the empty database before the server listens. */
  readonly fill?: (database: TestDatabase) => Promise<void>;
}

export const TEST_SITE = { name: '云麓市退役军人事务局', region: 990_100_000_000 };

/** Runs the real server for this test file, over a database of its own: `server.address` inside tests. */
export const withTestServer = ({ withPages = false, fill }: TestServerOptions = {}): TestServer => {
  const database = withTestDatabase();
  const secrets = mkdtempSync(join(tmpdir(), 'rongjun-secrets-'));
  let app: FastifyInstance | undefined;
  let imports: ImportDesk | undefined;
  let exports: ExportDesk | undefined;
  let address = '';
  beforeAll(async () => {
    useKeyring(openKeyring(secrets, { create: true }));
    useFileHouse(openFileHouse(join(secrets, 'files')));
    await fill?.(database);
    const desk = {
      db: database.db,
      databaseUrl: database.url,
      secrets,
      onError: (error: unknown) => process.stderr.write(`${String(error)}\n`),
    };
    imports = await openImportDesk({ ...desk, folder: join(secrets, 'imports') });
    exports = await openExportDesk({ ...desk, folder: join(secrets, 'exports') });
    app = await buildApp({
      db: database.db,
      routes,
      access: { roles, lines: businessLines },
      admitSigned: admitPartner,
      ...(withPages ? { webFolder: withPages === true ? await buildWeb() : await withPages() } : {}),
      settings: { site: TEST_SITE, log: { level: 'silent' } },
    });
    address = await app.listen({ port: 0, host: '127.0.0.1' });
  }, 180_000);
  afterAll(async () => {
    await Promise.all([imports?.close(), exports?.close()]);
    await app?.close();
    rmSync(secrets, { recursive: true, force: true });
  });
  const running = (): FastifyInstance => {
    if (app === undefined) throw new Error('The test server is there inside tests and hooks only.');
    return app;
  };
  return {
    get db() {
      return database.db;
    },
    get owner() {
      return database.owner;
    },
    get url() {
      return database.url;
    },
    get ownerUrl() {
      return database.ownerUrl;
    },
    get address() {
      running();
      return address;
    },
    get app() {
      return running();
    },
  };
};
