import { sql } from 'kysely';
import { findMessageTemplate } from '#definitions';
import { fillMessage } from '#kit';
import { phoneOf } from '#modules/registry';
import { scopeOver, WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { REGISTRY_LINE } from '#platform/auth/scope-of-posts.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { signToken } from '#platform/crypto/signed-token.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import type { MessageHouse, OutgoingMessage } from './message-gateway.ts';
import { valuesOf, type MessageRow } from './message-row.ts';
import { openNumber } from './seal-number.ts';

const COUNTY_STEP = 1e6;

/** The number a message goes to, read at this moment under the registry of the one county; null when there is none. */
const numberFor = async (db: Database, row: MessageRow): Promise<string | null> => {
  const { person_county: county, person_id: id } = row;
  if (county === null || id === null) return openNumber(row);
  return inScope(db, scopeOver([REGISTRY_LINE], county * COUNTY_STEP), (tx) =>
    phoneOf(tx, { countyCode: county, id }),
  );
};

/** The whole address of a public page for a subject 'county/id'; what follows the # is not sent to servers on the way. */
export const linkOf =
  (publicAddress: string) =>
  (page: string, purpose: string, subject: string): string => {
    const [county = '', id = ''] = subject.split('/');
    return `${publicAddress}${page}#${signToken(currentKeyring(), purpose, { countyCode: Number(county), id })}`;
  };

/** By what a provider knows this sending: the id at first, then the id and how often a clerk sent the message. */
const keyOf = (db: Database, { county_code: county, id }: MessageRow): Promise<string> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<{ again: number }>`
      select count(*) as again from message_event
      where county_code = ${county} and message_id = ${id} and kind = 'resent'
    `.execute(tx);
    const again = rows[0]?.again ?? 0;
    return again === 0 ? id : `${id}-${again + 1}`;
  });

/** A message ready for its gateway, or why it cannot be sent. */
export const outgoingOf = async (
  db: Database,
  house: MessageHouse,
  row: MessageRow,
): Promise<OutgoingMessage | { readonly reason: string }> => {
  const template = findMessageTemplate(row.template);
  if (!template) return { reason: '这种消息已经停用' };
  const phone = await numberFor(db, row);
  if (phone === null) return { reason: '档案中没有可用的手机号码' };
  return {
    id: row.id,
    key: await keyOf(db, row),
    channel: row.channel as OutgoingMessage['channel'],
    template: template.code,
    phone,
    text: fillMessage(template, valuesOf(row), { bureau: house.bureau, link: linkOf(house.publicAddress) }),
  };
};
