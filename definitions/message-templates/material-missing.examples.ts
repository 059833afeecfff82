import { defineMessageExamples } from '#kit';

export const materialMissingExamples = defineMessageExamples([
  {
    values: {
      name: '林远山',
      matter: '困难帮扶申请',
      missing: '家庭收入证明、医疗费用票据',
      day: '2026-12-01',
      station: '溪桥街道退役军人服务站',
    },
    says: '林远山同志：您申请的“困难帮扶申请”还缺：家庭收入证明、医疗费用票据。请于12月1日前补齐，咨询溪桥街道退役军人服务站。【云麓市退役军人事务局】',
  },
]);
