import { defineCampaignExamples } from '#kit';

const calm = {
  visitedOn: '2026-03-12',
  contactWay: 'door',
  membersMet: 2,
  living: 'good',
  knowsPolicies: true,
  hasDifficulty: false,
  visitor: '周建平、李秀英',
};

export const greatVisitExamples = defineCampaignExamples({
  accepted: [
    { title: '入户走访，没有困难', hasPerson: true, answers: calm },
    {
      title: '发现大病困难，已协调救助',
      hasPerson: true,
      answers: {
        ...calm,
        living: 'hard',
        hasDifficulty: true,
        difficulty: 'serious-illness',
        difficultyText: '长期透析，自付费用高。',
        asks: '希望申请医疗救助。',
        solved: true,
        solution: '协助申请医疗救助，已获批准。',
      },
    },
  ],
  refused: [
    { title: '没有选走访对象', answers: calm, refusedAt: 'personId' },
    {
      title: '有困难却没有写希望解决什么',
      hasPerson: true,
      answers: {
        ...calm,
        hasDifficulty: true,
        difficulty: 'housing',
        difficultyText: '房屋漏雨。',
        solved: false,
      },
      refusedAt: 'asks',
    },
    {
      title: '没有困难却写了困难类型',
      hasPerson: true,
      answers: { ...calm, difficulty: 'housing' },
      refusedAt: 'difficulty',
    },
  ],
});
