import { sql } from 'kysely';
import { findBusinessLine, findDepartment } from '#definitions';
import { countyOf, type RegionCode } from '#kit';
import { changeFolded, insertFolded, type TimedContext } from '#modules/acts';
import { getRegion } from '#modules/regions';
import { ADMINISTRATION_LINE } from '#platform/auth/scope-of-posts.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ShownKey } from './partner-contracts.ts';
import { keyIdOf, newRowKey, newSecret, sealSecret } from './partner-key.ts';
import { SYSTEMS, type SystemRef, type SystemRow } from './partner-tables.ts';

/** How long the key before still signs after a new one was made: both sides change theirs in turn. */
const FORMER_KEY_HOURS = 72;

const invalid = (field: string, message: string): Problem =>
  new Problem('invalid', 'partner-invalid', message, { fields: [{ field, message }] });

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Names of people travel there: over TLS, or to a relay on the machine itself. */
const checkedUrl = (url: string | null): string | null => {
  if (url === null) return null;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const isSafe =
    parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && LOOPBACK.has(parsed.hostname));
  if (!parsed || !isSafe || parsed.username !== '' || parsed.search !== '' || parsed.hash !== '')
    throw invalid('url', '地址应是 https 开头的完整地址，不带账号和参数；只有本机的转接程序可以用 http。');
  return url.replace(/\/+$/, '');
};

/** A partner's computer in scope. Throws Problem not-found. */
export const getPartner = async (
  tx: Tx,
  { countyCode, id }: SystemRef,
  { lock = false } = {},
): Promise<SystemRow> => {
  const { rows } = await sql<SystemRow>`
    select * from partner_system where county_code = ${countyCode} and id = ${id}::uuid
    ${lock ? sql`for update` : sql``}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'partner-not-found', '没有这个协同部门的对接。', {
    advice: '请刷新对接清单后再操作。',
  });
};

const requireSeen = (row: SystemRow, rowVersion: number | undefined): void => {
  if (rowVersion === undefined || row.row_version === rowVersion) return;
  throw new Problem('conflict', 'partner-changed', `${row.title}的对接刚刚被他人修改。`, {
    advice: '请刷新后核对最新情况，再操作。',
  });
};

/** The version the administrator saw; a command works with the latest. */
interface Seen {
  readonly rowVersion?: number | undefined;
}

/** Connects a department's computer over an area. Answers its first key, which is never shown again. */
export const addPartner = async (
  tx: Tx,
  context: TimedContext,
  partner: { readonly department: string; readonly region: RegionCode; readonly url: string | null },
): Promise<ShownKey> => {
  const department = findDepartment(partner.department);
  if (!department || !findBusinessLine(partner.department)?.isPartner)
    throw invalid('department', `没有名为“${partner.department}”的协同部门。`);
  const region = await getRegion(tx, partner.region);
  const place = {
    countyCode: countyOf(partner.region),
    id: newId(),
    lineNumber: ADMINISTRATION_LINE,
    regionCode: partner.region,
  };
  const { rows } = await sql`
    select from partner_system where county_code = ${place.countyCode} and department = ${department.code}
      and region_code = ${partner.region}
  `.execute(tx);
  if (rows.length > 0)
    throw new Problem('conflict', 'partner-exists', `${region.name}的${department.title}已有对接。`, {
      advice: '要更换密钥或地址的，请在这条对接上操作。',
    });
  const secret = newSecret();
  const { wrapped, version, seal } = newRowKey();
  await insertFolded(tx, context, SYSTEMS, 'add', [
    {
      place,
      facts: {
        department: department.code,
        title: `${region.name}${department.title}`,
        url: checkedUrl(partner.url),
        state: 'active',
        keyNumber: 1,
        secret: seal(secret).toString('base64'),
      },
    },
  ]);
  await sql`
    update partner_system set wrapped_key = ${wrapped}, key_version = ${version}
    where county_code = ${place.countyCode} and id = ${place.id}
  `.execute(tx);
  return {
    countyCode: place.countyCode,
    id: place.id,
    keyId: keyIdOf(place, 1),
    secret: secret.toString('hex'),
  };
};

/** Makes a new key; the one before signs for three more days. Answers the new one, which is never shown again. */
export const rotatePartnerKey = async (
  tx: Tx,
  context: TimedContext,
  ref: SystemRef,
  { rowVersion }: Seen = {},
): Promise<ShownKey> => {
  const row = await getPartner(tx, ref, { lock: true });
  requireSeen(row, rowVersion);
  const secret = newSecret();
  const keyNumber = row.key_number + 1;
  await changeFolded(tx, context, SYSTEMS, 'rotate', row, {
    keyNumber,
    secret: sealSecret(row, secret).toString('base64'),
    formerSecret: row.secret.toString('base64'),
    formerUntil: new Date(context.at.getTime() + FORMER_KEY_HOURS * 3_600_000).toISOString(),
  });
  return { ...ref, keyId: keyIdOf(ref, keyNumber), secret: secret.toString('hex') };
};

/** Takes the key before back at once (撤销原密钥): it may be in wrong hands, or the other side has changed to the new one. */
export const withdrawFormerKey = async (
  tx: Tx,
  context: TimedContext,
  ref: SystemRef,
  { rowVersion }: Seen = {},
): Promise<void> => {
  const row = await getPartner(tx, ref, { lock: true });
  requireSeen(row, rowVersion);
  if (row.former_until === null || row.former_until <= context.at)
    throw new Problem('conflict', 'partner-key-gone', '没有还在使用的原密钥。', {
      advice: '现在的密钥要停用的，请更换密钥后再撤销，或停用对接。',
    });
  await changeFolded(tx, context, SYSTEMS, 'withdraw-key', row, { formerSecret: null, formerUntil: null });
};

/** The verb of the act that changes a connection: what becomes of it, or that something else of it does. */
export const changeVerb = ({ state }: { readonly state?: 'active' | 'paused' | undefined }): string =>
  state ?? 'change';

/** Stops taking and sending anything (停用), or begins again; or sends parts to another address. */
export const changePartner = async (
  tx: Tx,
  context: TimedContext,
  ref: SystemRef,
  change: Seen & {
    readonly state?: 'active' | 'paused' | undefined;
    readonly url?: string | null | undefined;
  },
): Promise<void> => {
  const row = await getPartner(tx, ref, { lock: true });
  requireSeen(row, change.rowVersion);
  await changeFolded(tx, context, SYSTEMS, changeVerb(change), row, {
    ...(change.state && { state: change.state }),
    ...(change.url !== undefined && { url: checkedUrl(change.url) }),
  });
};
