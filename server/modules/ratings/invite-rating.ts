import { sql } from 'kysely';
import { findBusinessLine } from '#definitions';
import { RATING_VALID_DAYS } from '#definitions/ratings/rating-rules.ts';
import { addDays, countyOf, type RegionCode } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { sendMessage } from '#modules/messages';
import type { PersonRef } from '#modules/registry';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { countyRegion, OFFICE, type RatingRef, type SubjectKind } from './rating-row.ts';
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
  /** Accounts that did the work; the one who acts when left out. They never see the rating. */
  readonly handledBy?: readonly string[];
  /** Whose it was: by the file, or by a number left at the desk. With neither, only the tablet invites. */
  readonly person?: PersonRef | null;
  readonly phone?: string | null;
}

const LONGEST_TITLE = 30;
/** Items without a code of their own are counted together. */
export const OTHER_ITEM = 'other';

const findInvitation = async (
  tx: Tx,
  county: number,
  { subject }: Invitation,
): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select id from rating_invitation
    where county_code = ${county} and subject_kind = ${subject.kind} and subject_id = ${subject.id}
  `.execute(tx);
  return rows[0]?.id;
};

const recipientOf = ({ person, phone }: Invitation) => {
  if (person) return { kind: 'person' as const, ref: person };
  return phone ? { kind: 'phone' as const, phone } : null;
};

/**
 * Invites the person served to rate, once for each subject, in the caller's transaction: by message where a file or a
 * number is known, and by the tablet of the window. Answers the invitation, the first one's when asked again.
 */
export const inviteRating = async (
  tx: Tx,
  context: ActContext,
  invitation: Invitation,
): Promise<RatingRef> => {
  const { subject, region, line, item, servedOn, person = null, phone = null } = invitation;
  const lineNumber = findBusinessLine(line)?.number;
  if (lineNumber === undefined) throw new RangeError(`No business line ${line}.`);
  const countyCode = countyOf(region);
  const id = newId();
  const title = [...item.title].slice(0, LONGEST_TITLE).join('');
  const handledBy = [...(invitation.handledBy ?? [context.actor.accountId])];
  const expiresOn = addDays(servedOn, RATING_VALID_DAYS);
  // Whoever finishes a matter has no business with its rating: the rows are the system's own.
  return beyondScope(tx, async () => {
    const { rows } = await sql<{ id: string }>`
      insert into rating_invitation (county_code, id, region_code, line_number, subject_kind, subject_id, item, item_title,
        served_on, expires_on, handled_by, invited_by, invited_at)
      values (${countyCode}, ${id}, ${region}, ${lineNumber}, ${subject.kind}, ${subject.id}, ${item.code ?? OTHER_ITEM},
        ${title}, ${servedOn}, ${expiresOn}, ${handledBy}::uuid[], ${context.actor.accountId}, ${new Date()}::timestamptz)
      on conflict (county_code, subject_kind, subject_id) do nothing returning id
    `.execute(tx);
    if (rows.length === 0)
      return { countyCode, id: (await findInvitation(tx, countyCode, invitation)) ?? id };
    const key = newRatingKey();
    await tx
      .insertInto('service_rating')
      .values({
        county_code: countyCode,
        id,
        region_code: countyRegion(countyCode),
        item: item.code ?? OTHER_ITEM,
        item_title: title,
        served_on: servedOn,
        invited_on: today(),
        expires_on: expiresOn,
        handled_by: handledBy,
        person_county: person?.countyCode ?? null,
        person_id: person?.id ?? null,
        ...key,
        contact: sealText(key, phone),
        state: 'invited',
      })
      .execute();
    const to = recipientOf(invitation);
    if (to !== null)
      await sendMessage(tx, context, {
        template: 'rating-invitation',
        to,
        region: countyRegion(countyCode),
        line: OFFICE.code,
        values: { day: servedOn, matter: title, link: `${countyCode}/${id}`, until: expiresOn },
        subject: { kind: 'rating', id },
      });
    await appendActs(tx, [
      newAct(context, {
        kind: 'rating.invite',
        countyCode,
        subjectId: id,
        effectiveOn: servedOn,
        scopeKey: scopeKey(lineNumber, region),
        payload: { subject: { ...subject }, item: item.code ?? OTHER_ITEM, by: to?.kind ?? 'tablet' },
      }),
    ]);
    return { countyCode, id };
  });
};
