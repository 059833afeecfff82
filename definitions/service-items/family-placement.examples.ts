import { defineServiceItemExamples } from '#kit';

const person = { identities: ['serving-family'], state: 'active', age: 33 };
const answers = {
  spouseName: '秦岚',
  education: '20',
  formerUnit: '外省某中学教师',
  wantedPost: '教师',
  isApproved: true,
};
const steps = {
  'county-decision': {
    unitKind: 'institution',
    unitName: '云麓市第三中学',
    placedOn: '2026-06-20',
    isOnPost: true,
  },
};

export const familyPlacementItemExamples = defineServiceItemExamples({
  accepted: [
    { title: '随军教师对口安置', person, answers, steps },
    {
      title: '转业军官的配偶随调',
      person: { ...person, identities: ['transferred-cadre'], age: 44 },
      answers: { spouseName: '梁文', education: '30', wantedPost: '会计', isApproved: true },
      steps: {
        'county-decision': {
          unitKind: 'county-enterprise',
          unitName: '麓南区城建公司',
          placedOn: '2026-06-20',
          isOnPost: false,
        },
      },
    },
  ],
  refused: [
    {
      title: '还没有批准随军',
      person,
      answers: { ...answers, isApproved: false },
      refusedBy: { rule: 'is-approved' },
    },
    {
      title: '没有写期望岗位',
      person,
      answers: { spouseName: '秦岚', education: '20', isApproved: true },
      refusedBy: { field: 'wantedPost' },
    },
  ],
  demonstration: {
    perTownshipYear: 1,
    draw: {
      spouseName: ['秦岚', '梁文'],
      education: ['20', '30'],
      wantedPost: ['教师', '会计', '护士'],
      isApproved: [true],
      unitKind: ['institution', 'county-enterprise'],
      unitName: ['云麓市第三中学', '麓南区城建公司', '麓南区人民医院'],
      placedOn: [30, 35],
      isOnPost: [true, true, false],
    },
  },
});
