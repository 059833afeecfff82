import { defineKnowledge } from '#kit';

export const conscriptAllowance = defineKnowledge({
  code: 'conscript-allowance',
  kind: 'question',
  title: '义务兵家庭优待金由谁发',
  body: [
    '由批准入伍地的县级政府发放，不是现在的居住地，也不是户口后来迁到的地方。',
    '家属来问的，先问清从哪里批准入伍；不在本县批准的，告诉对方联系哪个县，不要让家属白跑。',
  ],
  sources: [{ law: '军人抚恤优待条例（2024年）', article: '第四十二条' }],
  from: '2024-10-01',
  items: ['conscript-allowance'],
  matters: ['benefits'],
  asked: ['义务兵优待金', '优待金谁发', '家属优待金', 'ywbydj'],
});
