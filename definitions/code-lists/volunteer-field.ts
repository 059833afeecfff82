import { codes, defineCodeList } from '#kit';

export const volunteerField = defineCodeList({
  code: 'volunteer-field',
  title: '志愿服务领域',
  source: '退役军人志愿服务队分类；各地可增列',
  entries: codes(
    ['epidemic', '疫情防控'],
    ['flood-rescue', '抢险救灾', '防灾减灾', '抗台救灾', '应急抢险'],
    ['environment', '环境保护'],
    ['civilisation', '文明实践', '文明创建'],
    ['safety', '平安建设', '平安创建', '反诈宣传'],
    ['governance', '基层治理'],
    ['poverty-relief', '帮扶济困', '扶弱助残'],
    ['red-heritage', '红色传承', '传承红色基因'],
    ['rural', '乡村振兴'],
    ['other', '其他公益'],
  ),
});
