/** Words before the name of a figure that say neither what is counted nor when. */
export const LEADING_WORDS =
  '截至[^，]{0,10}|今年以来|一年来|全年|年内|同时|目前|现有|共有|设有|现|先后|累计|共计|合计|已经?|共|并|还|均|总共|全[市县区]|我[市县区局]|局里|各级|积极|及时|认真|按时|足额';
/** Words between the name of a figure and its number. */
export const TRAILING_WORDS = '共计|累计|合计|总计|已达|多达|达到|总数|为|达|共|约|有|了|已|计|近';
const LEADING = new RegExp(`^(?:近[一二两三四五]年来?|${LEADING_WORDS})+`);
/** A number of which any of this is told is another than the one of what was done: a plan, a change, a mean or the rest. */
export const OF_ANOTHER_NUMBER = '计划|力争|预计|目标|确保|不少于|不低于|新增|增长|下降|人均|户均|其余';
export const TRAILING = new RegExp(`(?:${TRAILING_WORDS})+$`);
/** The fewest characters of a name that tell by themselves what is counted. */
export const SHORTEST_NAME = 5;
/** 接待来访 says enough where both numbers are told to be of the whole. */
export const SHORTEST_TOTAL = 4;
/** A time, place, plan or share of its own: another fact, though named alike. */
export const APART =
  /季度|上半年|下半年|\d月|月份|去年|上年|同期|往年|明年|计划|力争|预计|目标|每[年月周日个户人名]|各|人均|户均|分别|其中|春节|八一|“八一”|中秋|端午|七一|清明|国庆|节|第[一二三四五六七八九十\d]|[东西南北中].{0,3}[区县镇乡村]|街道|社区|乡(?!村)|镇|20\d\d年|新增|增加|增长|本周|当天|当日|现场|一次性|又|再次|另|省级|市级|区级|县级|国家级|某|线上|线下|上午|下午/;

/** Words that say a number is of the whole of the work, not of one part of it. */
const TOTAL = /全年|今年以来|一年来|累计|共计|合计|全[市县区镇局]|共(?=[接走受发办慰])/;

/** The points that end a clause; 、 and brackets stand inside one. */
export const CLAUSE_POINTS = /[，。；：！？]/;

/** No clause of prose is longer, and what stands farther before a number tells nothing of it. */
const LONGEST_CLAUSE = 150;

/** The words before a place, back to the last point: one character that `points` matches. */
export const clauseBefore = (text: string, at: number, points = /[，。；：、！？（）“”]/): string => {
  let from = at;
  while (from > 0 && at - from < LONGEST_CLAUSE && !points.test(text[from - 1]!)) from -= 1;
  return text.slice(from, at);
};

/** Whether the clause before a number tells that it is the whole. */
export const tellsTotal = (text: string, at: number): boolean => TOTAL.test(clauseBefore(text, at));

/** The words right before a number, back to the last point: what is counted. */
export const nameBefore = (text: string, at: number): string =>
  clauseBefore(text, at).trim().replace(LEADING, '').replace(TRAILING, '');
