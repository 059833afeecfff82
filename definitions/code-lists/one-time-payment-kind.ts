import { codes, defineCodeList } from '#kit';

export const oneTimePaymentKind = defineCodeList({
  code: 'one-time-payment-kind',
  title: '一次性待遇类别',
  source: '《退役军人安置条例》（2024）第二十三条；《军人抚恤优待条例》（2024）；大学生入伍奖励办法',
  entries: codes(
    ['student-reward', '入伍大学生一次性奖励金', '大学生奖励金'],
    ['self-employed-subsidy', '自主就业一次性经济补助金', '一次性经济补助'],
    ['conscript-allowance', '义务兵家庭优待金', '优待金'],
    ['merit-bonus', '立功奖励金'],
    ['death-pension', '一次性抚恤金'],
    ['funeral-subsidy', '丧葬补助费', '丧葬补助'],
    ['waiting-subsidy', '待安排工作期间生活补助'],
    ['medical-subsidy', '优抚对象医疗补助', '医疗补助'],
  ),
});
