import { codeField, dateField, defineServiceItem, eq, field, ge, yesNoField } from '#kit';
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
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = cardRules('挂失和补领');

export const veteranCardReissueItem = defineServiceItem({
  code: 'veteran-card-reissue',
  title: '优待证挂失补领',
  purpose: '优待证丢失后，持证人向银行挂失，再申请补领，一次一件。',
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
      code: 'loss-reported',
      title: '已向银行挂失',
      rule: eq('isReported', true),
      clause: LAW,
      yes: '已向合作银行挂失。',
      no: '请先打发卡银行电话或者到网点挂失，再来办补领；不会办的，窗口工作人员帮您打电话。',
    },
  ],
  refusals: [],
  fileFacts: [{ fact: 'phone', why: '用于通知领证' }],
  fields: [
    dateField('lostOn', '丢失日期', { past: true }),
    yesNoField('isReported', '已向银行挂失'),
    dateField('reportedOn', '挂失日期', { past: true, show: eq('isReported', true) }),
    codeField('handOver', '领证方式', 'card-hand-over', { filter: false }),
  ],
  invariants: [{ rule: ge('reportedOn', field('lostOn')), message: '挂失日期不能早于丢失日期。' }],
  materials: [applicationPaper('优待证补领表'), identityPaper],
  ...commonLimits,
  steps: cardSteps,
  limit: CARD_WHOLE,
  delivery: CARD_DELIVERY,
  handedOverFrom: CARD_ARRIVED,
  undelivered: CARD_UNREACHABLE,
  results: [{ kind: 'card', title: '优待证（补领）' }],
  fee: {
    kind: 'by-others',
    by: '合作银行',
    clause: localRule('工本费', '合作银行收费公示'),
    when: '补领由合作银行按公示标准收取工本费。',
  },
  guide: [
    '谁来办：优待证丢失的持证人。',
    '第一步：马上向发卡银行挂失，卡里的钱才安全。第二步：到服务站办补领。',
    '带什么：身份证件。补卡的工本费由银行按公示标准收取。',
    '多长时间：初审以后审核和备案不超过30个工作日，到站后10个工作日内送达。补领期间可以先出示退役证件享受优待。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('优待证补领审批表', cardSteps),
  invitesRating: true,
});
