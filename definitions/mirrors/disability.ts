import { defineMirror, known } from '#kit';

const GRADES = {
  一级: '1',
  二级: '2',
  三级: '3',
  四级: '4',
  五级: '5',
  六级: '6',
  七级: '7',
  八级: '8',
  九级: '9',
  十级: '10',
} as const;

export const disabilityMirror = defineMirror({
  code: 'disability',
  title: '残疾证件',
  system: '伤残人员管理系统',
  purpose: '残疾等级和证件由评定机关在伤残人员管理系统中认定；这里核对等级、性质和评定日期。',
  line: 'benefits',
  basis: '《伤残抚恤管理办法》；《军人抚恤优待条例》（2024）第四章',
  officialNumber: 'certificateNumber',
  state: 'certificateState',
  stateOn: 'assessedOn',
  ended: ['moved-out', 'cancelled', 'died'],
  expects: known('disabilityGrade'),
  fields: [
    {
      code: 'certificateNumber',
      label: '证件编号',
      type: 'text',
      aliases: ['残疾证号', '证书编号', '残疾军人证号', '证号'],
    },
    {
      code: 'certificateKind',
      label: '证件种类',
      type: 'code',
      codeList: 'disability-certificate-kind',
      aliases: ['证件类型', '证件名称'],
    },
    {
      code: 'grade',
      label: '残疾等级',
      type: 'integer',
      aliases: ['伤残等级', '等级'],
      words: GRADES,
      match: { kind: 'equals', fact: 'disabilityGrade' },
    },
    {
      code: 'cause',
      label: '残疾性质',
      type: 'code',
      codeList: 'disability-cause',
      aliases: ['伤残性质', '性质'],
      match: { kind: 'equals', fact: 'disabilityCause' },
    },
    {
      code: 'assessedOn',
      label: '评定日期',
      type: 'date',
      aliases: ['评残日期', '评残时间', '评定时间', '批准日期'],
      match: { kind: 'equals', fact: 'disabilityOn' },
    },
    {
      code: 'certificateState',
      label: '证件状态',
      type: 'code',
      codeList: 'disability-certificate-state',
      aliases: ['状态'],
      match: {
        kind: 'equals',
        fact: 'state',
        means: { valid: 'active', reissued: 'active', died: 'deceased', 'moved-out': 'moved-out' },
      },
    },
  ],
  notCovered: ['残疾情况的更正以评定机关的认定为准；证件有误的请向评定机关申请，不在这里改证件。'],
});
