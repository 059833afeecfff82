import { codes, defineCodeList } from '#kit';

export const personIdentity = defineCodeList({
  code: 'person-identity',
  title: '人员身份',
  source: '2018年退役军人和其他优抚对象信息采集十二类人员；《军人抚恤优待条例》（2024）第六十一、六十二条',
  entries: codes(
    ['transferred-cadre', '军队转业干部', '转业干部', '军转干部'],
    ['retired-soldier', '退役士兵', '退伍军人', '自主就业退役士兵'],
    ['retired-cadre', '军队离退休干部和退休军士', '军休干部', '离退休干部'],
    ['retired-worker', '军队无军籍离退休退职职工', '无军籍职工'],
    ['red-army-veteran', '退伍红军老战士（含西路军、失散红军）', '红军老战士', '三红'],
    ['demobilised', '复员军人', '在乡复员军人', '复员干部'],
    ['disabled-soldier', '残疾军人', '伤残军人'],
    ['disabled-militia', '伤残民兵民工'],
    ['martyr-family', '烈士遗属', '烈属'],
    ['duty-death-family', '因公牺牲军人遗属'],
    ['illness-death-family', '病故军人遗属'],
    ['serving-family', '现役军人家属', '军属'],
    ['combat-veteran', '参战退役军人', '参战'],
    ['nuclear-test-veteran', '参试退役军人', '参试'],
    ['returned-with-illness', '带病回乡退役军人', '带病回乡退伍军人'],
    ['rural-over-60', '年满60周岁农村籍退役士兵', '60周岁以上农村籍退役士兵'],
    ['martyr-child-over-60', '年满60周岁烈士子女', '部分烈士子女'],
    ['monthly-pension', '逐月领取退役金人员', '逐月退役军人'],
    ['government-placed', '政府安排工作退役士兵', '安排工作退役士兵', '转业军士'],
    ['serving-soldier', '现役军人'],
  ),
});
