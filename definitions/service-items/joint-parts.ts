import { eq, known, not, oneOf, type SubMatter } from '#kit';
import { localLimit } from './parts/index.ts';

const worksOn = not(oneOf('way', ['retired', 'supported']));

/**
 * The eleven parts of 退役军人服务“一件事”. The State Council's list of 2024 names eleven without this wording being found
 * nationally: the names follow the published local guides, and the bureau mends them where its province says otherwise.
 */
export const jointParts: readonly SubMatter[] = [
  {
    code: 'reporting',
    title: '退役报到',
    department: 'bureau',
    limit: localLimit('bureau-part'),
    receipt: '报到登记表和落户介绍信',
  },
  {
    code: 'household-registration',
    title: '恢复户口',
    department: 'public-security',
    limit: localLimit('department-part'),
    after: ['reporting'],
    receipt: '居民户口簿',
  },
  {
    code: 'identity-card',
    title: '居民身份证办理',
    department: 'public-security',
    limit: localLimit('department-part'),
    after: ['household-registration'],
    receipt: '居民身份证领取凭证',
  },
  {
    code: 'military-registration',
    title: '兵役（预备役）登记',
    department: 'military-service',
    limit: localLimit('department-part'),
    when: worksOn,
    receipt: '兵役登记凭证',
  },
  {
    code: 'one-time-subsidy',
    title: '自主就业一次性经济补助金申领',
    department: 'bureau',
    limit: localLimit('bureau-part'),
    when: eq('way', 'self-employed'),
    receipt: '补助金申领受理单',
  },
  {
    code: 'social-insurance-transfer',
    title: '社会保险登记和养老保险关系接续',
    department: 'human-resources',
    limit: localLimit('department-part'),
    when: worksOn,
    receipt: '社会保险参保登记凭证',
  },
  {
    code: 'medical-insurance',
    title: '基本医疗保险登记',
    department: 'medical-insurance',
    limit: localLimit('department-part'),
    receipt: '医疗保险参保登记凭证',
  },
  {
    code: 'social-security-card',
    title: '社会保障卡申领',
    department: 'human-resources',
    limit: localLimit('department-part'),
    after: ['identity-card'],
    receipt: '社会保障卡领取凭证',
  },
  {
    code: 'skill-training',
    title: '教育培训报名和就业创业指导',
    department: 'bureau',
    limit: localLimit('bureau-part'),
    when: eq('way', 'self-employed'),
    receipt: '教育培训登记回执',
  },
  {
    code: 'pension-transfer',
    title: '伤残抚恤关系转移',
    department: 'bureau',
    limit: localLimit('bureau-part'),
    when: known('disabilityGrade'),
    receipt: '抚恤关系转入受理单',
  },
  {
    code: 'party-transfer',
    title: '党组织关系转接',
    department: 'party-organisation',
    limit: localLimit('department-part'),
    when: oneOf('politicalStatus', ['01', '02']),
    receipt: '党员组织关系介绍信回执',
  },
];
