import { codes, defineCodeList } from '#kit';

/** What a funeral subsidy is asked on. */
export const funeralGround = defineCodeList({
  code: 'funeral-ground',
  title: '丧葬补助情形',
  source: '《军人抚恤优待条例》（2024）第二十二、三十二、六十二条',
  entries: codes(
    ['survivor', '享受定期抚恤金的烈士、因公牺牲军人、病故军人遗属去世'],
    ['disabled-by-illness', '残疾军人因病死亡'],
    ['combat-veteran', '享受生活补助的参战（参试）退役军人去世'],
  ),
});

/** How a serving soldier died, as recognised. */
export const deathKind = defineCodeList({
  code: 'death-kind',
  title: '死亡性质',
  source: '《军人抚恤优待条例》（2024）第十五条',
  entries: codes(['martyr', '烈士', '牺牲被评定为烈士'], ['duty', '因公牺牲'], ['illness', '病故']),
});

/** Where a pension comes from when it is handed over. */
export const pensionTransferKind = defineCodeList({
  code: 'pension-transfer-kind',
  title: '抚恤关系转入情形',
  source: '《军人抚恤优待条例》（2024）第三十条；《烈士褒扬条例》（2024）第二十二条',
  entries: codes(['army', '退役或者移交地方，由部队转入'], ['county', '户籍迁入，由原户籍县（市、区）转入']),
});

/** Groups on a regular living subsidy. */
export const livingSubsidyGroup = defineCodeList({
  code: 'living-subsidy-group',
  title: '定期生活补助对象',
  source: '《军人抚恤优待条例》（2024）第六十一、六十二条',
  entries: codes(
    ['combat-and-test', '参战、参试退役军人', '参战退役军人', '两参人员'],
    ['returned-with-illness', '带病回乡退役军人'],
    ['rural-over-60', '年满60周岁农村籍退役士兵'],
    ['demobilised', '1954年10月31日前入伍的复员人员', '在乡复员军人'],
    ['martyr-child', '年满60周岁的烈士子女（含错杀后被平反人员子女）', '部分烈士子女'],
  ),
});

/** The six conditions under which the government assigns work. */
export const workAssignmentGround = defineCodeList({
  code: 'work-assignment-ground',
  title: '安排工作条件',
  source: '《退役军人安置条例》（2024）第二十五条',
  entries: codes(
    ['twelve-years', '军士服现役满12年'],
    ['honorary-title', '服役期间获勋章、荣誉称号'],
    ['merit', '服役期间获三等战功或者二等功以上奖励'],
    ['commendation', '服役期间获一级表彰'],
    ['disabled-in-combat', '因战致残被评定为5级至8级残疾等级'],
    ['martyr-child', '烈士子女'],
    ['monthly-pay-given-up', '符合逐月领取退役金条件，本人放弃'],
    ['retirement-given-up', '因战致残5级、6级的中级以上军士，本人放弃退休'],
  ),
});
