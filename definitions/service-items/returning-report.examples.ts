import { defineServiceItemExamples } from '#kit';

const soldier = { identities: ['retired-soldier'], state: 'active', age: 24, filedOn: '2026-09-10' };
const inTime = {
  way: 'self-employed',
  season: 'autumn',
  approvedOn: '2026-09-01',
  isWithinLimit: true,
  politicalStatus: '03',
  isOnline: false,
};

export const returningReportItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '自主就业按期报到', person: soldier, answers: inTime, appliedOn: '2026-09-15' },
    {
      title: '第三十日报到',
      person: { ...soldier, militaryRank: 'corporal' },
      answers: inTime,
      appliedOn: '2026-10-01',
    },
    {
      title: '因病晚到，有证明',
      person: soldier,
      answers: {
        ...inTime,
        isWithinLimit: false,
        hasJustReason: true,
        overdueReason: '住院治疗，有出院小结。',
      },
      appliedOn: '2026-12-10',
    },
    {
      title: '逾期没有满三十日，没有理由也可以报到',
      person: soldier,
      answers: {
        ...inTime,
        isWithinLimit: false,
        hasJustReason: false,
        overdueReason: '在外地没有及时返乡。',
      },
      appliedOn: '2026-10-31',
    },
    {
      title: '逾期的第三十日是星期六，顺延到星期一',
      person: soldier,
      answers: {
        ...inTime,
        isWithinLimit: false,
        hasJustReason: false,
        overdueReason: '在外地没有及时返乡。',
      },
      appliedOn: '2026-11-02',
    },
    {
      title: '安排工作按通知书日期报到',
      person: { ...soldier, identities: ['government-placed'] },
      answers: { ...inTime, way: 'work-assigned', politicalStatus: '01', isOnline: true },
      appliedOn: '2026-11-20',
    },
  ],
  refused: [
    {
      title: '义务兵填逐月领取退役金',
      person: { ...soldier, militaryRank: 'private-first-class' },
      answers: { ...inTime, way: 'monthly-pension' },
      appliedOn: '2026-09-15',
      refusedBy: { rule: 'way-fits-rank' },
    },
    {
      title: '军官填自主就业',
      person: { ...soldier, militaryRank: 'captain' },
      answers: inTime,
      appliedOn: '2026-09-15',
      refusedBy: { rule: 'way-fits-rank' },
    },
    {
      title: '逾期超过三十日又没有理由',
      person: soldier,
      answers: { ...inTime, isWithinLimit: false, hasJustReason: false, overdueReason: '不知道要报到。' },
      appliedOn: '2026-11-03',
      refusedBy: { refusal: 'given-up' },
    },
    {
      title: '晚了却填按期',
      person: soldier,
      answers: inTime,
      appliedOn: '2026-10-08',
      refusedBy: { rule: 'limit-told-right' },
    },
    {
      title: '逾期没有写原因',
      person: soldier,
      answers: { ...inTime, isWithinLimit: false, hasJustReason: true },
      appliedOn: '2026-10-20',
      refusedBy: { field: 'overdueReason' },
    },
  ],
  demonstration: {
    perTownshipYear: 4,
    draw: {
      way: ['self-employed', 'self-employed', 'self-employed', 'work-assigned'],
      season: ['spring', 'autumn', 'autumn'],
      approvedOn: [-6, -12, -20, -26],
      isWithinLimit: [true],
      politicalStatus: ['01', '03', '03', '13'],
      isOnline: [true, true, false],
    },
  },
});
