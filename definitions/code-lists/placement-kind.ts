import { codes, defineCodeList } from '#kit';

export const placementKind = defineCodeList({
  code: 'placement-kind',
  title: '安置对象',
  source: '《退役军人安置条例》（2024）第五条',
  entries: codes(
    ['transferred-officer', '军转干部', '转业军官'],
    ['sergeant', '安排工作退役军士', '转业士官', '转业军士'],
    ['conscript', '安排工作义务兵'],
    ['family', '随军家属', '随调家属'],
    ['retired', '退休移交', '军休接收'],
    ['monthly-pension', '逐月领取退役金'],
  ),
});
