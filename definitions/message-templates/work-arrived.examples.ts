import { defineMessageExamples } from '#kit';

export const workArrivedExamples = defineMessageExamples([
  {
    values: { matter: '优待证申领', what: '溪桥街道服务站提交，待初审' },
    says: '新到“优待证申领”：溪桥街道服务站提交，待初审。',
  },
]);
