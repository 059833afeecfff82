import { defineServiceItemExamples } from '#kit';

const person = { identities: ['retired-soldier'], state: 'active', age: 28 };
const answers = {
  wantsWork: true,
  wantedPost: '设备维护',
  wantedPay: 600_000,
  education: '30',
  isHardToPlace: false,
};
const steps = { matching: { firstOfferOn: '2026-04-10', offered: '麓南区水务站运维' } };

export const jobSeekingItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '大专学历求职', person, answers, steps },
    {
      title: '就业困难，确定帮扶人',
      person: { ...person, age: 52 },
      answers: { wantsWork: true, wantedPost: '保洁', education: '70', isHardToPlace: true, hasHelper: true },
      steps,
    },
  ],
  refused: [
    {
      title: '暂时不想就业',
      person,
      answers: { ...answers, wantsWork: false },
      refusedBy: { rule: 'wants-work' },
    },
    {
      title: '不是困难人员却写了帮扶人',
      person,
      answers: { ...answers, hasHelper: true },
      refusedBy: { field: 'hasHelper' },
    },
  ],
  demonstration: {
    perTownshipYear: 4,
    draw: {
      wantsWork: [true],
      wantedPost: ['设备维护', '安保', '驾驶', '社区工作'],
      wantedPay: [500_000, 600_000, null],
      education: ['60', '30', '20'],
      isHardToPlace: [false, false, true],
      hasHelper: [true],
      firstOfferOn: [3, 6],
      offered: ['麓南区水务站运维', '云麓市公共交通公司驾驶员'],
    },
  },
});
