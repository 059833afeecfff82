import { defineLedgerExamples } from '#kit';

export const partnerOrganisationExamples = defineLedgerExamples({
  accepted: [
    {
      title: '社工机构结对五个村站',
      answers: {
        signedOn: '2026-03-15',
        organisation: '云麓暖阳社工服务中心',
        stations: 5,
        funds: 8_000_000,
      },
    },
    { title: '志愿组织结对', answers: { signedOn: '2026-04-15', organisation: '清溪公益协会', stations: 2 } },
  ],
  refused: [
    {
      title: '没有结对站点',
      answers: { signedOn: '2026-03-15', organisation: '云麓暖阳社工服务中心' },
      refusedAt: 'stations',
    },
    { title: '没有名称', answers: { signedOn: '2026-03-15', stations: 5 }, refusedAt: 'organisation' },
  ],
  demonstration: {
    perStationYear: 2,
    levels: ['county'],
    draw: {
      organisation: ['云麓暖阳社工服务中心', '清溪公益协会', '老兵关爱协会'],
      stations: [1, 2, 3, 5],
      funds: [null, 3_000_000],
    },
  },
});
