import { sql } from 'kysely';
import { findBusinessLine } from '#definitions';
import { RATING_VALID_DAYS } from '#definitions/ratings/rating-rules.ts';
import { addDays, countyOf, type RegionCode } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { sendMessages, type NewMessage } from '#modules/messages';
import type { PersonRef } from '#modules/registry';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { bytes, insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import { CHANNELS, countyRegion, OFFICE, type RatingRef, type SubjectKind } from './rating-row.ts';
import { newRatingKey, sealText } from './seal-rating.ts';

/** A piece of service that has just been finished. */
export interface Invitation {
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  /** Where it was done, and on which business line. */
  readonly region: RegionCode;
  readonly line: string;
  /** What it was: code of list service-item where there is one, and the words the person knows it by. */
  readonly item: { readonly code?: string; readonly title: string };
  readonly servedOn: string;
  /** By what the desk tells it from others of the same item: the number of a ticket or a case. */
  readonly mark?: string;
  /** Accounts that did the work; the one who acts when left out. They never see the rating. */
  readonly handledBy?: readonly string[];
  /** Whose it was: by the file, or by a number left at the desk. With neither, only the tablet invites. */
  readonly person?: PersonRef | null;
  readonly phone?: string | null;
}

const LONGEST_TITLE = 30;
/** Items without a code of their own are counted together. */
export const OTHER_ITEM = 'other';

const INVITATION_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  region_code: 'bigint',
  line_number: 'smallint',
  subject_kind: 'text',
  subject_id: 'uuid',
  item: 'text',
  item_title: 'text',
  mark: 'text',
  served_on: 'date',
  expires_on: 'date',
  handled_by: 'uuid[]',
  invited_by: 'uuid',
  invited_at: 'timestamptz',
};

const RATING_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  region_code: 'bigint',
  channel: 'text',
  item: 'text',
  item_title: 'text',
  served_on: 'date',
  invited_on: 'date',
  expires_on: 'date',
  handled_by: 'uuid[]',
  person_county: 'integer',
  person_id: 'uuid',
  wrapped_key: 'bytea',
  key_version: 'integer',
  contact: 'bytea',
  state: 'text',
};

/** An invitation with all that both of its rows need. */
interface Prepared {
  readonly invitation: Invitation;
  readonly countyCode: number;
  readonly id: string;
  readonly lineNumber: number;
  readonly item: string;
  readonly title: string;
  readonly expiresOn: string;
  readonly handledBy: readonly string[];
}

const prepare = ({ actor }: ActContext, invitation: Invitation): Prepared => {
  const lineNumber = findBusinessLine(invitation.line)?.number;
  if (lineNumber === undefined) throw new RangeError(`No business line ${invitation.line}.`);
  return {
    invitation,
    countyCode: countyOf(invitation.region),
    id: newId(),
    lineNumber,
    item: invitation.item.code ?? OTHER_ITEM,
    title: [...invitation.item.title].slice(0, LONGEST_TITLE).join(''),
    expiresOn: addDays(invitation.servedOn, RATING_VALID_DAYS),
    handledBy: [...new Set(invitation.handledBy ?? [actor.accountId])],
  };
};

/** Writes the rows the desks may see; those whose subject was invited before are left out. Answers the new ones. */
const writeInvitations = async (
  tx: Tx,
  { actor }: ActContext,
  prepared: readonly Prepared[],
): Promise<Prepared[]> => {
  const written = await insertRows<{ id: string }>(
    tx,
    'rating_invitation',
    INVITATION_COLUMNS,
    prepared.map(({ invitation, ...one }) => ({
      county_code: one.countyCode,
      id: one.id,
      region_code: invitation.region,
      line_number: one.lineNumber,
      subject_kind: invitation.subject.kind,
      subject_id: invitation.subject.id,
      item: one.item,
      item_title: one.title,
      mark: invitation.mark ?? null,
      served_on: invitation.servedOn,
      expires_on: one.expiresOn,
      handled_by: one.handledBy,
      invited_by: actor.accountId,
      invited_at: new Date(),
    })),
    'on conflict (county_code, subject_kind, subject_id) do nothing returning id',
  );
  const fresh = new Set(written.map(({ id }) => id));
  return prepared.filter(({ id }) => fresh.has(id));
};

const ratingRowOf = ({ invitation, ...one }: Prepared): object => {
  const key = newRatingKey();
  const contact = sealText(key, invitation.phone ?? null);
  return {
    county_code: one.countyCode,
    id: one.id,
    region_code: countyRegion(one.countyCode),
    channel: CHANNELS[invitation.subject.kind],
    item: one.item,
    item_title: one.title,
    served_on: invitation.servedOn,
    invited_on: today(),
    expires_on: one.expiresOn,
    handled_by: one.handledBy,
    person_county: invitation.person?.countyCode ?? null,
    person_id: invitation.person?.id ?? null,
    wrapped_key: bytes(key.wrapped_key),
    key_version: key.key_version,
    contact: contact && bytes(contact),
    state: 'invited',
  };
};

const recipientOf = ({ person, phone }: Invitation) => {
  if (person) return { kind: 'person' as const, ref: person };
  return phone ? { kind: 'phone' as const, phone } : null;
};

const messageOf = ({ invitation, ...one }: Prepared): NewMessage[] => {
  const to = recipientOf(invitation);
  if (to === null) return [];
  const link = `${one.countyCode}/${one.id}`;
  return [
    {
      template: 'rating-invitation',
      to,
      region: countyRegion(one.countyCode),
      line: OFFICE.code,
      values: { day: invitation.servedOn, matter: one.title, link, until: one.expiresOn },
      subject: { kind: 'rating', id: one.id },
    },
  ];
};

const actOf = (context: ActContext, { invitation, ...one }: Prepared) =>
  newAct(context, {
    kind: 'rating.invite',
    countyCode: one.countyCode,
    subjectId: one.id,
    effectiveOn: invitation.servedOn,
    scopeKey: scopeKey(one.lineNumber, invitation.region),
    payload: {
      subject: { ...invitation.subject },
      item: one.item,
      by: recipientOf(invitation)?.kind ?? 'tablet',
    },
  });

/**
 * Invites the people served to rate, in the caller's transaction: each subject once, by message where a file or a number is
 * known, and by the tablet of the window. What was served so long ago that its link would be dead invites nobody: work
 * recorded late, brought in from a list or made for a demonstration. A fixed number of statements, however many.
 */
export const inviteRatings = async (
  tx: Tx,
  context: ActContext,
  invitations: readonly Invitation[],
): Promise<void> => {
  const prepared = invitations
    .map((invitation) => prepare(context, invitation))
    .filter(({ expiresOn }) => expiresOn >= today());
  if (prepared.length === 0) return;
  // Whoever finishes a matter has no business with its rating: the rows are the system's own.
  await beyondScope(tx, async () => {
    const fresh = await writeInvitations(tx, context, prepared);
    if (fresh.length === 0) return;
    await insertRows(tx, 'service_rating', RATING_COLUMNS, fresh.map(ratingRowOf));
    await sendMessages(tx, context, fresh.flatMap(messageOf));
    await appendActs(
      tx,
      fresh.map((one) => actOf(context, one)),
    );
  });
};

/** As `inviteRatings` for one. Answers the invitation, the first one's when asked again; null when it came too late. */
export const inviteRating = async (
  tx: Tx,
  context: ActContext,
  invitation: Invitation,
): Promise<RatingRef | null> => {
  await inviteRatings(tx, context, [invitation]);
  const { region, subject } = invitation;
  const countyCode = countyOf(region);
  const { rows } = await beyondScope(tx, () =>
    sql<{ id: string }>`
      select id from rating_invitation
      where county_code = ${countyCode} and subject_kind = ${subject.kind} and subject_id = ${subject.id}
    `.execute(tx),
  );
  return rows[0] ? { countyCode, id: rows[0].id } : null;
};
