/** Characters of given names by the years in which they were in fashion; a name is one or two of them. */
interface Fashion {
  readonly until: number;
  readonly men: readonly [first: string, second: string];
  readonly women: readonly [first: string, second: string];
  /** Share of names of a single character. */
  readonly single: number;
}

export const FASHIONS: readonly Fashion[] = [
  {
    until: 1949,
    men: ['德有金玉福长富春守永广兴茂树万世文明宝全', '福财贵山才田根海祥生林发堂仁义和荣成旺喜'],
    women: ['秀桂玉素淑春金凤兰翠菊月巧惠', '英兰珍芝芳花云香莲凤荣娥梅珠'],
    single: 0.08,
  },
  {
    until: 1966,
    men: ['建国光志永振新胜玉德援家民和立宝庆向卫世', '国华军民生平义明强东林成山海兴中友才忠庆'],
    women: ['秀玉淑桂建爱凤丽美春华素红亚', '英兰芳华珍梅荣琴芝云玲霞珠凤'],
    single: 0.15,
  },
  {
    until: 1980,
    men: ['建志红卫国永海文学向立晓春少新金宏庆保继', '军东强伟兵民平华斌勇辉明刚峰林波涛利忠革'],
    women: ['丽红秀春晓小艳海玉雪爱建亚冬', '丽红梅英霞华芳燕萍玲娟敏琴艳'],
    single: 0.35,
  },
  {
    until: 1992,
    men: ['海志建晓小文俊国永少亚宏家立金振鹏春学明', '伟磊涛超鹏波辉峰杰勇斌刚军强亮飞龙凯健东'],
    women: ['晓丽婷雪艳海小春玉文慧佳亚静', '娟静敏丽艳燕霞婷娜玲洁莉雪芳'],
    single: 0.4,
  },
  {
    until: 2100,
    men: ['浩子俊嘉宇文天家泽梓志博思明一旭晨鑫睿家', '然轩杰豪宇涛鹏龙阳博文浩辰航凯毅铭恒旭林'],
    women: ['欣雨思佳梦雅嘉诗子怡静若晓婉', '怡涵婷琪悦雯琳萱颖妍瑶蕾莹宁'],
    single: 0.22,
  },
];
