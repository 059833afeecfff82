import type { RefusedWords } from '#kit';

/**
 * What no form may ask. Rongjun serves people and never scores them: nothing collects, ranks or predicts anybody's wish
 * to petition, and nothing gathers intelligence. Numbers that the person file keeps encrypted are not asked for again.
 */
export const refusedWords: readonly RefusedWords[] = [
  {
    words: [
      '信访倾向',
      '上访倾向',
      '上访意愿',
      '信访意愿',
      '信访风险',
      '上访风险',
      '稳控',
      '维稳',
      '重点人员',
      '重点人头',
      '关注等级',
      '风险等级',
      '危险等级',
      '思想动向',
      '动态管控',
      '串联',
      '扬言',
    ],
    why: '采集表用于服务，不收集对人的评判和动向。反映问题请按信访事项登记。',
  },
  {
    words: ['人员评分', '人员打分', '人员排名', '积分排名', '情绪评分', '信用分'],
    why: '采集表不给人打分和排名。',
  },
  {
    words: [
      '身份证号',
      '身份证号码',
      '证件号码',
      '手机号',
      '电话号码',
      '联系电话',
      '银行卡号',
      '银行账号',
      '社保卡号',
    ],
    why: '证件、电话和账号在人员档案中加密保存。请用“人员”项选人，不在表中另填。',
  },
];
