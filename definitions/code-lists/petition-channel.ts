import { codes, defineCodeList } from '#kit';

export const petitionChannel = defineCodeList({
  code: 'petition-channel',
  title: '信访渠道',
  source: '《信访工作条例》（2022）第十七条',
  entries: codes(
    ['online', '信息网络', '网上信访'],
    ['letter', '书信', '来信'],
    ['phone', '电话'],
    ['fax', '传真'],
    ['visit', '走访', '来访'],
  ),
});
