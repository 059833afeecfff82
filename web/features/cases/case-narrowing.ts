import { CASE_STATE_TITLES, type CaseState } from '#kit/service-item/case-states.ts';
import { useServiceItems } from '../../api/service-items.ts';
import { narrowedBy, said, saidOf, type Narrowing } from '../../ui/list/narrowing.ts';
import { useRegionSaying } from '../region-picker/region-saying.ts';
import { VIEWS, type CaseConditions } from './case-views.ts';

/** What a list of cases is narrowed by, on screen and on its sheet. */
export const useCaseNarrowing = (conditions: CaseConditions): Narrowing => {
  const items = useServiceItems().data?.items ?? [];
  return narrowedBy(conditions, {
    view: saidOf('清单', VIEWS),
    item: said('事项', (code) => items.find((item) => item.code === code)?.title ?? code),
    state: said('状态', (state) => CASE_STATE_TITLES[state as CaseState]),
    region: useRegionSaying(conditions.region),
    text: said('查找'),
    desk: () => '只看一个岗位',
    assignee: (whom) => (whom === 'nobody' ? '尚未分派' : '只看一个人手上'),
  });
};
