import { codeLabel, roles } from '#definitions';
import { monthAndDay } from '#kit';
import { findColleagues } from '#modules/accounts';
import type { ActContext } from '#modules/acts';
import { sendMessages } from '#modules/messages';
import type { Tx } from '#platform/db/database.ts';
import { HOTLINE_LINE_CODE } from './get-call.ts';
import type { CallRow } from './hotline-tables.ts';

const HANDLING = roles
  .filter(({ permissions }) => permissions.includes('hotline.handle'))
  .map(({ code }) => code);

/** Those who work at a desk: of whoever may, the nearest to the place; a body above hears nothing of what its counties do. */
const atDesk = async (tx: Tx, desk: string, region: number): Promise<string[]> => {
  const colleagues = await findColleagues(tx, { roles: HANDLING, region, line: desk });
  const nearest = Math.max(...colleagues.map((one) => one.region));
  return colleagues.filter((one) => one.region === nearest).map(({ accountId }) => accountId);
};

const matterOf = (matter: string): string => `${codeLabel('service-matter', matter)}来电`;

/** What lies on a desk, as those who work there are told of it. */
interface Lying {
  readonly desk: string;
  readonly region: number;
  readonly matter: string;
  readonly dueOn: string;
  /** The caller is not content with what the desk said. */
  readonly isAgain: boolean;
}

/** Tells those at a desk of a call that was sent to it, or that lies there again. */
export const tellDesk = async (
  tx: Tx,
  context: ActContext,
  { desk, region, matter, dueOn, isAgain }: Lying,
): Promise<void> => {
  const what = isAgain
    ? `来电人还有诉求，请再办，${monthAndDay(dueOn)}到期`
    : `热线转办，${monthAndDay(dueOn)}前答复`;
  await sendMessages(
    tx,
    context,
    (await atDesk(tx, desk, region)).map((accountId) => ({
      template: 'work-arrived',
      to: { kind: 'account' as const, accountId },
      region,
      line: desk,
      values: { matter: matterOf(matter), what },
      path: '/hotline/desk',
    })),
  );
};

/** Tells whoever took a call down that the desk gave it back. */
export const tellHotlineOfReturn = async (
  tx: Tx,
  context: ActContext,
  call: CallRow,
  desk: string,
): Promise<void> => {
  if (call.taken_by === null) return;
  await sendMessages(tx, context, [
    {
      template: 'work-arrived',
      to: { kind: 'account', accountId: call.taken_by },
      region: call.region_code,
      line: HOTLINE_LINE_CODE,
      values: { matter: matterOf(call.matter), what: `${desk}退回，请改转` },
      path: `/hotline/calls/${call.county_code}/${call.id}`,
    },
  ]);
};
