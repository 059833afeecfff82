import { codeField, dateField, defineLedger, moneyField, personField, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const startupContest = defineLedger({
  code: 'startup-contest',
  title: '创业创新大赛台账',
  purpose: '每有一个项目参加一次创业创新大赛登记一行，由就业创业股室登记。',
  line: 'employment',
  version: 1,
  businessDay: 'heldOn',
  fields: [
    dateField('heldOn', '比赛日期', { aliases: ['日期', '参赛日期'] }),
    textField('contest', '大赛名称', { aliases: ['赛事名称', '大赛'] }),
    codeField('level', '大赛级别', 'publication-level', { aliases: ['级别'] }),
    textField('project', '参赛项目', { aliases: ['项目名称', '项目'] }),
    textField('firm', '参赛企业', { optional: true, aliases: ['企业名称', '企业'] }),
    personField('项目负责人', { optional: true }),
    codeField('award', '获奖等次', 'contest-award', { aliases: ['奖项', '等次'] }),
    moneyField('prize', '奖金', { optional: true, max: 100_000_000, aliases: ['创业奖金'] }),
    noteField,
  ],
});
