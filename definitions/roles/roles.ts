import { defineRole, type RoleDefinition } from '#kit';

/**
 * Roles (岗位角色). The three administrators hold no business permission and none of each other's:
 * GB/T 22239-2019 §8.1.4 wants system, security and audit administration apart.
 */
export const roles: readonly RoleDefinition[] = [
  defineRole({
    code: 'station-clerk',
    title: '服务站工作人员',
    description: '在镇街、村社服务站建档、登记各类台账、导入和导出本站数据。',
    permissions: [
      'people.read',
      'people.write',
      'people.reveal',
      'ledger.read',
      'ledger.write',
      'import.run',
      'export.run',
      'metric.read',
    ],
  }),
  defineRole({
    code: 'liaison',
    title: '专职联络员',
    description: '入户走访、联系服务，登记走访和联系情况。',
    permissions: ['people.read', 'ledger.read', 'ledger.write', 'metric.read'],
  }),
  defineRole({
    code: 'hall-clerk',
    title: '大厅窗口人员',
    description: '在服务大厅接待来访、接听热线、受理事项。',
    permissions: [
      'people.read',
      'people.write',
      'people.reveal',
      'ledger.read',
      'ledger.write',
      'metric.read',
    ],
  }),
  defineRole({
    code: 'section-clerk',
    title: '股室经办人',
    description: '办理本业务线的工作，登记、导入、导出台账。',
    permissions: [
      'people.read',
      'people.write',
      'people.reveal',
      'ledger.read',
      'ledger.write',
      'import.run',
      'export.run',
      'metric.read',
      'report.read',
    ],
  }),
  defineRole({
    code: 'section-head',
    title: '股室负责人',
    description: '负责本业务线，查看数字和总结，必要时更正记录。',
    permissions: [
      'people.read',
      'people.write',
      'people.reveal',
      'ledger.read',
      'ledger.write',
      'import.run',
      'export.run',
      'metric.read',
      'report.read',
      'report.compose',
    ],
  }),
  defineRole({
    code: 'writer',
    title: '办公室文稿人员',
    description: '查阅各业务线台账和数字，撰写工作总结。',
    permissions: [
      'ledger.read',
      'ledger.write',
      'export.run',
      'metric.read',
      'report.read',
      'report.compose',
    ],
  }),
  defineRole({
    code: 'leader',
    title: '局领导',
    description: '查看全局数字、记录和总结。',
    permissions: ['people.read', 'ledger.read', 'metric.read', 'report.read', 'report.compose'],
  }),
  defineRole({
    code: 'supervisor',
    title: '上级督导人员',
    description: '省、市查看所辖地区的台账和数字，不改动记录。',
    permissions: ['ledger.read', 'metric.read', 'report.read', 'export.run'],
  }),
  defineRole({
    code: 'system-admin',
    title: '系统管理员',
    description: '开设和停用账号，维护区划和服务站。不接触业务数据。',
    permissions: ['account.manage', 'region.manage'],
  }),
  defineRole({
    code: 'security-admin',
    title: '安全管理员',
    description: '给账号授予和撤销岗位。不接触业务数据。',
    permissions: ['grant.manage'],
  }),
  defineRole({
    code: 'audit-admin',
    title: '审计管理员',
    description: '查看登录和个人信息查阅记录，不能修改或删除。',
    permissions: ['audit.read'],
  }),
];
