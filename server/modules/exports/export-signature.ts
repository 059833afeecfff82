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
}

/** The lines bureaus put under the title and at the foot of a sheet. */
export const signature = ({
  unit,
  by,
  narrowed,
  mark,
}: ExportSignature): { subtitle: string; foot: string } => {
  const on = officialDate(today());
  return {
    subtitle: `填报单位：${unit}　　填报时间：${on}${narrowed ? `　　范围：${narrowed}` : ''}${mark ? `　　${mark}` : ''}`,
    foot: `填报单位：${unit}　　制表人：${by}　　填报时间：${on}${mark ? `　　${mark}` : ''}`,
  };
};
