import type { Clause } from '#kit';

/** A law or order, whose clauses are quoted by their article. */
const law =
  (title: string, inForceFrom?: string): ((article: string) => Clause) =>
  (article) => ({ law: title, article, ...(inForceFrom ? { inForceFrom } : {}) });

export const protectionLaw = law('退役军人保障法', '2021-01-01');
/** Who was let go before is settled as the orders before it said. */
export const SETTLEMENT_RULES_FROM = '2024-09-01';
export const settlementRules = law('退役军人安置条例（2024年）', SETTLEMENT_RULES_FROM);
export const benefitRules = law('军人抚恤优待条例（2024年）', '2024-10-01');
export const martyrRules = law('烈士褒扬条例（2024年）');
export const disabilityRules = law('伤残抚恤管理办法');
export const cardRules = law('退役军人、其他优抚对象优待证管理办法（试行）', '2021-11-15');
export const plaqueRules = law('为烈属、军属和退役军人等家庭悬挂光荣牌工作实施办法（国办发〔2018〕72号）');
export const meritRules = law('立功受奖军人家庭送喜报工作办法（2020年）');
export const jointMatterRules = law(
  '国务院办公厅关于“高效办成一件事”2024年度新一批重点事项清单（国办函〔2024〕53号）',
);
/** 国务院令第716号: what data sharing can give is not asked for (art. 7). */
export const onlineServiceRules = law('国务院关于在线政务服务的若干规定（国务院令第716号）');
export const permitLaw = law('行政许可法（参照）');

/** What no national text sets: the bureau puts in its own document and value. */
export const localRule = (article: string, title = '本地办法（由县局按本地文件更新）'): Clause => ({
  law: title,
  article,
  isLocal: true,
});
