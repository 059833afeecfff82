import { codeField, dateField, defineLedger, moneyField, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const buildingProject = defineLedger({
  code: 'building-project',
  title: '建设项目台账',
  purpose: '建设项目每进入一个阶段或每支付一批资金登记一行，由办公室登记。',
  line: 'office',
  version: 1,
  businessDay: 'reportedOn',
  fields: [
    dateField('reportedOn', '登记日期', { aliases: ['日期'] }),
    textField('project', '项目名称', { maxLength: 80, filter: true, aliases: ['项目'] }),
    codeField('stage', '进入阶段', 'project-stage', {
      optional: true,
      help: '本次没有进入新阶段的留空。',
      aliases: ['阶段', '进度'],
    }),
    moneyField('funded', '本次到位资金', { aliases: ['到位资金', '到位资金（元）'] }),
    moneyField('paid', '本次支付资金', { aliases: ['支付资金', '支付资金（元）'] }),
    noteField,
  ],
});
