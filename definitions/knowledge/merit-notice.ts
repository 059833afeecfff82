import { defineKnowledge } from '#kit';

export const meritNotice = defineKnowledge({
  code: 'merit-notice',
  kind: 'policy',
  title: '立功喜报怎么送',
  body: [
    '收到部队喜报后及时登记，县级退役军人事务部门会同人武部、镇街一起送到家，敲锣打鼓、合影、留存影像，并发给奖励金。',
    '奖励金标准由本地规定。参战的、获二等功以上的、获省部级或者战区级以上表彰的，列入地方志候选，年底一并报送。',
  ],
  sources: [
    { law: '立功受奖军人家庭送喜报工作办法（2020年）', article: '送达' },
    { law: '退役军人保障法（2020年）', article: '第六十三条' },
  ],
  from: '2020-01-01',
  items: ['merit-notice'],
  matters: ['honour'],
  asked: ['送喜报', '立功喜报', '喜报奖励金', 'xibao'],
});
