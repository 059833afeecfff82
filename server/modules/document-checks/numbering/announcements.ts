import { NUMERAL } from './announced-number.ts';

const anyOf = (...alternatives: readonly string[]): string => `(?:${alternatives.join('|')})`;
const perhaps = (part: string): string => `${part}?`;

const POINTING = '以下|下面|如下|下列';
const SPEAKING = '讲|谈|提|强调';
/** 主要有, 主要抓好以下. */
const MAINLY = `主要${perhaps(anyOf('有', '是', '抓好', '做好', '做了', '开展'))}${perhaps(anyOf('以下'))}`;
const STRESS = anyOf('重点', '着力', '着重', '集中', '坚持');
const DEED = anyOf('抓好|做好|做了|推进|抓|办好|打好|写好|把好', '实施|采取|落实|实现|聚焦|围绕|突出|完成');
/** 重点抓好以下, 办好, or nothing: the number and what it counts announce enough. */
const DOING = `${perhaps(STRESS)}${perhaps(DEED)}${perhaps(anyOf('以下', '好'))}`;
const BEING = '做到|存在|还有|分为?|包括';
const LEAD = anyOf(POINTING, SPEAKING, MAINLY, DOING, BEING);

/** 进一步 is no step, 下一步 and 第三步 are not the first of several, 每三个 counts no list. */
const NOT_OF_ANOTHER_WORD = '(?<!(?<!推)进|(?<!以)下|[上第每逐])';

/** What is counted, with its measure word: 三点, 四件实事, 五个方面的. */
const COUNTED = anyOf(
  '点',
  `件${anyOf('大', '实', '好', '重点')}?事`,
  `场${anyOf('硬仗', '战役', '攻坚战')}`,
  '篇文章',
  `个${anyOf('层面', '维度', '专项', '步骤', '办法', '渠道', '途径', '目标', '确保', '强化', '注重', '关口', '转变', '聚焦', '突破', '抓手', '阶段', '步骤')}`,
  `${anyOf('项', '大')}${anyOf('制度', '机制', '工程', '行动', '活动', '任务', '举措')}`,
  `道${anyOf('关口', '防线')}`,
  '张清单',
  '步',
  '个方面(?:的)?',
  '个问题',
  `项(?:重点)?${anyOf('工作', '任务', '措施', '举措')}`,
  `方面(?:的)?${anyOf('工作', '问题', '成效', '内容', '不足', '意见')}?`,
  `条${anyOf('措施', '意见', '建议', '经验', '体会', '做法', '途径', '要求', '纪律')}`,
  '句话',
  '类',
  `项${anyOf('内容', '职责', '要求', '纪律', '规定', '服务', '承诺', '实事', '重点')}`,
  `种${anyOf('方式', '情况', '情形', '形式')}`,
  `个${anyOf('特点', '重点', '环节', '到位')}`,
);
const KIND = anyOf(
  '进行|实施|推进|开展|展开|组织实施',
  '工作|意见|要求|希望|建议|想法|体会',
  '问题|不足|内容|措施|任务|情况',
);
const END = '(?:[：:。]|\\s*$)';

/** 以下三点意见：, 主要有四个方面：, 讲三点意见。 The list begins right after. 进一步工作 announces no step. */
export const INTRODUCTION = new RegExp(
  `${LEAD}${NOT_OF_ANOTHER_WORD}${NUMERAL}${COUNTED}${perhaps(KIND)}${END}`,
  'g',
);

/** 从三个方面报告一年来的工作。 and the headings follow. */
export const FROM_SIDES = new RegExp(
  `从(?:以下|如下)?${NUMERAL}个?(?:大)?方面[^，。；：]{0,16}(?:，[^，。；：]{0,16})?[。：]`,
  'g',
);

/** “七个确保”: every item repeats the word. */
export const SLOGAN = new RegExp(`“${NUMERAL}(?:个|项|大)(?:新)?([\\u4e00-\\u9fff]{2})”`, 'g');
