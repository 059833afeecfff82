import { defineFixedPhrases } from '#kit';

/**
 * Phrases that are written in one way only. A text that has one but for one character has it wrong. Only phrases of
 * which no sound variation by one character is in use. Sources: 《中国共产党章程》; reports to the Party's congresses; the
 * laws and documents of the field.
 */
export const officialPhrases = defineFixedPhrases({
  field: `拥军优属、拥政爱民 让退役军人成为全社会尊重的人 让军人成为全社会尊崇的职业 四尊崇、五关爱、六必访
军人抚恤优待条例 烈士褒扬条例 英雄烈士保护法 退役军人安置条例 信访工作条例 退役军人保障法 军人地位和权益保障法`,
  party: `
习近平新时代中国特色社会主义思想 深刻领悟“两个确立”的决定性意义 不忘初心、牢记使命 中国共产党第二十次全国代表大会
全面建设社会主义现代化国家 党中央集中统一领导 国家治理体系和治理能力现代化 以人民为中心的发展思想 铸牢中华民族共同体意识`,
});
