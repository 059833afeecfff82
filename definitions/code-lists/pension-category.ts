import { codes, defineCodeList } from '#kit';

export const pensionCategory = defineCodeList({
  code: 'pension-category',
  title: '抚恤补助对象类别',
  source: '民政部门原优抚对象分类与《军人抚恤优待条例》（2024）第六十二条',
  entries: codes(
    ['disabled', '残疾军人', '伤残人员'],
    ['survivors', '三属', '烈属'],
    ['red-army', '三红', '红军老战士'],
    ['demobilised', '在乡复员军人'],
    ['returned-with-illness', '带病回乡退役军人'],
    ['combat-and-test', '参战参试退役军人', '两参人员'],
    ['rural-over-60', '60周岁以上农村籍退役士兵'],
    ['martyr-child', '部分烈士子女'],
    ['nursing', '残疾军人护理费', '护理费'],
  ),
});
