import type { ItemHandling } from '#kit';

/** The state's own systems that hold the official record; their states carry the codes of the mirrors' code lists. */
const mirror = (
  system: string,
  numberLabel: string,
  states: readonly (readonly [code: string, title: string, isFinal?: boolean])[],
): ItemHandling => ({
  mode: 'mirror',
  system,
  numberLabel,
  states: states.map(([code, title, isFinal]) => ({ code, title, ...(isFinal ? { isFinal } : {}) })),
});

export const disabilitySystem = mirror('伤残人员管理系统', '残疾证件编号', [
  ['valid', '有效'],
  ['reissued', '换发'],
  ['moved-out', '迁出', true],
  ['cancelled', '注销', true],
  ['died', '死亡注销', true],
]);

export const regularPaymentSystem = mirror('优抚信息管理系统', '优抚编号', [
  ['paying', '在发'],
  ['suspended', '暂停'],
  ['ended', '终止', true],
  ['died', '死亡终止', true],
]);

export const veteranCardSystem = mirror('优待证管理系统', '优待证编号', [
  ['applied', '申请中'],
  ['making', '制证中'],
  ['delivering', '待发放'],
  ['normal', '正常', true],
  ['lost', '挂失'],
  ['returned', '退回', true],
  ['withdrawn', '收回', true],
  ['cancelled', '注销', true],
  ['died', '死亡注销', true],
]);
