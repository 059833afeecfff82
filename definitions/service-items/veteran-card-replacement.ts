import { codeField, defineServiceItem, eq, or, textField, yesNoField } from '#kit';
import { CARD_ARRIVED, CARD_DELIVERY, CARD_UNREACHABLE, CARD_WHOLE, cardSteps } from './card-steps.ts';
import { veteranCardSystem } from './mirror-systems.ts';
import {
  applicationPaper,
  approvalFormOf,
  cardRules,
  commonLimits,
  identityPaper,
  isFiled,
  isLiving,
  localRule,
  paperWhen,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = cardRules('换领章节');

export const veteranCardReplacementItem = defineServiceItem({
  code: 'veteran-card-replacement',
  title: '优待证换领',
  purpose: '优待证不能读取、卡面污损、信息变更、户籍跨省迁移或者种类变更的，持证人申请换领，一次一件。',
  line: 'benefits',
  version: 2,
  basis: [LAW],
  handling: veteranCardSystem,
  where: {
    place: '户籍地或者常住地乡镇（街道）退役军人服务站',
    windows: ['township', 'hall', 'door', 'online'],
  },
  eligibility: [
    isFiled(LAW),
    isLiving(LAW),
    {
      code: 'has-card',
      title: '持有优待证',
      rule: eq('hasCard', true),
      clause: LAW,
      yes: '持有优待证，可以交旧换新。',
      no: '还没有优待证的请办申领；丢失的请先向银行挂失再办补领。',
    },
  ],
  refusals: [],
  fileFacts: [{ fact: 'phone', why: '用于通知领证' }],
  fields: [
    codeField('reason', '换领原因', 'card-replacement-reason'),
    yesNoField('hasCard', '旧卡在手'),
    textField('whatChanged', '变更内容', {
      maxLength: 100,
      show: or(eq('reason', 'face-data'), eq('reason', 'other')),
    }),
    codeField('newKind', '换领种类', 'veteran-card-kind', { show: eq('reason', 'card-kind') }),
    codeField('handOver', '领证方式', 'card-hand-over', { filter: false }),
  ],
  materials: [
    applicationPaper('优待证换领表'),
    { code: 'old-card', title: '旧优待证（领新证时交回）', form: 'original', copies: 1 },
    identityPaper,
    paperWhen('change-proof', '信息变更的证明', eq('reason', 'face-data')),
  ],
  ...commonLimits,
  steps: cardSteps,
  limit: CARD_WHOLE,
  delivery: CARD_DELIVERY,
  handedOverFrom: CARD_ARRIVED,
  undelivered: CARD_UNREACHABLE,
  results: [{ kind: 'card', title: '优待证（换领）' }],
  fee: {
    kind: 'by-others',
    by: '合作银行',
    clause: localRule('工本费', '合作银行收费公示'),
    when: '卡片质量问题、卡面信息变更、户籍跨省迁移、种类变更的免费；其他原因由合作银行按公示标准收取工本费。',
  },
  guide: [
    '谁来办：旧卡读不出来、卡面磨损看不清、卡面信息变了、户籍迁到外省、要换另一种优待证的持证人。',
    '带什么：旧优待证、身份证件；信息变更的带证明。',
    '收不收费：卡片质量问题、信息变更、跨省迁移、换种类的免费；其他原因由银行按公示标准收工本费。',
    '怎么办、多长时间：和第一次申领一样，五级办理，初审以后审核和备案不超过30个工作日，到站后10个工作日内送达。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('优待证换领审批表', cardSteps),
  invitesRating: true,
  notCovered: ['旧卡里的钱由银行在换卡时转入新卡，具体手续以银行为准。'],
});
