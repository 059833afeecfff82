import { codes, defineCodeList } from '#kit';

const CARD_RULES = '《退役军人、其他优抚对象优待证管理办法（试行）》（2021）';

/** What stands in the way of a card (art. 25), or takes the decision up to the province (art. 26). */
export const cardBar = defineCodeList({
  code: 'card-bar',
  title: '不予申领或者须报省的情形',
  source: `${CARD_RULES}第二十五、二十六条`,
  entries: codes(
    ['none', '没有下列情形'],
    ['dismissed', '服役期间被除名或者开除军籍'],
    ['rights-deprived', '正在被剥夺政治权利'],
    ['imprisoned', '正在服刑、被羁押或者被通缉'],
    ['sentenced', '曾受刑事处罚'],
    ['expelled-from-party', '被开除党籍'],
    ['expelled-from-office', '被开除公职'],
    ['honour-harmed', '有其他严重损害退役军人荣誉的情形'],
  ),
});

export const cardReplacementReason = defineCodeList({
  code: 'card-replacement-reason',
  title: '优待证换领原因',
  source: `${CARD_RULES}换领章节`,
  entries: codes(
    ['quality', '卡片质量问题，不能读取'],
    ['worn', '卡面污损、残缺，不能辨认'],
    ['face-data', '卡面信息变更'],
    ['province', '户籍跨省迁移'],
    ['card-kind', '优待证种类变更'],
    ['other', '其他原因'],
  ),
});

export const cardWithdrawalGround = defineCodeList({
  code: 'card-withdrawal-ground',
  title: '优待证收回原因',
  source: `${CARD_RULES}收回章节，具体情形以省里规定为准`,
  entries: codes(
    ['died', '持证人去世'],
    ['barred', '发证后出现不予申领的情形'],
    ['issued-in-error', '错发、重复发放'],
    ['handed-back', '持证人自愿交回'],
  ),
});

/** The three ways of art. 31. */
export const cardHandOver = defineCodeList({
  code: 'card-hand-over',
  title: '优待证领证方式',
  source: `${CARD_RULES}第三十一条`,
  entries: codes(['door', '送证上门', '主动送达'], ['together', '集体颁发'], ['appointment', '约定时间领取']),
});
