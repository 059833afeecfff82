/** Measure words official prose counts with, longest first, as a pattern. */
export const MEASURES =
  '人次|人份|场次|台次|户次|家次|件次|批次|车次|例次|课时|小时|万元|亿元|平方米|公里|名|人|户|件|家|起|场|次|份|个|支|条|项|篇|张|册|部|套|台|处|期|批|笔|元|块|位|对|类|本|枚|座|所|间|幅|辆|亩|宗|例|轮|课|天|年|期';

/** Counting words of people, things and money: what a blank or a masked number stands before. */
export const COUNTED =
  '人次|人份|场次|家次|万元|亿元|平方米|名|人|户|件|家|起|场|次|份|个|支|条|项|篇|张|册|部|套|台|处|期|批|笔|元|位|对|类|本|座|所|辆|亩|宗|例|天';
