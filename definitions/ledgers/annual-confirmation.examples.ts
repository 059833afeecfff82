import { defineLedgerExamples } from '#kit';

export const annualConfirmationExamples = defineLedgerExamples({
  accepted: [
    {
      title: '上门确认',
      answers: { confirmedOn: '2026-04-08', channel: 'door', handler: '站长' },
      hasPerson: true,
    },
    {
      title: '外出务工人员手机视频确认',
      answers: {
        confirmedOn: '2026-05-19',
        channel: 'video',
        handler: '联络员',
        note: '本人在外地，视频核对面容和证件',
      },
      hasPerson: true,
    },
  ],
  refused: [
    {
      title: '没有选确认对象',
      answers: { confirmedOn: '2026-04-08', channel: 'door', handler: '站长' },
      refusedAt: 'personId',
    },
    {
      title: '没有写确认方式',
      answers: { confirmedOn: '2026-04-08', handler: '站长' },
      hasPerson: true,
      refusedAt: 'channel',
    },
  ],
  demonstration: {
    perStationYear: 20,
    levels: ['village'],
    oncePerYear: true,
    draw: {
      personId: [true],
      channel: ['counter', 'door', 'door', 'video'],
      handler: ['陈卫东', '李秀英', '王建业'],
    },
  },
});
