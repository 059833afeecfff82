import { codes, defineCodeList } from '#kit';

export const placementStage = defineCodeList({
  code: 'placement-stage',
  title: '安置工作环节',
  source: '《退役军人安置条例》（2024）；“四公开一监督”',
  entries: codes(
    ['archive-review', '档案审核'],
    ['scoring', '量化评分'],
    ['publication', '结果公示'],
    ['selection', '公开选岗'],
    ['pre-post', '岗前适应培训'],
    ['follow-up', '上岗回访'],
  ),
});
