import { defineCampaignExamples } from '#kit';

const flood = { registeredOn: '2026-07-08', event: 'flood', persons: 3, need: 'shelter' };

export const emergencyRegistrationExamples = defineCampaignExamples({
  accepted: [
    {
      title: '已建档人员，已安置',
      hasPerson: true,
      answers: {
        ...flood,
        housed: true,
        shelter: '柳荫社区安置点',
        helped: true,
        help: '发放临时生活费和被褥。',
      },
    },
    {
      title: '未建档人员',
      answers: { ...flood, unfiledName: '郑福生', housed: false, need: 'food', helped: false },
    },
  ],
  refused: [
    {
      title: '受影响人数为零',
      hasPerson: true,
      answers: { ...flood, persons: 0, housed: false, helped: false },
      refusedAt: 'persons',
    },
    {
      title: '已有住处却没有写地点',
      hasPerson: true,
      answers: { ...flood, housed: true, helped: false },
      refusedAt: 'shelter',
    },
  ],
});
