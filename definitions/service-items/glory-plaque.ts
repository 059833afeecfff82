import { dateField, codeField, defineServiceItem, eq, ne, or, personFact, yesNoField } from '#kit';
import {
  applicationPaper,
  approvalFormOf,
  checks,
  commonLimits,
  decides,
  hasIdentity,
  identityPaper,
  localLimit,
  plaqueRules,
  SURVIVORS,
  VETERANS,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = plaqueRules('悬挂对象和悬挂原则');

const steps = [
  checks('township', 'township-check', '核对是否已悬挂', localLimit('township-check')),
  decides('county', 'county-decision', '县级确认', localLimit('county-check')),
  checks('township', 'hanging', '悬挂登记', localLimit('handing-over'), {
    decisions: ['pass', 'return'],
    fields: [dateField('hungOn', '悬挂日期', { past: true }), yesNoField('isSigned', '户主已签收')],
  }),
];

/** 光荣牌: one for a household, whatever grounds it has (国办发〔2018〕72号). */
export const gloryPlaqueItem = defineServiceItem({
  code: 'glory-plaque',
  title: '光荣牌申领和更换',
  purpose: '烈属、军属和退役军人等家庭申领、更换“光荣之家”光荣牌，一户一块。',
  line: 'mutual-support',
  version: 1,
  basis: [LAW],
  handling: { mode: 'full' },
  where: {
    place: '家庭所在村（社区）或者镇街退役军人服务站',
    windows: ['village', 'township', 'hall', 'door', 'online'],
  },
  eligibility: [
    {
      code: 'family-has-ground',
      title: '属于悬挂光荣牌的家庭',
      rule: hasIdentity('serving-soldier', 'serving-family', ...SURVIVORS, ...VETERANS),
      clause: LAW,
      yes: '档案登记为三属、现役军人家庭或者退役军人家庭。',
      no: '光荣牌悬挂在烈士、因公牺牲军人、病故军人遗属和现役军人、退役军人家庭；请先补充档案身份。',
    },
    {
      code: 'holder-lives',
      title: '挂牌的人健在',
      rule: ne(personFact('state'), 'deceased'),
      clause: plaqueRules('更换'),
      yes: '档案没有登记去世。',
      no: '挂牌的人去世后，光荣牌可以继续悬挂，不再更换；家里还有别人符合条件的，用那个人的档案申请。',
    },
    {
      code: 'one-per-household',
      title: '一户一块',
      rule: or(eq('hasPlaque', false), eq('reason', 'replace')),
      clause: LAW,
      yes: '家里还没有光荣牌，或者旧牌需要更换。',
      no: '同一家庭有几种情形的只挂一块，家里已经有光荣牌；损坏、褪色或者搬家的请选“更换”。',
    },
  ],
  refusals: [
    {
      code: 'barred',
      title: '依法不予悬挂',
      rule: eq('isBarred', true),
      clause: plaqueRules('不予悬挂和收回的情形'),
      effect: 'refuse',
      message: '按规定属于不予悬挂光荣牌的情形。情形消除后，可以重新申请。',
    },
  ],
  fileFacts: [{ fact: 'address', why: '用于上门悬挂' }],
  fields: [
    codeField('reason', '申请事由', 'plaque-reason', { filter: false }),
    yesNoField('hasPlaque', '家里已有光荣牌'),
    yesNoField('isBarred', '有依法不予悬挂的情形', { help: '由工作人员核对后填写。' }),
  ],
  materials: [applicationPaper('光荣牌申领（更换）登记表'), identityPaper],
  ...commonLimits,
  steps,
  limit: localLimit('whole'),
  results: [{ kind: 'certificate', title: '光荣牌' }],
  fee: { kind: 'free' },
  guide: [
    '谁来办：烈士、因公牺牲军人、病故军人遗属，现役军人家庭，退役军人家庭。一户只挂一块。',
    '带什么：身份证件就行；已经建档的什么都不用带，打个电话也可以登记。',
    '怎么办：核对后上门悬挂，户主签收。搬家、褪色、损坏的免费更换。',
    '挂牌的人去世后，光荣牌可以继续挂着，不再更换。一般在春节、八一前集中悬挂。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('光荣牌申领（更换）登记表', steps),
  invitesRating: true,
  notCovered: ['不予悬挂和收回的具体情形以本地实施细则为准，由工作人员核对。'],
});
