import { defineKnowledge } from '#kit';

export const placementWorkConditions = defineKnowledge({
  code: 'placement-work-conditions',
  kind: 'policy',
  title: '什么条件可以由政府安排工作',
  body: [
    '军士和义务兵符合下列之一：军士服现役满12年；服役期间获勋章、荣誉称号；获三等战功或者二等功以上；获一级表彰；因战致残5级至8级；是烈士子女。符合逐月领取退役金条件、本人放弃的军士，因战致残5级、6级、本人放弃退休的中级以上军士，也可以由政府安排工作。',
    '被开除党籍、受过刑事处罚、因被强制退役等情形，不安排工作；待安排期间无正当理由拒绝的，视为放弃；待安排期间被追究刑事责任的，取消。',
  ],
  sources: [
    { law: '退役军人安置条例（2024年）', article: '第二十五条' },
    { law: '退役军人安置条例（2024年）', article: '第三十四条、第三十五条' },
  ],
  from: '2024-09-01',
  items: ['work-placement'],
  matters: ['placement'],
  asked: ['安排工作条件', '服役满12年', '符合政府安排工作', 'apgz'],
});
