import {
  codeField,
  codes,
  dateField,
  defineCampaign,
  eq,
  longTextField,
  textField,
  yesNoField,
  countField,
  personField,
  type FormField,
} from '#kit';

const hasDifficulty = eq('hasDifficulty', true);

const contactWay: FormField = {
  code: 'contactWay',
  label: '走访方式',
  type: 'code',
  filter: true,
  choices: codes(['door', '入户'], ['station', '到站面谈'], ['phone', '电话'], ['video', '视频']),
};

/** 大走访: every listed person is visited once; what is difficult is written down, and carried to the plan by a click. */
export const greatVisit = defineCampaign({
  code: 'great-visit',
  use: '对名单中的人逐人走访，了解生活状况和困难，随后逐项解决。',
  unit: 'person',
  form: {
    title: '大走访',
    purpose: '每走访一人登记一行，由走访的服务站或联络员填写。',
    line: 'benefits',
    businessDay: 'visitedOn',
    fields: [
      dateField('visitedOn', '走访日期'),
      personField('走访对象'),
      contactWay,
      countField('membersMet', '见到的家庭成员', '人', { optional: true, max: 30, help: '本人不计。' }),
      {
        code: 'living',
        label: '生活状况',
        type: 'code',
        filter: true,
        choices: codes(['good', '较好'], ['fair', '一般'], ['hard', '困难']),
      },
      yesNoField('knowsPolicies', '了解现行优待政策', { help: '不了解的，当面讲解后在备注中写明。' }),
      yesNoField('hasDifficulty', '有需要帮助解决的困难', { filter: true }),
      codeField('difficulty', '困难类型', 'person-difficulty', { show: hasDifficulty }),
      longTextField('difficultyText', '困难情况和原因', { maxLength: 500, show: hasDifficulty }),
      longTextField('asks', '希望帮助解决什么', { maxLength: 500, show: hasDifficulty }),
      yesNoField('solved', '当场或事后已经解决', {
        filter: true,
        show: hasDifficulty,
        help: '还没有解决的选“否”，解决后再来更正。',
      }),
      longTextField('solution', '怎样解决的', { maxLength: 500, show: eq('solved', true) }),
      textField('visitor', '走访人员', { help: '带队人和同行人，用顿号分开。' }),
      textField('note', '备注', { optional: true, maxLength: 200 }),
    ],
    figures: [
      {
        code: 'door-visits',
        title: '入户走访',
        description: '走访方式为入户的份数，每户登记一份。',
        unit: '户',
        measure: { kind: 'count' },
        filter: eq('contactWay', 'door'),
      },
      {
        code: 'difficulties',
        title: '发现困难',
        description: '走访时有需要帮助解决的困难的份数。',
        unit: '件',
        measure: { kind: 'count' },
        filter: hasDifficulty,
      },
      {
        code: 'solved',
        title: '解决困难',
        description: '发现的困难中已经解决的份数。',
        unit: '件',
        measure: { kind: 'count' },
        filter: eq('solved', true),
      },
    ],
    planFields: ['difficultyText', 'asks'],
  },
});
