import { and, codeField, defineServiceItem, eq, oneOf, or, yesNoField } from '#kit';
import { CARD_ARRIVED, CARD_DELIVERY, CARD_UNREACHABLE, CARD_WHOLE, cardSteps } from './card-steps.ts';
import { veteranCardSystem } from './mirror-systems.ts';
import {
  keptAs,
  applicationPaper,
  approvalFormOf,
  cardRules,
  commonLimits,
  hasIdentity,
  identityPaper,
  isFiled,
  isLiving,
  paperWhen,
  protectionLaw,
  servicePaper,
  SURVIVORS,
  VETERANS,
  WHEN_REFUSED,
} from './parts/index.ts';

const REFUSED = cardRules('第二十五条');

const bar = (code: string, title: string, message: string) =>
  ({ code, title, rule: eq('bar', code), clause: REFUSED, effect: 'refuse', message }) as const;

/**
 * 优待证: two kinds, one for a person, who chooses when both fit; filed first; five levels. The official record is the
 * state's. Card and number are made there; this product keeps the number and never makes one.
 */
export const veteranCardItem = defineServiceItem({
  code: 'veteran-card',
  title: '优待证申领',
  purpose: '退役军人和烈士、因公牺牲军人、病故军人遗属申领优待证，一人一张。',
  line: 'benefits',
  version: 2,
  basis: [
    protectionLaw('第十五条'),
    cardRules('第二十二条至第二十八条'),
    REFUSED,
    cardRules('第二十六条'),
    cardRules('第三十一条'),
  ],
  handling: veteranCardSystem,
  where: {
    place: '户籍地或者常住地乡镇（街道）退役军人服务站',
    windows: ['village', 'township', 'hall', 'door', 'online'],
  },
  eligibility: [
    isFiled(cardRules('申领条件')),
    isLiving(cardRules('申领条件')),
    {
      code: 'kind-fits',
      title: '身份与优待证种类相符',
      rule: or(
        and(eq('cardKind', 'veteran'), hasIdentity(...VETERANS)),
        and(eq('cardKind', 'survivor'), hasIdentity(...SURVIVORS)),
      ),
      clause: cardRules('申领条件'),
      yes: '档案身份与所选的优待证种类相符；两种都符合的，由本人选一种，所有身份都写入芯片。',
      no: '档案身份与所选种类不符：退役军人申领退役军人优待证，烈士、因公牺牲军人、病故军人遗属申领遗属优待证。',
    },
    {
      code: 'one-card',
      title: '一人一张',
      rule: eq('hasCard', false),
      clause: cardRules('一人一证'),
      yes: '还没有优待证。',
      no: '每人只能有一张优待证：要换种类或者更换的请办换领，丢了的请办补领。',
    },
  ],
  refusals: [
    bar('dismissed', '服役期间被除名或者开除军籍', '服役期间被除名或者开除军籍的，不能申领优待证。'),
    bar('rights-deprived', '剥夺政治权利期内', '正在被剥夺政治权利的，暂时不能申领；期满后可以再申请。'),
    bar(
      'imprisoned',
      '正在服刑、被羁押或者被通缉',
      '正在服刑、被羁押或者被通缉的，暂时不能申领；情形消除后可以再申请。',
    ),
    {
      code: 'for-province',
      title: '由省级决定的情形',
      rule: oneOf('bar', ['sentenced', 'expelled-from-party', 'expelled-from-office', 'honour-harmed']),
      clause: cardRules('第二十六条'),
      effect: 'province-decides',
      message:
        '曾受刑事处罚、被开除党籍或者公职、有严重损害退役军人荣誉情形的，由省级退役军人事务厅研究决定，并报退役军人事务部备案。',
    },
  ],
  fileFacts: [
    { fact: 'phone', why: '用于银行开户和通知领证' },
    { fact: 'address', why: '用于送证上门' },
  ],
  fields: [
    codeField('cardKind', '优待证种类', 'veteran-card-kind'),
    yesNoField('hasCard', '已有优待证'),
    codeField('bar', '不予申领或者须报省的情形', 'card-bar', {
      filter: false,
      help: '由工作人员核对后填写。',
    }),
    yesNoField('isGuardian', '由监护人代办', { help: '无民事行为能力、限制民事行为能力的，由监护人代办。' }),
    codeField('handOver', '领证方式', 'card-hand-over', { filter: false }),
  ],
  materials: [
    applicationPaper('优待证申领表'),
    identityPaper,
    servicePaper,
    { code: 'photo', title: '近期免冠证件照（可在窗口拍摄）', form: 'copy', copies: 1, isVital: false },
    keptAs('id-card', paperWhen('guardian', '监护关系证明和监护人身份证', eq('isGuardian', true))),
    paperWhen('survivor-certificate', '烈士、因公牺牲军人或者病故军人证明书', eq('cardKind', 'survivor')),
  ],
  ...commonLimits,
  steps: cardSteps,
  limit: CARD_WHOLE,
  delivery: CARD_DELIVERY,
  handedOverFrom: CARD_ARRIVED,
  undelivered: CARD_UNREACHABLE,
  results: [{ kind: 'card', title: '优待证' }],
  fee: { kind: 'free' },
  guide: [
    '谁来办：退役军人；烈士、因公牺牲军人、病故军人遗属。要先建档立卡。每人一张，两种都符合的自己选一种。',
    '带什么：身份证件、退役证件（已建档的免带）、一张照片（窗口可以拍）。行动不便的，打电话请工作人员上门。',
    '怎么办：乡镇（街道）服务站核对，县服务中心核实，县局初审，市局审核，省厅备案，再由银行制卡。初审以后，审核和备案一共不超过30个工作日。',
    '领证：卡到站后10个工作日内送达，可以送上门、集中发或者约时间领。三个月联系不上的，卡退回省里，联系上以后再领。第一张不收费。',
    `优待证也是一张借记卡，不能透支。服役期间被除名、开除军籍，正在剥夺政治权利、服刑、被羁押或者被通缉的不能领；受过刑事处罚等情形由省里决定。${WHEN_REFUSED}`,
  ],
  approvalForm: approvalFormOf('优待证申领审批表', cardSteps, ['filedOn', 'enlistedOn', 'dischargedOn']),
  invitesRating: true,
  notCovered: [
    '制卡、编号、银行开户由优待证管理系统和合作银行办理；这里只记编号、状态和送达。',
    '市级、省级如何分用30个工作日由本省规定，现各列15个工作日。',
  ],
});
