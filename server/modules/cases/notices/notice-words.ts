import { noticeBasis } from '#definitions/service-items/parts/index.ts';
import { lengthWords, type NoticeAction } from '#kit';
import { officialDate } from '#platform/documents/official-date.ts';
import type { NoticeMatter } from './notice.ts';
import { paperClause, paperClauses } from './paper-clause.ts';

/** 行政复议法 (2023) art. 20; 行政诉讼法 art. 46. */
const REMEDY =
  '对本决定不服的，可以向作出决定的单位提出异议，也可以自收到本告知书之日起六十日内依法申请行政复议，或者六个月内依法提起行政诉讼。';

/** A sentence with its full stop, once. */
const closed = (words: string): string => (/[。；？]$/.test(words) ? words : `${words}。`);

const numbered = (lines: readonly string[]): string[] => lines.map((line, at) => `${at + 1}.${line}`);

/** 受理: what was handed in, the length of the limit and its last day. The day it runs from does not count (民法典 art. 201). */
const acceptance = ({ item, line, papers, whole }: NoticeMatter): string[] => [
  `经核对，您的申请符合受理条件，已于${officialDate(line.on)}受理。`,
  ...(papers.length > 0 ? ['收到下列材料：', ...numbered(papers)] : []),
  [
    `办理时限为${lengthWords(item.limit.length)}，自${item.limit.from?.words ?? '受理'}的次日起算`,
    whole.dueOn === null ? '' : `，最后一日为${officialDate(whole.dueOn)}`,
    whole.isProvisional ? '（该年度的放假安排公布后可能调整）' : '',
    '。补正、鉴定、听证等依照规定不计入时限的日子，顺延最后一日。',
  ].join(''),
  `时限依据：${paperClause(item.limit.clause)}。`,
  '凭办件编号可以到受理地点查询办理到哪一步、还剩几天。',
];

/** 一次性告知补正: everything missing, and until when it may be brought. */
const supplement = ({ item, line, supplement: limit }: NoticeMatter): string[] => [
  '经核对，您的申请材料还缺以下内容，现一次性告知：',
  ...numbered(line.missing),
  ...(line.reason ? [`说明：${closed(line.reason)}`] : []),
  `${limit.dueOn ? `请在${officialDate(limit.dueOn)}前（含当日）补齐。` : '请尽快补齐。'}补正期间办理时限暂停计算，补齐后继续办理；逾期没有补正、也没有说明理由的，视为放弃本次申请，以后可以重新申请。`,
  `补正期限依据：${paperClause(item.supplement.clause)}。`,
];

/** 不予受理、不予批准: the reason, the rules that are not met, and what can be done against it. */
const refusal =
  (words: string) =>
  ({ line, eligibility }: NoticeMatter): string[] => [
    `经审查，您的申请${words}，理由如下：${closed(line.reason ?? '')}`,
    ...eligibility.rules
      .filter(({ verdict }) => verdict === 'no')
      .map(({ sentence, clause }) => `${sentence}（${paperClause(clause)}）`),
    ...eligibility.bars.map(({ message, clause }) => `${message}（${paperClause(clause)}）`),
    REMEDY,
  ];

const WORDS: Readonly<Record<NoticeAction, (matter: NoticeMatter) => string[]>> = {
  accept: acceptance,
  'ask-supplement': supplement,
  decline: refusal('不予受理'),
  refuse: refusal('不予批准'),
};

/** The paragraphs of a notice, from what was applied for to the clauses it rests on. */
export const noticeWords = (matter: NoticeMatter): string[] => {
  const { action, item, appliedOn } = matter;
  return [
    `您于${officialDate(appliedOn)}提出“${item.title}”申请。`,
    ...WORDS[action](matter),
    `依据：${paperClauses([noticeBasis[action], ...item.basis])}。`,
    `受理地点：${item.where.place}。`,
  ];
};
