import { codes, defineCodeList } from '#kit';

export const hotlineCallKind = defineCodeList({
  code: 'hotline-call-kind',
  title: '来电性质',
  source: '政务服务便民热线工单分类；各地可增列',
  entries: codes(
    ['enquiry', '咨询'],
    ['request', '求助'],
    ['complaint', '投诉'],
    ['report', '举报'],
    ['suggestion', '建议'],
    ['praise', '表扬'],
  ),
});
