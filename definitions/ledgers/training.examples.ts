import { defineLedgerExamples } from '#kit';

export const trainingExamples = defineLedgerExamples({
  accepted: [
    {
      title: '服务站工作人员业务培训',
      answers: {
        startedOn: '2026-04-15',
        kind: 'staff',
        title: '建档立卡与政策法规培训',
        organiser: '县服务中心',
        days: 2,
        trainees: 46,
        veterans: 20,
        passed: 46,
      },
    },
    {
      title: '订单式技能培训，结业即推荐就业',
      answers: {
        startedOn: '2026-06-01',
        kind: 'order-based',
        title: '电工订单班',
        organiser: '云麓职业技术学院',
        days: 30,
        trainees: 30,
        veterans: 30,
        passed: 28,
        hired: 24,
        cost: 15_000_000,
      },
    },
  ],
  refused: [
    {
      title: '合格人数多于参训人数',
      answers: {
        startedOn: '2026-04-15',
        kind: 'staff',
        title: '业务培训',
        days: 1,
        trainees: 20,
        veterans: 5,
        passed: 21,
      },
      refusedAt: null,
    },
    {
      title: '业务培训不填推荐就业',
      answers: {
        startedOn: '2026-04-15',
        kind: 'staff',
        title: '业务培训',
        days: 1,
        trainees: 20,
        veterans: 5,
        hired: 3,
      },
      refusedAt: 'hired',
    },
  ],
  demonstration: {
    perStationYear: 5,
    levels: ['county', 'township'],
    peopleBy: 'veterans',
    draw: {
      personId: [true],
      organiser: ['县服务中心', '云麓职业技术学院', '就业创业孵化基地', '镇街服务站'],
      cost: [null, 300_000, 800_000, 1_500_000],
    },
    together: [
      { kind: 'staff', title: '政策法规与业务系统培训', days: 1, trainees: 18, veterans: 6, passed: 18 },
      { kind: 'staff', title: '信访接待与法律知识培训', days: 2, trainees: 26, veterans: 9, passed: 25 },
      { kind: 'staff', title: '建档立卡操作培训', days: 1, trainees: 12, veterans: 4 },
      { kind: 'adaptation', title: '返乡第一课', days: 3, trainees: 22, veterans: 22, passed: 22 },
      { kind: 'skill', title: '叉车驾驶培训', days: 20, trainees: 16, veterans: 16, passed: 15, hired: 11 },
      {
        kind: 'order-based',
        title: '物业安保订单班',
        days: 15,
        trainees: 24,
        veterans: 24,
        passed: 23,
        hired: 20,
      },
      { kind: 'startup', title: '创业意识培训', days: 5, trainees: 14, veterans: 14, passed: 14, hired: 3 },
      { kind: 'degree', title: '成人高等教育学历提升', days: 90, trainees: 9, veterans: 9 },
      { kind: 'psychology', title: '轮值站长心理技能培训', days: 1, trainees: 20, veterans: 15 },
    ],
  },
});
