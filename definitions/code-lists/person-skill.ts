import { codes, defineCodeList } from '#kit';

export const personSkill = defineCodeList({
  code: 'person-skill',
  title: '特长技能',
  source: '退役军人和其他优抚对象信息采集表（2018）“技能特长”，按就业创业工作需要归类',
  entries: codes(
    ['driving', '驾驶', '汽车驾驶', '机动车驾驶'],
    ['repair', '机械维修', '汽车维修', '设备维修'],
    ['electrics', '电工', '低压电工', '高压电工'],
    ['welding', '焊接', '电焊'],
    ['cooking', '烹饪', '厨师'],
    ['computing', '计算机', '信息技术', '软件'],
    ['medicine', '医疗护理', '急救', '卫生员'],
    ['security', '安保消防', '保安', '消防'],
    ['farming', '种植养殖', '种植', '养殖'],
    ['building', '建筑施工', '工程施工'],
    ['teaching', '教育培训', '军事训练', '国防教育'],
    ['writing', '文字宣传', '写作', '摄影摄像'],
    ['management', '经营管理', '企业管理'],
    ['other', '其他'],
  ),
});
