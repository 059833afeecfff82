import { codes, defineCodeList, retiredCodes } from '#kit';

export const militaryRank = defineCodeList({
  code: 'military-rank',
  title: '军衔',
  source: '《军官军衔条例》《现役士兵服役条例》及2022年军士制度改革',
  entries: [
    ...codes(
      ['private', '列兵'],
      ['private-first-class', '上等兵'],
      ['corporal', '下士'],
      ['sergeant', '中士'],
      ['sergeant-second-class', '二级上士'],
      ['sergeant-first-class', '一级上士'],
      ['master-sergeant-third', '三级军士长'],
      ['master-sergeant-second', '二级军士长'],
      ['master-sergeant-first', '一级军士长'],
      ['second-lieutenant', '少尉'],
      ['lieutenant', '中尉'],
      ['captain', '上尉'],
      ['major', '少校'],
      ['lieutenant-colonel', '中校'],
      ['colonel', '上校'],
      ['senior-colonel', '大校'],
      ['major-general', '少将'],
      ['lieutenant-general', '中将'],
      ['general', '上将'],
      ['none', '无军衔', '未授衔', '文职'],
    ),
    ...retiredCodes(
      ['staff-sergeant-before-2022', '上士'],
      ['master-sergeant-fourth-before-2022', '四级军士长'],
    ),
  ],
});
