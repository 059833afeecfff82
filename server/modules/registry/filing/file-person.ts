import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { findLookAlikes } from '../likeness/find-look-alikes.ts';
import { filePeople, type FilingResult } from './file-people.ts';
import type { PersonDraft } from '../person-draft.ts';
import type { PersonRef } from '../person-row.ts';

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
        fields: [{ field: 'idNumber', message: '这个身份证号已经建档。' }],
        advice: '请打开已有档案，如内容有变化请办理更正。',
      });
  }
};

const refuseLookAlikes = async (tx: Tx, draft: PersonDraft): Promise<void> => {
  const found = await findLookAlikes(tx, {
    name: draft.name,
    birthDate: draft.birthDate,
    enlistedOn: draft.enlistedOn ?? null,
    idNumber: draft.idNumber,
    phone: draft.phone ?? null,
  });
  if (found.length === 0) return;
  throw new Problem('conflict', 'person-looks-filed', `有${found.length}份档案可能是同一人，未建档。`, {
    advice: '请先核对这些档案；确认不是同一人的，写明理由后仍可建档。',
    fields: [{ field: 'despiteDuplicates', message: '请写明仍要建档的理由。' }],
  });
};

/**
 * Files one person. Refused when files in scope look like the same person's, unless the clerk has seen them and says why
 * (`acceptsLookAlikes`).
 */
export const filePerson = async (
  tx: Tx,
  context: ActContext,
  draft: PersonDraft,
  { acceptsLookAlikes }: { readonly acceptsLookAlikes: boolean },
): Promise<PersonRef> => {
  const [result] = await filePeople(tx, context, [draft]);
  if (result?.status !== 'added') throw refusal(result!);
  // Asked after filing: what is wrong with the draft itself, or filed already, is said first. Nothing stays of a refusal.
  if (!acceptsLookAlikes) await refuseLookAlikes(tx, draft);
  return { countyCode: result.countyCode, id: result.id };
};
