import { Problem } from '#platform/errors/problem.ts';
import type { Merge } from './merge-files.ts';
import { numberSlip } from '../likeness/number-slip.ts';
import { openEnvelope } from '../person-envelope.ts';
import type { PersonRow } from '../person-row.ts';

const conflict = (code: string, message: string, advice: string) =>
  new Problem('conflict', code, message, { advice });

const checkStanding = (row: PersonRow, other: PersonRow): void => {
  if (row.merged_into === other.id) {
    throw conflict(
      'merged-already',
      `${row.name}的这份档案已经并入对方，不能再反向合并。`,
      '请刷新后查看；如合并有误，请先撤销合并。',
    );
  }
  if (row.merged_into !== null) {
    throw conflict(
      'person-merged',
      `${row.name}的这份档案已并入另一份档案。`,
      '请打开它并入的档案，与那份合并；如合并有误，请先撤销合并。',
    );
  }
  if (row.moved_to_id !== null) {
    throw conflict(
      'person-moved',
      `${row.name}的这份档案已转往其他县（区），不能合并。`,
      '请由迁入地核对转入的档案。',
    );
  }
};

/** Refuses merges that contradict what happened to either file. Both rows are locked. */
export const checkMerge = (kept: PersonRow, folded: PersonRow, merge: Merge): void => {
  checkStanding(kept, folded);
  checkStanding(folded, kept);
  if (kept.row_version !== merge.keptVersion || folded.row_version !== merge.foldedVersion) {
    throw conflict(
      'person-changed',
      '其中一份档案刚刚被他人修改。',
      '请按两份档案现在的内容重新核对，再合并。',
    );
  }
  if (folded.moved_from_id !== null) {
    throw conflict(
      'merge-moved-in',
      '拟并入的档案是从其他县（区）转入的，合并后与迁出地的联系会断开。',
      '请改为保留转入的这份档案，把另一份并入它。',
    );
  }
  if ((kept.state === 'deceased') !== (folded.state === 'deceased')) {
    throw conflict(
      'merge-states-differ',
      '一份档案登记为去世，另一份不是，不能合并。',
      '请先核实本人情况，把两份档案的状态更正一致，再合并。',
    );
  }
  const numbers = [kept, folded].map((row) => openEnvelope(row).idNumber) as [string, string];
  if (numberSlip(...numbers) === null && !merge.evidence?.trim()) {
    throw new Problem('invalid', 'merge-evidence-missing', '两份档案的身份证号相差较大，可能是两个人。', {
      fields: [{ field: 'evidence', message: '请写明核对依据，如户口簿、公安机关证明。' }],
      advice: '核实是同一人的，写明依据后合并；不是同一人的，请选“不是同一人”。',
    });
  }
};
