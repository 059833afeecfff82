import { defineDepartment, type PartnerDepartment } from '#kit';

/** Departments and others that take part in joint matters or decide what we refer to them (国办函〔2024〕53号, 退役军人服务“一件事”). */
export const departments: readonly PartnerDepartment[] = [
  defineDepartment({ code: 'public-security', title: '公安机关' }),
  defineDepartment({ code: 'human-resources', title: '人力资源社会保障部门' }),
  defineDepartment({ code: 'medical-insurance', title: '医疗保障部门' }),
  defineDepartment({ code: 'military-service', title: '人民武装部' }),
  defineDepartment({ code: 'party-organisation', title: '党委组织部门' }),
  defineDepartment({ code: 'education', title: '教育部门' }),
  defineDepartment({ code: 'justice', title: '司法行政部门' }),
  defineDepartment({ code: 'civil-affairs', title: '民政部门' }),
  defineDepartment({ code: 'health', title: '卫生健康部门' }),
  defineDepartment({ code: 'finance', title: '财政部门' }),
  defineDepartment({ code: 'bank', title: '经办银行' }),
];
