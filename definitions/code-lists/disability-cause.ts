import { codes, defineCodeList } from '#kit';

export const disabilityCause = defineCodeList({
  code: 'disability-cause',
  title: '残疾性质',
  source: '《军人抚恤优待条例》（2024）第二十五条',
  entries: codes(
    ['combat', '因战', '因战致残'],
    ['duty', '因公', '因公致残'],
    ['illness', '因病', '因病致残'],
  ),
});
