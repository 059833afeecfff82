import { Button, Select } from 'antd';
import { formatNumber } from '../format.ts';
import type { CursorPaging } from './use-cursor-paging.ts';
import './pager.css';

export interface PagerProps {
  readonly paging: CursorPaging;
  readonly shown: number;
  readonly next: string | null | undefined;
  /** Comes after the rows; undefined while it is being counted, null when nobody counts. */
  readonly count: number | null | undefined;
  /** There are more than `count`, and nobody counts the rest. */
  readonly isMore?: boolean;
  /** Counts the rest, when there are more than `count`; left out when `count` is all of them. */
  readonly onCountAll?: (() => void) | undefined;
  /** All of them are being counted; `count` is still what was counted at once. */
  readonly isCounting?: boolean;
  readonly size: number;
  /** Left out, the size of a page is fixed. */
  readonly onSize?: (size: number) => void;
}

const SIZES = [20, 50, 100].map((value) => ({ value, label: `每页${value}行` }));

const countWords = (count: number | null | undefined, shown: number, isMore: boolean) => {
  if (shown === 0 || count === null) return '';
  if (count === undefined) return '，正在计数';
  return isMore ? `，共 ${formatNumber(count)} 行以上` : `，共 ${formatNumber(count)} 行`;
};

/** 上一页 / 下一页, where one stands, and the count once it is known. */
export const Pager = ({
  paging,
  shown,
  next,
  count,
  isMore = false,
  onCountAll,
  isCounting = false,
  size,
  onSize,
}: PagerProps) => (
  <footer className="rj-pager">
    <span className="rj-pager__words" aria-live="polite">
      {shown === 0
        ? '没有记录'
        : `第 ${formatNumber(paging.firstNumber)}–${formatNumber(paging.firstNumber + shown - 1)} 行`}
      {countWords(count, shown, isMore || onCountAll !== undefined)}
    </span>
    {onCountAll ? (
      <Button className="rj-no-print" size="small" type="link" loading={isCounting} onClick={onCountAll}>
        {isCounting ? '正在数清' : '数清总数'}
      </Button>
    ) : null}
    {onSize ? (
      <Select
        className="rj-no-print"
        aria-label="每页行数"
        size="small"
        value={size}
        options={SIZES}
        popupMatchSelectWidth={false}
        onChange={onSize}
      />
    ) : null}
    <Button className="rj-no-print" size="small" disabled={!paging.hasPrevious} onClick={paging.goBack}>
      上一页
    </Button>
    <Button className="rj-no-print" size="small" disabled={!next} onClick={() => next && paging.goNext(next)}>
      下一页
    </Button>
  </footer>
);
