import { sql } from 'kysely';
import { businessLines, roles } from '#definitions';
import { accountActor } from '#platform/auth/account-actor.ts';
import type { Actor } from '#platform/auth/actor.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { isSignedBy } from '#platform/crypto/sign-request.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { SignedRequest } from '#platform/http/read-signature.ts';
import { openSecret, readKeyId, signingKeys } from './partner-key.ts';
import type { SystemRow } from './partner-tables.ts';

/** A request is taken this long before and after the moment it says; its nonce is remembered for twice as long. */
export const WINDOW_IN_SECONDS = 300;

const refused = (code: string, message: string, advice: string): Problem =>
  new Problem('unauthenticated', code, message, { advice });

const findSystem = async (tx: Tx, keyId: string): Promise<[SystemRow, number] | null> => {
  const named = readKeyId(keyId);
  if (named === null) return null;
  const { rows } = await sql<SystemRow>`
    select * from partner_system where county_code = ${named.countyCode} and id = ${named.id}::uuid
  `.execute(tx);
  return rows[0] ? [rows[0], named.keyNumber] : null;
};

/** The sealed key a number means today; undefined for one that does not sign any more, or never did. */
const secretOf = (row: SystemRow, keyNumber: number, now: Date): Buffer | undefined =>
  signingKeys(row, now).find(({ number }) => number === keyNumber)?.sealed;

const requireInTime = ({ timestamp }: SignedRequest, now: Date): void => {
  const seconds = Math.floor(now.getTime() / 1000);
  if (Math.abs(seconds - timestamp) <= WINDOW_IN_SECONDS) return;
  throw refused(
    'signature-time',
    `请求时间与本系统相差超过${WINDOW_IN_SECONDS / 60}分钟。`,
    '请校准贵方服务器的时钟后重新签名。',
  );
};

/** Keeps the nonce in its own transaction: it is used up whatever becomes of the request. */
const useNonce = async (tx: Tx, row: SystemRow, { nonce }: SignedRequest, now: Date): Promise<void> => {
  const { rows } = await sql`
    insert into partner_nonce (county_code, system_id, nonce, line_number, region_code, seen_at)
    values (${row.county_code}, ${row.id}, ${nonce}, ${row.line_number}, ${row.region_code}, ${now}::timestamptz)
    on conflict (county_code, system_id, nonce) do nothing returning nonce
  `.execute(tx);
  if (rows.length > 0) return;
  throw refused('signature-replayed', '这个请求已经收到过。', '每次请求都要换新的 nonce，并重新签名。');
};

const actorOf = (row: SystemRow, keyId: string): Actor =>
  accountActor(
    { roles, lines: businessLines },
    {
      accountId: row.id,
      displayName: row.title,
      posts: [
        {
          id: row.id,
          role: 'partner-clerk',
          title: row.title,
          region: row.region_code,
          lines: [row.department],
        },
      ],
      postId: row.id,
      device: `partner:${keyId}`,
    },
  );

/**
 * Who signed a request: a department's computer, with what its clerk at the inbox may do. Throws Problem 'unauthenticated'
 * for a key we do not know, a wrong signature, another time, or a request that came before; 'forbidden' while paused.
 */
export const admitPartner = (db: Database, request: SignedRequest, now: Date): Promise<Actor> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const [row, keyNumber] = (await findSystem(tx, request.keyId)) ?? [];
    const sealed = row && keyNumber !== undefined ? secretOf(row, keyNumber, now) : undefined;
    if (!row || sealed === undefined)
      throw refused('signature-key', '没有这个密钥，或已经更换。', '请向主办单位索取新的密钥。');
    if (!isSignedBy(openSecret(row, sealed), request, request.signature))
      throw refused('signature-wrong', '签名不正确。', '请核对密钥、路径、参数和内容是否与签名时一致。');
    requireInTime(request, now);
    if (row.state !== 'active')
      throw new Problem('forbidden', 'partner-paused', '主办单位已暂停与贵方的对接。', {
        advice: '请联系主办单位；急办的事项可在协同收件箱办理。',
      });
    await useNonce(tx, row, request, now);
    return actorOf(row, request.keyId);
  });

const PRUNE_AFTER_IN_MS = 2 * WINDOW_IN_SECONDS * 1000;

/** Job: forgets nonces whose requests would be refused for their time alone. */
export const pruneNonces = (db: Database, now: Date = new Date()): Promise<void> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const before = new Date(now.getTime() - PRUNE_AFTER_IN_MS);
    await sql`delete from partner_nonce where seen_at < ${before}::timestamptz`.execute(tx);
  });
