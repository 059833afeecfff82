import { codeField, textField, type FieldDefinition } from '#kit';

/** Fields that many ledgers share, so that the same thing has one heading everywhere. */
export const noteField = textField('note', '备注', { optional: true, maxLength: 200, aliases: ['说明'] });

export const handlerField = textField('handler', '经办人', {
  maxLength: 60,
  aliases: ['登记人', '工作人员', '承办人', '接待人', '负责人'],
});

/** The five grades of 好差评; left empty when the person did not rate. */
export const ratingField = codeField('rating', '满意度评价', 'satisfaction', {
  optional: true,
  filter: false,
  help: '服务对象没有评价的留空，不代填。',
  aliases: ['评价', '满意度', '群众评价', '服务评价'],
});

/**
 * Where the desk that served used to enter the grade itself. People now rate by themselves (好差评), and figures come from
 * 服务评价台账; what was entered before stays readable and is no longer counted.
 */
export const retiredRatingField: FieldDefinition = {
  ...ratingField,
  help: '已停用：评价由服务对象本人作出，见“服务评价”。以前登记的保留可查，不再统计。',
  retired: true,
};
