import { codes, defineCodeList } from '#kit';

export const politicalStatus = defineCodeList({
  code: 'political-status',
  title: '政治面貌',
  source: 'GB/T 4762-1984',
  entries: codes(
    ['01', '中共党员', '党员', '中国共产党党员'],
    ['02', '中共预备党员', '预备党员'],
    ['03', '共青团员', '团员'],
    ['04', '民革党员'],
    ['05', '民盟盟员'],
    ['06', '民建会员'],
    ['07', '民进会员'],
    ['08', '农工党党员'],
    ['09', '致公党党员'],
    ['10', '九三学社社员'],
    ['11', '台盟盟员'],
    ['12', '无党派人士'],
    ['13', '群众'],
  ),
});
