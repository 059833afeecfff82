import { codes, defineCodeList } from '#kit';

export const ratingChannel = defineCodeList({
  code: 'rating-channel',
  title: '评价来源',
  source: '国办发〔2019〕51号：线上线下各服务渠道都要接受评价',
  entries: codes(['case', '事项办理'], ['hall', '大厅接待'], ['hotline', '热线来电'], ['other', '其他服务']),
});
