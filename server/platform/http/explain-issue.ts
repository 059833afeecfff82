import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组内容',
  record: '一组内容',
  date: '日期',
};

const UNITS: Readonly<Record<string, string>> = { string: '个字', array: '项', file: '字节' };

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '编号格式不对',
  date: '日期应写作 2026-11-22',
  datetime: '时间格式不对',
  regex: '格式不对',
};

const limit = (origin: string, words: string, bound: unknown): string =>
  `${words} ${String(bound)}${UNITS[origin] ? ` ${UNITS[origin]}` : ''}`;

/** One plain Chinese sentence for what a schema found wrong; used wherever the schema itself says nothing. */
export const explainIssue = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || issue.input === ''
        ? '必填'
        : `应为${NAMES[issue.expected] ?? '另一种内容'}`;
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return '必填';
      return limit(issue.origin, '不得少于', issue.minimum);
    case 'too_big':
      return limit(issue.origin, '不得超过', issue.maximum);
    case 'invalid_format':
      return FORMATS[issue.format] ?? '格式不对';
    case 'invalid_value':
      return '不在可选范围内';
    case 'unrecognized_keys':
      return `多余的内容：${issue.keys.join('、')}`;
    case 'not_multiple_of':
      return `应为 ${String(issue.divisor)} 的倍数`;
    default:
      return '内容不符合要求';
  }
};
