import { defineFixedPhrases } from '#kit';

/** Words of two characters that stand beside numbers of every kind in a bureau's prose, and so tell nothing of one. */
export const wordsOfAnyNumber = defineFixedPhrases({
  people: `退役 军人 士兵 优抚 对象 人员 同志 老兵 群众 干部`,
  bodies: `全县 全区 全市 全镇 全省 我县 我区 我局 各级 单位 部门`,
  times: `今年 去年 明年 上年 全年 年度 目前 以来 上半 半年`,
  sums: `现有 共有 其中 分别 累计 共计 合计 万元 亿元 人次 一个 一批`,
  deeds: `工作 开展 组织 举办 召开 进行 完成 实现 推动 推进 落实 加强 做好 继续 活动`,
  manner: `进一步 一步 情况 有关 相关 各类 方面 重点 主要 积极 认真 一是 二是 三是 四是 五是`,
});
