import { weighted } from './random.ts';

/** The commonest surnames with their share of the population in thousandths (public census tables, rounded). */
const SHARES = `王75 李74 张70 刘54 陈45 杨31 赵27 黄22 周21 吴20 徐17 孙15 胡13 朱13 高12 林12 何11 郭11 马10 罗10 梁8 宋8
  郑8 谢8 韩7 唐7 冯7 于6 董6 萧5 程5 曹5 袁5 邓5 许5 傅5 沈5 曾5 彭5 吕5 苏4 卢4 蒋4 蔡4 贾4 丁4 魏4 薛4 叶4 阎4 余4 潘4
  杜4 戴3 夏3 钟3 汪3 田3 任3 姜3 范3 方3 石3 姚3 谭3 廖3 邹3 熊3 金3 陆3 郝3 孔2 白2 崔2 康2 毛2 邱2 秦2 江2 史2 顾2 侯2
  邵2 孟2 龙2 万2 段2 雷2 钱2 汤2 尹2 黎2 易2 常2 武2 乔2 贺2 赖2 龚2 文2 欧阳1 上官1 单1 尉迟1 司马1 诸葛1`;

export const surname = weighted(
  SHARES.split(/\s+/).map((entry) => [entry.replace(/\d+$/, ''), Number(/\d+$/.exec(entry)?.[0])] as const),
);
