import { costOf } from '../words/word-costs.ts';
import { deedOf } from './same-deeds.ts';

/** Words that stand beside numbers of every kind in a bureau's prose, and so tell nothing of one. */
const TELL_NOTHING: ReadonlySet<string> = new Set(
  '退役 军人 士兵 优抚 对象 工作 人员 全县 全区 全市 全镇 全省 我县 我区 我局 今年 去年 明年 上年 全年 年度 目前 现有 共有 其中 分别 累计 共计 合计 开展 组织 举办 召开 进行 完成 实现 推动 推进 落实 加强 做好 继续 进一步 一步 活动 情况 有关 相关 各级 各类 方面 重点 主要 积极 认真 以来 上半 半年 万元 亿元 人次 一个 一批 一是 二是 三是 四是 五是 同志 老兵 群众 干部 单位 部门'.split(
    ' ',
  ),
);
/** Two characters that only by chance make a rare word are none. */
const DEAREST = 18.5;

/** The words of two characters in a stretch of text that tell what a number in it is of, like words as one. */
export const tellingWords = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const word = text.slice(at, at + 2);
    if (costOf(word) <= DEAREST && !TELL_NOTHING.has(word)) found.add(deedOf(word));
  }
  return found;
};
