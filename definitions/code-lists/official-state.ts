import { codes, defineCodeList } from '#kit';

export const filingState = defineCodeList({
  code: 'filing-state',
  title: '建档立卡状态',
  source: '退役军人和其他优抚对象信息采集系统的常用写法',
  entries: codes(
    ['filed', '在册', '正常', '已采集', '审核通过'],
    ['pending', '待审核', '审核中', '已提交'],
    ['died', '死亡', '去世', '已去世'],
    ['moved-out', '迁出', '转出'],
    ['cancelled', '注销', '无效', '重复注销'],
  ),
});

export const regularPaymentState = defineCodeList({
  code: 'regular-payment-state',
  title: '抚恤补助发放状态',
  source: '优抚信息管理系统的常用写法',
  entries: codes(
    ['paying', '在发', '正常', '发放中', '正常发放'],
    ['suspended', '暂停', '停发', '暂停发放'],
    ['ended', '终止', '停止发放', '已终止'],
    ['died', '死亡终止', '去世停发', '死亡停发'],
  ),
});

export const disabilityCertificateState = defineCodeList({
  code: 'disability-certificate-state',
  title: '残疾证件状态',
  source: '《伤残抚恤管理办法》关于证件换发、补发、注销的规定',
  entries: codes(
    ['valid', '有效', '正常', '在用'],
    ['reissued', '换发', '补发', '已换发'],
    ['moved-out', '迁出', '转出', '关系转出'],
    ['cancelled', '注销', '取消', '作废'],
    ['died', '死亡注销', '去世注销'],
  ),
});

export const disabilityCertificateKind = defineCodeList({
  code: 'disability-certificate-kind',
  title: '残疾证件种类',
  source: '《伤残抚恤管理办法》所列证件',
  entries: codes(
    ['soldier', '残疾军人证', '中华人民共和国残疾军人证'],
    ['police', '伤残人民警察证'],
    ['worker', '伤残预备役人员、伤残民兵民工证', '伤残民兵民工证'],
    ['official', '因公伤残人员证'],
  ),
});
