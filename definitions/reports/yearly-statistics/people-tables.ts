import { table, type ReportBlock } from '#kit';

/** Who is on file, by kind and by area. */
export const peopleTables: readonly ReportBlock[] = [
  table('表1　服务对象基本情况', [
    'people-filed',
    'people-newly-filed',
    'people-moved-in',
    'people-veterans',
    'people-benefit-objects',
    'people-on-regular-payment',
    'people-disabled',
    'people-survivors',
    'people-combat-or-test',
    'people-rural-over-60',
    'people-returned-with-illness',
    'people-retired-cadres',
    'people-transferred-cadres',
    'people-monthly-pension',
    'people-serving-families',
    'people-in-difficulty',
  ]),
  table('表2　服务对象分地区情况', ['people-filed', 'people-veterans', 'people-benefit-objects'], {
    by: 'area',
  }),
];
