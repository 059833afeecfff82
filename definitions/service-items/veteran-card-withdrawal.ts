import {
  codeField,
  dateField,
  defineServiceItem,
  eq,
  longTextField,
  ne,
  or,
  personFact,
  yesNoField,
} from '#kit';
import { veteranCardSystem } from './mirror-systems.ts';
import {
  approvalFormOf,
  cardRules,
  checks,
  commonLimits,
  copyOf,
  decides,
  localLimit,
  paperWhen,
  townshipCheck,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = { ...cardRules('收回章节（条款以省里规定为准）'), isLocal: true };

const steps = [
  townshipCheck(),
  decides('county', 'county-decision', '县级提出意见', localLimit('county-decision')),
  checks('city', 'city-review', '市级审核', localLimit('city-review')),
  decides('province', 'province-decision', '省级决定', localLimit('province-decision'), {
    fields: [dateField('withdrawnOn', '收回或者注销日期')],
  }),
];

/** 收回: proposed below, decided by the province; the article-level text on it is the province's to give. */
export const veteranCardWithdrawalItem = defineServiceItem({
  code: 'veteran-card-withdrawal',
  title: '优待证收回注销',
  purpose: '持证人去世、出现不予申领的情形、错发或者自愿交回时，由发证地提出收回、注销优待证，一张一件。',
  line: 'benefits',
  version: 1,
  basis: [LAW, cardRules('第二十五条'), cardRules('第二十六条')],
  handling: veteranCardSystem,
  where: { place: '发证地乡镇（街道）退役军人服务站', windows: ['township', 'county', 'hall'] },
  eligibility: [
    {
      code: 'ground-agrees',
      title: '收回原因与档案一致',
      rule: or(ne('ground', 'died'), eq(personFact('state'), 'deceased')),
      clause: LAW,
      yes: '收回原因与档案一致。',
      no: '以去世为由收回的，请先核实并把档案状态更正为去世。',
    },
    {
      code: 'holder-heard',
      title: '已听取本人意见',
      rule: or(eq('ground', 'died'), eq('isHeard', true)),
      clause: LAW,
      yes: '已告知本人并听取意见。',
      no: '收回前应告知本人理由并听取意见，请先告知、记录后再提出。',
    },
  ],
  refusals: [],
  fileFacts: [],
  fields: [
    codeField('ground', '收回原因', 'card-withdrawal-ground'),
    yesNoField('isHeard', '已告知本人并听取意见', { show: ne('ground', 'died') }),
    longTextField('facts', '事实和依据', { maxLength: 500 }),
  ],
  materials: [
    copyOf('proof', '有关法律文书、处分决定或者核实记录'),
    paperWhen('statement', '本人自愿交回的书面说明', eq('ground', 'handed-back')),
  ],
  ...commonLimits,
  steps,
  limit: localLimit('whole-disability'),
  results: [],
  fee: { kind: 'free' },
  guide: [
    '什么情形：持证人去世；发证后被开除军籍、剥夺政治权利、服刑等；错发、重复发放；本人自愿交回。',
    '怎么办：由发证地核实提出，告知本人理由、听取意见，逐级报省厅决定。没有省厅的决定，任何人不能收走您的优待证。',
    '卡里的钱是您的，由银行按规定结清或者转到您的其他账户。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('优待证收回注销审批表', steps),
  invitesRating: false,
  notCovered: ['收回的具体情形和条款未查到全国公布文本，由县局按省里规定核对更新。'],
});
