import { defineMessageTemplate } from '#kit';

export const knowledgeReview = defineMessageTemplate({
  code: 'knowledge-review',
  title: '知识条目待审核',
  purpose: '有人提交知识条目时告知能发布的同事；退回或发布后告知撰写人。',
  channels: ['in-app'],
  text: '知识条目“{article}”{what}。',
  places: { article: { kind: 'text', maxLength: 60 }, what: { kind: 'text', maxLength: 60 } },
  maxLength: 140,
  signed: false,
});
