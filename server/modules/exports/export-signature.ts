import { today } from '#platform/calendar/today.ts';
import { officialDate } from '#platform/documents/official-date.ts';

export interface ExportSignature {
  /** 填报单位. */
  readonly unit: string;
  /** 制表人. */
  readonly by: string;
  /** What the rows were narrowed by, in words; empty for all. */
  readonly narrowed?: string;
  /** Who took the file away and why, printed at its head and foot. */
  readonly mark?: string;
  /** Days the rows are of, in words: 2026年1月1日至11月22日. */
  readonly period?: string;
  /** Leaves room for the signatures of who answers for the unit and who reviewed. */
  readonly isSigned?: boolean;
}

/** The lines bureaus put under the title and at the foot of a sheet. */
export const signature = ({
  unit,
  by,
  narrowed,
  mark,
  period,
  isSigned = false,
}: ExportSignature): { subtitle: string; foot: string } => {
  const on = officialDate(today());
  const marked = mark ? `　　${mark}` : '';
  const scope = `${period ? `　　报表期：${period}` : ''}　　填报时间：${on}${narrowed ? `　　范围：${narrowed}` : ''}`;
  const foot = isSigned
    ? `单位负责人：　　　　　　　　审核人：　　　　　　　　填报人：${by}　　　　填报时间：${on}`
    : `填报单位：${unit}　　制表人：${by}　　填报时间：${on}`;
  return { subtitle: `填报单位：${unit}${scope}${marked}`, foot: `${foot}${marked}` };
};
