import { defineKnowledge } from '#kit';

export const placementPlace = defineKnowledge({
  code: 'placement-place',
  kind: 'question',
  title: '退役后可以安置到别的地方吗',
  body: [
    '一般安置到入伍时户口所在地；入伍时是在校大学生、退役后不复学的，可以按入学前户口所在地。',
    '易地安置：可以到父母一方现户口所在地；结婚的军士可以到配偶或者配偶父母户口所在地（到中等以上城市要结婚满2年）等。',
    '获勋章、荣誉称号、一等战功、一级表彰的，可以在全国选择；二等战功、一等功、二级表彰（经批准的），或者在艰苦地区、特殊岗位服役满15年的，可以在省内选择；满10年的，可以在设区的市内选择。',
  ],
  sources: [{ law: '退役军人安置条例（2024年）', article: '第四十三条至第四十九条' }],
  from: '2024-09-01',
  items: ['returning-report'],
  matters: ['placement'],
  asked: ['易地安置', '安置到配偶户口', '能不能去父母那里安置'],
});
