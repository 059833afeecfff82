import { codes, defineCodeList } from '#kit';

export const serviceChannel = defineCodeList({
  code: 'service-channel',
  title: '办理渠道',
  source: '政务服务办理渠道',
  entries: codes(
    ['platform', '政务服务一体化平台', '互联网+政务服务平台', '一体化平台'],
    ['mobile', '移动端微应用', '微应用', '小程序'],
    ['self-service', '自助终端', '自助机'],
  ),
});
