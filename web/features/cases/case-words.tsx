import { Tag } from 'antd';
import { daysBetween } from '#kit/calendar-date.ts';
import type { CaseLight } from '../../api/cases.ts';
import { today } from '../../ui/today.ts';

export const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  village: '村（社区）服务站',
  township: '镇街服务站',
  county: '县级窗口',
  hall: '服务大厅',
  online: '网上',
  door: '上门',
};

const COLOURS: Readonly<Record<CaseLight, string>> = {
  green: 'success',
  amber: 'warning',
  red: 'error',
  grey: 'default',
};

/** The light of the next due day, in words and days. */
export const DueTag = ({ dueOn, light }: { readonly dueOn: string | null; readonly light: CaseLight }) => {
  if (dueOn === null) return <span className="rj-note">不计时</span>;
  const days = daysBetween(today(), dueOn);
  const words = days < 0 ? `超期${-days}天` : days === 0 ? '今天到期' : `还有${days}天`;
  return (
    <Tag color={COLOURS[light]}>
      {words}（{dueOn}）
    </Tag>
  );
};
