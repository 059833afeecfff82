import type { MissingReason } from '#kit/report-document/index.ts';

const TEXTS: Readonly<Record<MissingReason, string>> = {
  'no-record': '这段时间、这个地区没有任何记录。',
  'no-denominator': '分母为零，比率无从计算。',
  'no-base': '没有可比的基数，无法比较。',
  'no-share': '比率没有占比：各地的比率相加不是总的比率。',
  'no-forecast': '无法推算：存量、比率和去重人数不作预测，上年同期没有记录的也不作预测。',
  'not-ranked': '不参与排序。',
  'outside-scope': '超出您岗位的区域或业务范围。',
  'unknown-metric': '指标字典中没有这个指标，可能已改名或停用。',
  'unknown-slice': '该指标不能这样分项。',
  'unknown-region': '没有这个区划代码。',
  circular: '指标的定义循环引用，请联系系统管理员。',
};

/** Why a figure is missing, in one sentence for the writer. */
export const missingText = (reason: MissingReason): string => TEXTS[reason];

/** What stands in the text where a figure is missing: a gap is named, never filled. */
export const missingMark = (title: string): string => `［缺：${title}］`;
