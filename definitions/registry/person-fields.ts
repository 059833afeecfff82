/**
 * The facts of a person file (一人一档), after the national collection form of 2018 and
 * 《退役军人事务信息 第1部分：数据采集规范》. One list drives the form, the Excel template, the import and the file page.
 */
export interface PersonField {
  /** Key in a draft, a correction and the presented file. */
  readonly code: string;
  readonly label: string;
  readonly type:
    | 'text'
    | 'longText'
    | 'date'
    | 'code'
    | 'codes'
    | 'integer'
    | 'idNumber'
    | 'phone'
    | 'bankAccount'
    | 'region';
  readonly codeList?: string;
  readonly optional?: boolean;
  /** Kept only inside the encrypted envelope; shown masked, revealed with a reason. */
  readonly sealed?: boolean;
  readonly group: 'identity' | 'service' | 'disability' | 'situation' | 'work' | 'party' | 'contact' | 'care';
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly aliases?: readonly string[];
  readonly help?: string;
}

export const personFieldGroups: Readonly<Record<PersonField['group'], string>> = {
  identity: '基本信息',
  service: '服役情况',
  disability: '残疾情况',
  situation: '生活情况',
  work: '教育与就业',
  party: '组织生活',
  contact: '联系方式与账户',
  care: '联系服务',
};

export const personFields: readonly PersonField[] = [
  {
    code: 'idNumber',
    label: '公民身份号码',
    type: 'idNumber',
    sealed: true,
    group: 'identity',
    aliases: ['身份证号', '身份证号码', '身份证', '证件号码'],
    help: '先填此项，性别和出生日期自动带出。',
  },
  {
    code: 'name',
    label: '姓名',
    type: 'text',
    group: 'identity',
    maxLength: 40,
    aliases: ['人员姓名', '退役军人姓名', '对象姓名'],
  },
  { code: 'sex', label: '性别', type: 'code', codeList: 'sex', group: 'identity', optional: true },
  {
    code: 'birthDate',
    label: '出生日期',
    type: 'date',
    group: 'identity',
    optional: true,
    aliases: ['出生年月日', '生日'],
  },
  {
    code: 'regionCode',
    label: '所属地区',
    type: 'region',
    group: 'identity',
    aliases: ['区划代码', '所属村（社区）', '户籍村居', '所属服务站'],
  },
  {
    code: 'identities',
    label: '人员类别',
    type: 'codes',
    codeList: 'person-identity',
    group: 'identity',
    aliases: ['人员身份', '对象类别', '优抚对象类别', '身份类别'],
    help: '可以有多个类别。',
  },
  {
    code: 'ethnicity',
    label: '民族',
    type: 'code',
    codeList: 'ethnicity',
    group: 'identity',
    optional: true,
  },
  {
    code: 'politicalStatus',
    label: '政治面貌',
    type: 'code',
    codeList: 'political-status',
    group: 'identity',
    optional: true,
  },
  {
    code: 'filedOn',
    label: '建档日期',
    type: 'date',
    group: 'identity',
    optional: true,
    aliases: ['建档立卡日期', '采集日期'],
    help: '不填为当天。',
  },
  {
    code: 'enlistedOn',
    label: '入伍日期',
    type: 'date',
    group: 'service',
    optional: true,
    aliases: ['入伍时间'],
  },
  {
    code: 'dischargedOn',
    label: '退役日期',
    type: 'date',
    group: 'service',
    optional: true,
    aliases: ['退役时间', '退伍时间', '退伍日期'],
  },
  {
    code: 'militaryRank',
    label: '军衔（退役时）',
    type: 'code',
    codeList: 'military-rank',
    group: 'service',
    optional: true,
    aliases: ['军衔', '退役时军衔'],
  },
  {
    code: 'enlistedFrom',
    label: '入伍地',
    type: 'text',
    group: 'service',
    maxLength: 60,
    optional: true,
    aliases: ['入伍地区', '批准入伍地'],
  },
  {
    code: 'placementKind',
    label: '安置方式',
    type: 'code',
    codeList: 'settlement-kind',
    group: 'service',
    optional: true,
    aliases: ['退役安置方式', '安置类别'],
  },
  {
    code: 'disabilityGrade',
    label: '残疾等级',
    type: 'integer',
    min: 1,
    max: 10,
    group: 'disability',
    optional: true,
    aliases: ['伤残等级'],
    help: '一级填1，十级填10。',
  },
  {
    code: 'disabilityCause',
    label: '残疾性质',
    type: 'code',
    codeList: 'disability-cause',
    group: 'disability',
    optional: true,
    aliases: ['伤残性质'],
  },
  {
    code: 'disabilityOn',
    label: '评残日期',
    type: 'date',
    group: 'disability',
    optional: true,
    aliases: ['残疾评定日期'],
  },
  {
    code: 'maritalStatus',
    label: '婚姻状况',
    type: 'code',
    codeList: 'marital-status',
    group: 'situation',
    optional: true,
  },
  {
    code: 'household',
    label: '户籍类别',
    type: 'code',
    codeList: 'household',
    group: 'situation',
    optional: true,
    aliases: ['户口性质', '户口类别'],
  },
  {
    code: 'dwelling',
    label: '住房情况',
    type: 'code',
    codeList: 'dwelling',
    group: 'situation',
    optional: true,
    aliases: ['住房状况', '居住情况'],
  },
  {
    code: 'education',
    label: '文化程度',
    type: 'code',
    codeList: 'education',
    group: 'work',
    optional: true,
    aliases: ['学历'],
  },
  {
    code: 'employment',
    label: '从业状况',
    type: 'code',
    codeList: 'employment',
    group: 'work',
    optional: true,
    aliases: ['就业状况', '职业'],
  },
  {
    code: 'workUnit',
    label: '工作单位',
    type: 'text',
    group: 'work',
    maxLength: 60,
    optional: true,
    aliases: ['现工作单位', '单位名称'],
  },
  {
    code: 'skills',
    label: '特长技能',
    type: 'codes',
    codeList: 'person-skill',
    group: 'work',
    optional: true,
    aliases: ['技能特长', '特长'],
    help: '可以有多项。',
  },
  { code: 'health', label: '健康状况', type: 'code', codeList: 'health', group: 'situation', optional: true },
  {
    code: 'difficulty',
    label: '主要困难',
    type: 'code',
    codeList: 'person-difficulty',
    group: 'situation',
    optional: true,
    aliases: ['困难类型', '困难类别'],
  },
  {
    code: 'healthNotes',
    label: '健康说明',
    type: 'longText',
    sealed: true,
    maxLength: 500,
    group: 'situation',
    optional: true,
  },
  {
    code: 'joinedPartyOn',
    label: '入党日期',
    type: 'date',
    group: 'party',
    optional: true,
    aliases: ['入党时间'],
  },
  {
    code: 'partyBranch',
    label: '所在党组织',
    type: 'text',
    group: 'party',
    maxLength: 60,
    optional: true,
    aliases: ['所在党支部', '党组织名称'],
  },
  {
    code: 'partyMobility',
    label: '党员流动情况',
    type: 'code',
    codeList: 'party-mobility',
    group: 'party',
    optional: true,
    aliases: ['是否流动党员'],
  },
  {
    code: 'mobilePlace',
    label: '流动去向',
    type: 'text',
    group: 'party',
    maxLength: 60,
    optional: true,
    aliases: ['流动党员去向', '流动地'],
  },
  {
    code: 'phone',
    label: '手机号码',
    type: 'phone',
    sealed: true,
    group: 'contact',
    optional: true,
    aliases: ['联系电话', '手机', '电话', '手机号'],
  },
  {
    code: 'address',
    label: '常住地址',
    type: 'text',
    sealed: true,
    maxLength: 120,
    group: 'contact',
    optional: true,
    aliases: ['家庭住址', '住址', '现住址', '家庭地址'],
  },
  {
    code: 'bankAccount',
    label: '银行账号',
    type: 'bankAccount',
    sealed: true,
    group: 'contact',
    optional: true,
    aliases: ['银行卡号', '开户账号', '优待证卡号'],
  },
  {
    code: 'contactClass',
    label: '联系类别',
    type: 'code',
    codeList: 'contact-class',
    group: 'care',
    optional: true,
    aliases: ['联系等级'],
    help: '按本人需要多少照顾和服务来定。',
  },
  {
    code: 'liaison',
    label: '联络员',
    type: 'text',
    group: 'care',
    maxLength: 40,
    optional: true,
    aliases: ['专职联络员', '包联人员'],
  },
];
