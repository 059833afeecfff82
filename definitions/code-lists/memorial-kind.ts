import { codes, defineCodeList } from '#kit';

export const memorialKind = defineCodeList({
  code: 'memorial-kind',
  title: '褒扬纪念工作类别',
  source: '《烈士褒扬条例》（2024）',
  entries: codes(
    ['tribute', '祭扫活动', '清明祭扫', '公祭'],
    ['online-tribute', '网上祭扫', '云祭扫'],
    ['repair', '纪念设施修缮', '烈士墓修缮'],
    ['relocation', '烈士墓迁葬', '迁移安葬', '集中迁移'],
    ['kin-search', '为烈士寻亲', '寻亲'],
    ['plaque', '悬挂光荣牌', '光荣牌'],
    ['chronicle', '编纂英烈史料', '载入地方志'],
    ['awarding', '烈士证书颁授'],
  ),
});
