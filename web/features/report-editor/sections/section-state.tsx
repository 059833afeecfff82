import { Tag } from 'antd';
import type { SectionLine } from '#kit/report-document/desk-contracts.ts';

export const SECTION_STATES: Readonly<Record<SectionLine['state'], string>> = {
  asked: '待报',
  submitted: '已报送',
  returned: '已退回',
  merged: '已并入',
  withdrawn: '已取消',
};

const COLOURS: Readonly<Partial<Record<SectionLine['state'], string>>> = {
  submitted: 'processing',
  returned: 'warning',
  merged: 'success',
};

/** 待报、已报送…, with 逾期 in words where it is late. */
export const SectionState = ({ state, isLate }: Pick<SectionLine, 'state' | 'isLate'>) => (
  <>
    <Tag color={COLOURS[state] ?? 'default'}>{SECTION_STATES[state]}</Tag>
    {isLate ? (
      <Tag color="error">{state === 'asked' || state === 'returned' ? '逾期' : '逾期报送'}</Tag>
    ) : null}
  </>
);
