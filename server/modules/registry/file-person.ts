import { countyOf } from '#kit';
import { findActByRequest, type ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { filePeople, type FilingResult } from './file-people.ts';
import type { PersonDraft } from './person-draft.ts';
import type { PersonRef } from './person-row.ts';

const refusal = (result: Exclude<FilingResult, { status: 'added' }>): Problem => {
  switch (result.status) {
    case 'refused':
      return new Problem('invalid', 'person-invalid', '填写内容有误，未保存。', {
        fields: result.problems,
        advice: '请按各项提示修改后重新提交。',
      });
    case 'elsewhere':
      return new Problem('conflict', 'person-filed-elsewhere', '该身份证号已在其他地区建档。', {
        advice: '请联系上级单位核对，如已迁来本地，请办理关系转移。',
      });
    default:
      return new Problem('conflict', 'person-already-filed', '该身份证号已经建档，未重复建立。', {
        fields: [{ field: 'idNumber', message: `已有档案：${result.countyCode}/${result.id}` }],
        advice: '请打开已有档案，如内容有变化请办理更正。',
      });
  }
};

/** Files one person. The same request key again answers the file it made the first time. */
export const filePerson = async (tx: Tx, context: ActContext, draft: PersonDraft): Promise<PersonRef> => {
  const countyCode = countyOf(draft.regionCode);
  const repeated = await findActByRequest(tx, countyCode, context);
  if (repeated) return { countyCode, id: repeated.subject_id };
  const [result] = await filePeople(tx, context, [draft]);
  if (result?.status === 'added') return { countyCode: result.countyCode, id: result.id };
  throw refusal(result!);
};
