import { codes, defineCodeList } from '#kit';

export const partyMobility = defineCodeList({
  code: 'party-mobility',
  title: '党员流动情况',
  source: '《关于加强新形势下流动党员教育管理的若干措施》',
  entries: codes(
    ['resident', '在册在地', '未流动'],
    ['out', '流动党员（流出）', '外出流动', '流动党员'],
    ['in', '流动党员（流入）', '外来流动'],
  ),
});
