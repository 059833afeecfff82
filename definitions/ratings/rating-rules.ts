import type { Clause, LimitRule } from '#kit';

/**
 * What is bad is put right and called back by 国办发〔2019〕51号; the 15 working days are the common local promise, not of the
 * national text: a bureau with another one changes it here.
 */
const RECTIFICATION_PROMISE: Clause = {
  law: '本地“好差评”公开承诺（由县局按公布的承诺更新）',
  article: '差评整改时限',
  isLocal: true,
};

export const RECTIFICATION_LIMIT: LimitRule = {
  code: 'rectification',
  title: '差评整改',
  length: { unit: 'working-day', count: 15 },
  clause: RECTIFICATION_PROMISE,
};

/** Days a link stays good, and after how many a person who has not rated is reminded, once. */
export const RATING_VALID_DAYS = 15;
export const REMIND_AFTER_DAYS = 3;

/** Fewer ratings than these are never shown apart: whoever served that week would know whose they are. */
export const SMALLEST_GROUP = 5;

/** Tries to call back on different days after which a matter may be closed without having reached anybody. */
export const CALL_BACK_TRIES = 3;

/** The lowest two levels become matters to put right. */
export const BAD_LEVELS: readonly string[] = ['dissatisfied', 'very-dissatisfied'];

export interface RatingQuestion {
  /** camelCase key in the stored scores, never renamed. */
  readonly code: string;
  readonly label: string;
}

/** Points of a service, each 1 to 5 stars, beside the whole; by how it was done. */
export const RATING_QUESTIONS: Readonly<Record<'online' | 'offline', readonly RatingQuestion[]>> = {
  online: [
    { code: 'efficiency', label: '办事效率' },
    { code: 'guideAccuracy', label: '指南精确度' },
    { code: 'convenience', label: '便捷度' },
    { code: 'operability', label: '平台操作性' },
  ],
  offline: [
    { code: 'efficiency', label: '办事效率' },
    { code: 'competence', label: '业务水平' },
    { code: 'attitude', label: '服务态度' },
  ],
};
