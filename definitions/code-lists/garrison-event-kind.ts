import { codes, defineCodeList } from '#kit';

export const garrisonEventKind = defineCodeList({
  code: 'garrison-event-kind',
  title: '军地活动类别',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['meeting', '军地座谈', '军地联席会'],
    ['social', '联谊活动', '青年联谊'],
    ['joint-building', '军地共建'],
    ['performance', '文艺进军营', '慰问演出'],
    ['summer-class', '军人子女暑期培训', '暑期免费培训'],
    ['charity', '爱心固长城慈善救助', '慈善救助'],
    ['send-off', '欢送新兵', '入伍欢送'],
  ),
});
