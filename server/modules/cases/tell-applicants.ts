import { findLineByNumber, findMessageTemplate } from '#definitions';
import type { MessageValues } from '#kit';
import type { ActContext } from '#modules/acts';
import { sendMessages, type NewMessage } from '#modules/messages';
import { knownPeople, personKey, type PersonRef } from '#modules/registry';
import { organNames } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { receivingDesk } from './desks/desk-of.ts';
import type { Judged } from './judge-act.ts';

/** What comes next for whom the bureau has decided about; of what they gave up themselves nobody is told. */
const NEXT: Readonly<Record<string, string>> = {
  granted: '已批准，结果由受理的窗口告知或送达。',
  refused: '不予批准，书面决定由受理的窗口送达。',
  'not-accepted': '不予受理，书面告知由受理的窗口送达。',
};

/** Words cut to what a place of a template holds. */
const fitting = (template: string, values: MessageValues): MessageValues => {
  const places = findMessageTemplate(template)?.places ?? {};
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const place = places[name];
      const letters = [...String(value)];
      return place?.kind === 'text' && letters.length > place.maxLength
        ? [name, `${letters.slice(0, place.maxLength - 1).join('')}…`]
        : [name, value];
    }),
  );
};

const applicantOf = ({ after }: Judged): PersonRef => ({
  countyCode: after.personCounty,
  id: after.personId,
});

/** Where the applicant asks: the organ whose desk took the application in. */
const askedAt = ({ after }: Judged): number => receivingDesk(after.channel, after.regionCode);

type Said = readonly [template: string, values: MessageValues];

/** What a case has to say to its applicant after an act; null for most acts. */
const saidOf = ({ before, after }: Judged, input: unknown): Said | null => {
  if (before.state !== 'supplementing' && after.state === 'supplementing') {
    const { missing } = input as { readonly missing: readonly string[] };
    // The clock of what is missing is the only one that runs now.
    return ['material-missing', { missing: missing.join('、'), day: after.dueOn ?? today() }];
  }
  const next = NEXT[after.outcome ?? ''];
  if (before.closedOn !== null || after.closedOn === null || next === undefined) return null;
  return ['work-finished', { day: after.closedOn, next }];
};

/** Tells applicants by message what their case wants of them or what came of it: 一次性告知补正 and 办结告知. */
export const tellApplicants = async (
  tx: Tx,
  { context, input }: { readonly context: ActContext; readonly input: unknown },
  judged: readonly Judged[],
): Promise<void> => {
  const told = judged.flatMap((one) => {
    const said = one.person['state'] === 'deceased' ? null : saidOf(one, input);
    return said === null ? [] : [{ one, said }];
  });
  if (told.length === 0) return;
  const names = await beyondScope(tx, () =>
    knownPeople(
      tx,
      told.map(({ one }) => applicantOf(one)),
    ),
  );
  const regions = [...new Set(told.map(({ one }) => askedAt(one)))];
  const organs = await organNames(
    tx,
    null,
    regions.map((region) => ({ region, on: today() })),
  );
  const messages = told.map(({ one, said: [template, values] }): NewMessage => {
    const name = names.get(personKey(applicantOf(one))) ?? '申请人';
    return {
      template,
      to: { kind: 'person', ref: applicantOf(one) },
      region: one.row.region_code,
      line: findLineByNumber(one.after.lineNumber)?.code ?? 'stations',
      values: fitting(template, {
        ...values,
        name,
        matter: one.item.title,
        station: organs[regions.indexOf(askedAt(one))]!,
      }),
      subject: { kind: 'case', id: one.row.id },
    };
  });
  await sendMessages(tx, context, messages);
};
