import { codes, defineCodeList } from '#kit';

export const confirmationChannel = defineCodeList({
  code: 'confirmation-channel',
  title: '年度确认方式',
  source: '《军人抚恤优待条例》（2024）第八条；工作惯例，各地可增列',
  entries: codes(
    ['counter', '窗口确认', '现场', '大厅'],
    ['door', '上门确认', '入户'],
    ['video', '手机视频确认', '视频', '远程'],
  ),
});
