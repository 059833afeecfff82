import { codes, defineCodeList } from '#kit';

export const careTriggerGroup = defineCodeList({
  code: 'care-trigger-group',
  title: '尊崇关爱大类',
  source: '各地“四尊崇、五关爱、六必访”制度',
  entries: codes(['respect', '四尊崇'], ['care', '五关爱']),
});
