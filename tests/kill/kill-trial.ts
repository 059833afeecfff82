import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { businessLines, findLedgerExamples, roles } from '#definitions';
import { createAccount, grantPost } from '#modules/accounts';
import { verifyEverything } from '#modules/maintenance';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { inScope } from '#platform/db/database.ts';
import { withBureau } from '#server/open-bureau.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { AcknowledgementLog } from './acknowledgement-log.ts';
import { freePort, startKillableServer } from './killable-server.ts';

export interface KillTrialOptions {
  /** How often server, database or both are killed. */
  readonly kills: number;
  readonly writers: number;
  readonly onRound?: (round: { number: number; what: string; acknowledged: number }) => void;
}

export interface KillTrialResult {
  readonly kills: number;
  /** Requests answered before or after a kill: each must be there, once. */
  readonly acknowledged: number;
  /** Requests cut off by a kill and sent again with the same key. */
  readonly repeated: number;
  /** Acknowledged, and not among the acts. */
  readonly lost: readonly string[];
  /** Keys that made more than one act or entry. */
  readonly doubled: readonly string[];
  readonly faults: readonly string[];
}

interface Client {
  readonly cookie: string;
  readonly csrfToken: string;
}

const STATION = 990_101_001_001;
const PASSWORD = 'Kill-Trial-2026';
const SHORTEST_ROUND_IN_MS = 150;
const LONGEST_ROUND_IN_MS = 1_200;
const TARGETS = ['both', 'database', 'server'] as const;

const prepare = (data: string): Promise<void> =>
  withBureau({ data, command: 'test' }, async ({ db, owner }) => {
    await seedRegions(owner);
    const context = { actor: systemActor('test'), requestKey: null };
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      const person = { username: 'clerk', displayName: '站员', region: STATION, password: PASSWORD };
      const accountId = await createAccount(tx, context, { ...person, mustChangePassword: false });
      const post = { accountId, role: 'station-clerk', region: STATION, lines: ['*'], isPrimary: true };
      await grantPost(tx, context, { roles, lines: businessLines }, post);
    });
  });

const signIn = async (address: string): Promise<Client> => {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'clerk', password: PASSWORD }),
  });
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  return { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', csrfToken };
};

const answers = findLedgerExamples('visit')?.accepted[1]?.answers;

/** Sends one entry. False when the connection broke: the client does not know then whether it is kept. */
const send = async (
  address: string,
  client: Client,
  log: AcknowledgementLog,
  key: string,
): Promise<boolean> => {
  log.sent(key);
  try {
    const answer = await fetch(`${address}/api/ledgers/visit/entries`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: client.cookie,
        'x-csrf-token': client.csrfToken,
        'idempotency-key': key,
      },
      body: JSON.stringify({ region: STATION, answers }),
    });
    if (!answer.ok) return false;
    log.acknowledged(key, ((await answer.json()) as { id: string }).id);
    return true;
  } catch (error) {
    // What fetch throws on a broken connection; a doubled answer must not pass for one.
    if (error instanceof TypeError || error instanceof SyntaxError) return false;
    throw error;
  }
};

const writeUntilBroken = async (address: string, client: Client, log: AcknowledgementLog): Promise<void> => {
  while (await send(address, client, log, crypto.randomUUID()));
};

const sendOpenAgain = async (address: string, client: Client, log: AcknowledgementLog): Promise<number> => {
  const open = log.open;
  for (const key of open) {
    if (!(await send(address, client, log, key)))
      throw new Error(`Request ${key} was refused after the restart.`);
  }
  return open.length;
};

const compare = (data: string, log: AcknowledgementLog) =>
  withBureau({ data, command: 'test' }, async ({ db }) => {
    const { acts, entries } = await inScope(db, WHOLE_SCOPE, async (tx) => ({
      acts: await tx
        .selectFrom('act')
        .select(['request_key', 'subject_id'])
        .where('kind', 'like', 'ledger.%')
        .execute(),
      entries: await tx.selectFrom('ledger_entry').select('id').execute(),
    }));
    const { faults } = await verifyEverything(db);
    const kept = new Set(entries.map(({ id }) => id));
    const byKey = Map.groupBy(acts, (act) => act.request_key ?? '');
    const known = [...log.entries];
    const isKept = ([key, id]: [string, string | null]): boolean =>
      id !== null && kept.has(id) && byKey.get(key)?.[0]?.subject_id === id;
    return {
      lost: known.filter((entry) => !isKept(entry)).map(([key]) => key),
      doubled: [
        ...[...byKey].filter(([, made]) => made.length > 1).map(([key]) => key),
        ...(entries.length > known.length ? [`${entries.length} entries for ${known.length} requests`] : []),
      ],
      faults: faults.map(({ message }) => message),
    };
  });

/**
 * Kills the server, its database or both with SIGKILL at random moments while writers work, starts anew each time, and
 * compares what clients were told with what is there.
 */
export const runKillTrial = async ({
  kills,
  writers,
  onRound,
}: KillTrialOptions): Promise<KillTrialResult> => {
  const data = mkdtempSync(join(tmpdir(), 'rongjun-kill-'));
  const log = new AcknowledgementLog();
  let repeated = 0;
  try {
    await prepare(data);
    const port = await freePort();
    let client: Client | undefined;
    for (let number = 1; number <= kills; number += 1) {
      const server = await startKillableServer(data, port);
      client ??= await signIn(server.address);
      repeated += await sendOpenAgain(server.address, client, log);
      const { address } = server;
      const session = client;
      const working = Array.from({ length: writers }, () => writeUntilBroken(address, session, log));
      await sleep(SHORTEST_ROUND_IN_MS + Math.random() * (LONGEST_ROUND_IN_MS - SHORTEST_ROUND_IN_MS));
      const what = TARGETS[(number - 1) % TARGETS.length] ?? 'both';
      await server.kill(what);
      await Promise.all(working);
      onRound?.({ number, what, acknowledged: log.entries.size - log.open.length });
    }
    const last = await startKillableServer(data, port);
    if (client !== undefined) repeated += await sendOpenAgain(last.address, client, log);
    await last.stop();
    return { kills, acknowledged: log.entries.size, repeated, ...(await compare(data, log)) };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
};
