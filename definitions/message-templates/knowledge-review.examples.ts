import { defineMessageExamples } from '#kit';

export const knowledgeReviewExamples = defineMessageExamples([
  {
    values: { article: '优待证丢了怎么办', what: '已提交，请审核' },
    says: '知识条目“优待证丢了怎么办”已提交，请审核。',
  },
]);
