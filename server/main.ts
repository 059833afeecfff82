import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { businessLines, roles } from '#definitions';
import { openExportDesk } from '#modules/exports';
import { admitPartner } from '#modules/partners';
import { openImportDesk } from '#modules/imports';
import { openMessageHouse } from '#modules/messages';
import { flushReads } from '#modules/read-audit';
import { isEmptyDatabase, readSite } from '#platform/db/installation.ts';
import { stopAllWaiting } from '#platform/jobs/waiting-room.ts';
import { requireSafeListening } from '#platform/http/require-safe-listening.ts';
import { createLogger } from '#platform/logging/create-logger.ts';
import { openLog } from '#platform/logging/open-log.ts';
import { buildApp } from './app.ts';
import { startBackgroundJobs } from './background-jobs.ts';
import { closingOnSignal, dataFolderPath, isFolderInUse, openBureau, type Bureau } from './open-bureau.ts';
import { requireFreePort } from './require-free-port.ts';
import { routes } from './routes.ts';
import { readSettings, requireUsableTls, type Settings } from './settings.ts';
import { buildWeb } from './web-build.ts';

export interface ServeOptions {
  readonly data?: string | undefined;
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  /** Fills an empty database before the server answers; left out for --empty. */
  readonly fillEmpty?: (bureau: Bureau) => Promise<void>;
  /** Hears of each source whose figures are counted anew because this release defines them otherwise. */
  readonly onRecount?: (source: string) => void;
  /** Serve the API alone. */
  readonly withoutPages?: boolean;
}

export interface RunningServer {
  readonly address: string;
  readonly bureau: Bureau;
  /** Answers the requests under way, then stops the jobs and the database. */
  readonly stop: () => Promise<void>;
}

const DEFAULT_PORT = 8080;
const UNNAMED_SITE = { name: '退役军人事务局', region: 0 };

const listen = async (
  bureau: Bureau,
  options: ServeOptions,
  settings: Settings,
  { port, host }: { port: number; host: string },
): Promise<RunningServer> => {
  const { db, owner, folder, lock } = bureau;
  const pages = options.withoutPages ? Promise.resolve(null) : buildWeb();
  // The build may fail while the city is still being made; the failure is told when it is waited for.
  pages.catch(() => undefined);
  if (options.fillEmpty !== undefined && (await isEmptyDatabase(owner))) await options.fillEmpty(bureau);
  await requireSafeListening(db, host);
  const webFolder = await pages;

  const log = { stream: openLog(join(folder.root, 'server.log')) };
  const logger = createLogger(log);
  const site = (await readSite(db)) ?? UNNAMED_SITE;
  const shownHost = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const address = `${settings.tls ? 'https' : 'http'}://${shownHost.includes(':') ? `[${shownHost}]` : shownHost}:${port}`;
  const messages = openMessageHouse({
    bureau: site.name,
    publicAddress: settings.publicAddress ?? address,
    gateways: settings.messageGateways ?? {},
    folder: join(folder.root, 'messages'),
    secrets: folder.secrets,
  });
  /** What is to be ended before the database is, in this order. */
  const ends: (() => Promise<void>)[] = [() => flushReads(db)];
  const end = async (): Promise<void> => {
    for (const one of ends) await one();
  };
  try {
    const jobs = startBackgroundJobs(db, messages, (job, error) =>
      logger.error({ err: error, job }, 'job failed'),
    );
    ends.unshift(jobs.stop);
    const desk = { db, databaseUrl: bureau.appUrl, secrets: folder.secrets };
    const exports = await openExportDesk({
      ...desk,
      folder: join(folder.files, 'exports'),
      onError: (error) => logger.error({ err: error }, 'export failed'),
    });
    ends.unshift(exports.close);
    const imports = await openImportDesk({
      ...desk,
      folder: join(folder.files, 'imports'),
      onError: (error) => logger.error({ err: error }, 'import failed'),
    });
    ends.unshift(imports.close);
    // What a crash left of sheets just being received.
    const incoming = join(folder.files, 'incoming');
    rmSync(incoming, { recursive: true, force: true });
    const app = await buildApp({
      db,
      routes,
      access: { roles, lines: businessLines },
      admitSigned: admitPartner,
      ...(webFolder !== null && { webFolder }),
      settings: {
        site,
        log,
        uploads: { folder: incoming },
        ...(settings.tls && { tls: settings.tls }),
        ...(settings.trustedProxies && { trustedProxies: settings.trustedProxies }),
      },
      whenClosing: [stopAllWaiting],
      beforeClose: [end],
    });
    await app.listen({ port, host });
    lock?.announce({ address });
    const stop = async (): Promise<void> => {
      await app.close();
      await bureau.close();
    };
    return { address, bureau, stop };
  } catch (error) {
    // A process that goes on by itself is taken for a server by whoever supervises it.
    await end();
    throw error;
  }
};

/** Opens the bureau and serves the workbench and its API. */
export const serve = async (options: ServeOptions): Promise<RunningServer> => {
  const root = dataFolderPath(options.data);
  const settings = readSettings(root);
  const place = {
    port: options.port ?? settings.port ?? DEFAULT_PORT,
    host: options.host ?? settings.host ?? '127.0.0.1',
  };
  requireUsableTls(settings);
  // A server on this very folder explains a taken port better; opening the folder then says so.
  if (!isFolderInUse(root)) await requireFreePort(place.port, place.host);
  const bureau = await openBureau({
    data: root,
    command: 'start',
    alone: true,
    ...(options.onRecount && { onRecount: options.onRecount }),
  });
  try {
    return await closingOnSignal(bureau, () => listen(bureau, options, settings, place));
  } catch (error) {
    await bureau.close();
    throw error;
  }
};
