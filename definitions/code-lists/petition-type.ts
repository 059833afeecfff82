import { codes, defineCodeList } from '#kit';

export const petitionType = defineCodeList({
  code: 'petition-type',
  title: '信访事项类型',
  source: '《信访工作条例》（2022）第二十九至三十一条',
  entries: codes(['suggestion', '建议意见'], ['accusation', '检举控告'], ['claim', '申诉求决']),
});
