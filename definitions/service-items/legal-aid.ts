import {
  codeField,
  constant,
  dateField,
  defineServiceItem,
  eq,
  fromAnswer,
  fromCase,
  ne,
  or,
  textField,
  yesNoField,
} from '#kit';
import {
  applicationPaper,
  approvalFormOf,
  checks,
  commonLimits,
  hasIdentity,
  localLimit,
  paperWhen,
  protectionLaw,
  SURVIVORS,
  VETERANS,
  whenRefusedBy,
} from './parts/index.ts';

const LAW = protectionLaw('第八章');

const steps = [
  checks('county', 'county-check', '接谈、转介', localLimit('county-check'), {
    fields: [dateField('referredOn', '转介日期')],
  }),
  checks('partner', 'justice-answer', '法律援助机构决定', localLimit('department-answer'), {
    department: 'justice',
    fields: [
      dateField('decidedOn', '决定日期'),
      textField('lawyer', '指派的律师', { optional: true, maxLength: 40 }),
    ],
  }),
];

/** Legal aid is granted by the justice side: here the matter is sent, followed and its outcome noted. */
export const legalAidItem = defineServiceItem({
  code: 'legal-aid',
  title: '法律援助转介',
  purpose: '退役军人和其他优抚对象因合法权益受到侵害需要法律援助，由我们转介法律援助机构并跟踪，一事一件。',
  line: 'rights',
  version: 1,
  basis: [LAW],
  handling: {
    mode: 'refer',
    to: '法律援助机构',
    outcomes: [
      { code: 'granted', title: '决定给予法律援助', isGranted: true },
      { code: 'declined', title: '决定不予法律援助', isGranted: false },
    ],
  },
  where: { place: '县级服务大厅法律服务窗口或者老兵会客室', windows: ['hall', 'county', 'township', 'door'] },
  eligibility: [
    {
      code: 'is-served',
      title: '退役军人、军人家属或者三属',
      rule: hasIdentity(...VETERANS, ...SURVIVORS, 'serving-soldier', 'serving-family'),
      clause: LAW,
      yes: '档案登记为退役军人或者其他优抚对象。',
      no: '档案中没有退役军人或者优抚对象身份；可以直接到法律援助中心申请，拨打12348咨询。',
    },
    {
      code: 'needs-lawyer',
      title: '需要律师代理或者辩护',
      rule: eq('needsLawyer', true),
      clause: LAW,
      yes: '需要律师代理或者辩护。',
      no: '只是咨询的，不用转介，由法律顾问当场解答并登记法律服务台账。',
    },
  ],
  refusals: [],
  fileFacts: [{ fact: 'phone', why: '用于法律援助机构与本人联系' }],
  fields: [
    codeField('matter', '事项类别', 'legal-matter', { filter: false }),
    yesNoField('needsLawyer', '需要律师代理或者辩护'),
    yesNoField('isSued', '已经立案'),
    textField('court', '受理法院或者仲裁机构', { optional: true, maxLength: 60, show: eq('isSued', true) }),
  ],
  materials: [
    applicationPaper('法律援助申请表'),
    paperWhen('case-papers', '起诉状、传票或者其他案件材料', or(eq('isSued', true), ne('matter', 'other'))),
  ],
  ...commonLimits,
  steps,
  limit: localLimit('whole'),
  results: [
    {
      kind: 'ledger-entry',
      ledger: 'legal-aid',
      answers: {
        servedOn: fromAnswer('decidedOn'),
        kind: constant('aid'),
        persons: constant(1),
        lawyer: fromAnswer('lawyer'),
        isReplied: constant(true),
        note: fromCase('number'),
      },
    },
  ],
  fee: { kind: 'free' },
  guide: [
    '谁来办：退役军人、军人家属、烈士和因公牺牲、病故军人遗属，合法权益受到侵害、需要请律师的。',
    '带什么：起诉状、传票、合同等与事情有关的材料；身份由我们核实。',
    '怎么办：先由我们的法律顾问接谈，需要援助的转法律援助机构，由他们决定并指派律师，结果我们通知您。',
    '多长时间：我们收到后尽快转介；法律援助机构决定的时间以他们的规定为准。法律援助不收费。',
    whenRefusedBy('法律援助机构'),
  ],
  approvalForm: approvalFormOf('法律援助申请表', steps),
  allowsSeveralOpen: true,
  invitesRating: true,
  notCovered: ['给不给援助由法律援助机构决定，这里不审批。', '案情不写在表里，材料随案转交。'],
});
