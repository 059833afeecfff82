import { addDays, countyOf, type RegionCode } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import type { Actor } from '#platform/auth/actor.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import { tellCalendarFollowers } from './calendar-followers.ts';
import { forgetCalendar } from './working-calendar.ts';

/** One stretch of days that rest, work, or follow the week again. */
export interface Arrangement {
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly kind: 'rest' | 'work' | 'week';
  /** What the days are called: 春节. Empty for days that follow the week again. */
  readonly name: string;
}

const MOST_DAYS = 31;
const REGISTRY_LINE = 0;

const daysOf = ({ from, to }: Arrangement): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push(day);
    if (days.length > MOST_DAYS)
      throw new Problem('invalid', 'arrangement-too-long', `一次最多安排${MOST_DAYS}天。`, {
        advice: '请分几次填写，或核对起止日期。',
      });
  }
  return days;
};

/** A change of the calendar concerns everybody; its act is kept where the one who made it works. */
export const homeOf = ({ posts, postId }: Actor): RegionCode => {
  const post = posts.find(({ id }) => id === postId);
  if (!post) throw new Problem('forbidden', 'no-post', '没有可用的岗位，不能修改工作日历。');
  return post.region;
};

export type CalendarActKind = 'calendar.arrange' | 'calendar.enter-year';

const recordCalendarAct = async (
  tx: Tx,
  context: ActContext,
  kind: CalendarActKind,
  payload: Record<string, unknown>,
): Promise<void> => {
  const region = homeOf(context.actor);
  await appendActs(tx, [
    newAct(context, {
      kind,
      countyCode: countyOf(region),
      subjectId: newId(),
      effectiveOn: today(),
      scopeKey: scopeKey(REGISTRY_LINE, region),
      requestKey: context.requestKey,
      payload,
    }),
  ]);
};

/**
 * Changes days of the working calendar (全国年节及纪念日放假办法; the State Council arranges each year). Limits that run
 * are counted anew by it. Throws Problem invalid for days the wrong way round or too many at once.
 */
export const arrangeDays = async (tx: Tx, context: ActContext, arrangement: Arrangement): Promise<void> => {
  const { from, to, kind, name } = arrangement;
  if (to < from) throw new Problem('invalid', 'days-reversed', '结束日期早于开始日期。');
  if (kind !== 'week' && name === '')
    throw new Problem('invalid', 'name-missing', '请填写名称，例如“春节”。', {
      fields: [{ field: 'name', message: '请填写名称。' }],
    });
  const days = daysOf(arrangement);
  await recordCalendarAct(tx, context, 'calendar.arrange', { from, to, kind, name });
  if (kind === 'week') {
    await tx.deleteFrom('calendar_day').where('day', 'in', days).execute();
  } else {
    const set = { kind, name, set_by: context.actor.accountId, set_at: new Date() };
    for (const day of days) {
      await tx
        .insertInto('calendar_day')
        .values({ day, ...set })
        .onConflict((row) => row.column('day').doUpdateSet(set))
        .execute();
    }
  }
  forgetCalendar();
  await tellCalendarFollowers(tx, context, from);
};

/** Says that the arrangement of a year is entered in full: its due days are final. */
export const enterYear = async (tx: Tx, context: ActContext, year: number): Promise<void> => {
  await recordCalendarAct(tx, context, 'calendar.enter-year', { year });
  await tx
    .insertInto('calendar_year')
    .values({ year, set_by: context.actor.accountId, set_at: new Date() })
    .onConflict((row) => row.column('year').doNothing())
    .execute();
  forgetCalendar();
};
