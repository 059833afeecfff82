import { defineCodeList } from '#kit';

export const visitAudience = defineCodeList({
  code: 'visit-audience',
  title: '走访对象类别',
  source: '工作惯例：节日慰问名单的分类；各地可增列',
  entries: [
    { code: 'veteran', label: '退役军人', aliases: ['退役老兵', '老兵'] },
    { code: 'veteran-over-80', label: '80岁以上退役军人', aliases: ['高龄退役军人', '80岁以上老兵'] },
    { code: 'priority-object', label: '重点优抚对象', aliases: ['优抚对象'] },
    { code: 'survivor-family', label: '烈士、因公牺牲、病故军人遗属', aliases: ['三属', '烈属'] },
    { code: 'disabled-soldier', label: '残疾军人', aliases: ['伤残军人'] },
    { code: 'soldier-family', label: '现役军人家属', aliases: ['军属'] },
    { code: 'frontier-family', label: '边海防执勤官兵家属', aliases: ['边海防官兵家属'] },
    { code: 'hardship-veteran', label: '困难退役军人' },
    { code: 'party-member-50', label: '党龄50年以上老党员', aliases: ['老党员'] },
    { code: 'out-of-poverty', label: '脱贫户', aliases: ['非贫困村脱贫户'] },
    { code: 'retired-cadre', label: '军休干部', aliases: ['军队离退休干部'] },
    { code: 'garrison', label: '驻军单位', aliases: ['驻地部队', '部队'] },
    { code: 'other', label: '其他对象' },
  ],
});
