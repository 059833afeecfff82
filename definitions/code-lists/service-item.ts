import { codes, defineCodeList } from '#kit';

export const serviceItem = defineCodeList({
  code: 'service-item',
  title: '服务事项',
  source: '退役军人服务“一件事”与各县市区公布的事项清单；各地可增列',
  entries: codes(
    ['returning-report', '退役报到'],
    ['household-registration', '恢复户口', '户口登记'],
    ['identity-card', '居民身份证办理', '身份证办理'],
    ['social-insurance-transfer', '社会保险关系接续', '保险接续'],
    ['medical-insurance', '基本医疗保险登记', '医保登记'],
    ['party-transfer', '党组织关系转接'],
    ['veteran-card', '优待证申领', '优待证'],
    ['one-time-subsidy', '自主就业一次性经济补助金申领', '一次性经济补助'],
    ['student-reward', '入伍大学生奖励金申领'],
    ['conscript-allowance', '义务兵家庭优待金申领'],
    ['living-subsidy', '定期生活补助申领'],
    ['disability-grading', '残疾等级评定', '伤残评定'],
    ['hardship-aid', '困难帮扶申请'],
    ['skill-training', '教育培训报名'],
    ['school-entry', '军人子女入学'],
    ['glory-plaque', '光荣牌申领'],
    ['other', '其他事项'],
  ),
});
