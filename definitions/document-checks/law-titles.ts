import { defineFixedPhrases } from '#kit';

/**
 * Titles of laws, regulations and rules of the field, bare of 《中华人民共和国…》. A title that shares the stem of one of
 * them and is none of them is a slip: 《烈士褒扬管理条例》 for 《烈士褒扬条例》. Sources: the national database of laws;
 * rules published by the Ministry of Veterans Affairs.
 */
export const lawTitles = defineFixedPhrases({
  laws: `退役军人保障法 军人地位和权益保障法 英雄烈士保护法 国防法 兵役法 国防教育法 国防动员法 预备役人员法 人民武装警察法 现役军官法 军事设施保护法 社会保险法 社会救助法 法律援助法 未成年人保护法 老年人权益保障法 残疾人保障法 慈善法 公务员法 劳动合同法 就业促进法 职业教育法 行政复议法 行政诉讼法 行政处罚法 行政许可法 档案法 保守国家秘密法 个人信息保护法 数据安全法 网络安全法`,
  regulations: `军人抚恤优待条例 烈士褒扬条例 退役军人安置条例 退役士兵安置条例 军队转业干部安置暂行办法 信访工作条例 信访条例 征兵工作条例 军人军属法律援助工作实施意见 志愿服务条例 优化营商环境条例 政府信息公开条例 社会救助暂行办法 工伤保险条例 失业保险条例 机关事务管理条例 党政机关公文处理工作条例 中国共产党纪律处分条例 中国共产党问责条例 中国共产党支部工作条例 军队文职人员条例 烈士公祭办法 烈士安葬办法 烈士纪念设施保护管理办法 伤残抚恤管理办法 光荣院管理办法 优抚医院管理办法 军人优待证管理办法 退役军人、其他优抚对象优待证管理办法（试行）`,
});
