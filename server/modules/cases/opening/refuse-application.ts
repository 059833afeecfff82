import type { AnswerProblem } from '#kit';
import type { PersonRow } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import type { Application } from './application.ts';
import type { KnownItem } from '../case-definition.ts';

const problem = (field: string | null, message: string): readonly AnswerProblem[] => [{ field, message }];

/** What stands in the way of an application before its form is read; null when nothing does. */
export const refusalOf = (
  known: KnownItem,
  person: PersonRow | undefined,
  openNumber: string | undefined,
  { channel, appliedOn }: Application,
): readonly AnswerProblem[] | null => {
  const { item } = known;
  if (!person) return problem('person', '没有找到该人员，或该人员不在您的管辖范围内。');
  if (person.merged_into !== null) return problem('person', '该档案已并入另一份档案，请选择保留的档案。');
  if (openNumber !== undefined && !item.allowsSeveralOpen)
    return problem('person', `该人员已有同一事项在办（${openNumber}），不能重复申请。`);
  if (!(item.where.windows as readonly string[]).includes(channel))
    return problem('channel', '该事项不在这里受理。');
  if (appliedOn !== undefined && appliedOn > today()) return problem('appliedOn', '申请日期不能晚于今天。');
  return null;
};
