import { defineServiceItemExamples } from '#kit';

const person = { identities: ['retired-soldier'], state: 'active', age: 23 };
const steps = { enrolment: { class: '2026年第二期叉车班', startsOn: '2026-06-01' } };

export const skillTrainingItemExamples = defineServiceItemExamples({
  accepted: [
    {
      title: '叉车培训，同时求职',
      person,
      answers: {
        course: 'skill',
        education: '60',
        trade: '叉车驾驶',
        hasUsedPlace: false,
        wantsJob: true,
        wantedPost: '仓储',
        isHardToPlace: false,
      },
      steps,
    },
    {
      title: '返乡适应性培训',
      person,
      answers: { course: 'adaptation', education: '30', wantsJob: false },
      steps: { enrolment: { class: '返乡第一课', startsOn: '2026-10-12' } },
    },
  ],
  refused: [
    {
      title: '工作人员业务培训',
      person,
      answers: { course: 'staff', education: '30', wantsJob: false },
      refusedBy: { rule: 'is-course-for-veterans' },
    },
    {
      title: '免费次数用完',
      person,
      answers: { course: 'skill', education: '60', trade: '电工', hasUsedPlace: true, wantsJob: false },
      refusedBy: { refusal: 'free-place-used' },
    },
    {
      title: '求职没有写岗位',
      person,
      answers: { course: 'adaptation', education: '60', wantsJob: true, isHardToPlace: false },
      refusedBy: { field: 'wantedPost' },
    },
  ],
  demonstration: {
    perTownshipYear: 4,
    draw: {
      course: ['adaptation', 'skill', 'skill', 'order-based'],
      education: ['60', '30', '20'],
      trade: ['叉车驾驶', '电工', '消防设施操作', '新媒体运营'],
      hasUsedPlace: [false],
      wantsJob: [true, false],
      wantedPost: ['仓储', '安保', '设备维护'],
      isHardToPlace: [false, false, true],
      class: ['2026年第二期技能班', '返乡第一课'],
      startsOn: [20, 30],
    },
  },
});
