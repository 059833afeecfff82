import { defineLedgerExamples } from '#kit';

export const employmentRecordExamples = defineLedgerExamples({
  accepted: [
    {
      title: '经热线推荐上岗',
      answers: {
        employedOn: '2026-10-20',
        way: 'hotline',
        employer: '云麓物流公司',
        isNewlyDischarged: true,
        followedUpOn: '2026-11-20',
      },
      hasPerson: true,
    },
    {
      title: '返乡创业',
      answers: { employedOn: '2026-03-20', way: 'startup', employer: '老兵果园', isNewlyDischarged: false },
      hasPerson: true,
    },
  ],
  refused: [
    {
      title: '回访早于就业',
      answers: {
        employedOn: '2026-10-20',
        way: 'hotline',
        employer: '云麓物流公司',
        isNewlyDischarged: true,
        followedUpOn: '2026-10-01',
      },
      hasPerson: true,
      refusedAt: null,
    },
    {
      title: '没有用人单位',
      answers: { employedOn: '2026-10-20', way: 'hotline', isNewlyDischarged: true },
      hasPerson: true,
      refusedAt: 'employer',
    },
  ],
  demonstration: {
    perStationYear: 9,
    levels: ['county', 'township'],
    draw: {
      personId: [true],
      way: [
        'job-fair',
        'job-fair',
        'hotline',
        'one-to-one',
        'alliance',
        'alliance',
        'training',
        'startup',
        'public-post',
      ],
      employer: ['云麓物流公司', '云麓物业公司', '清溪食品公司', '老兵果园', '振兴建筑公司'],
      isNewlyDischarged: [true, false, false],
      isHardToPlace: [null, false, true],
      followedUpOn: [null, 30, 60],
    },
  },
});
