import { Select } from 'antd';
import { useCaseColleagues, type CaseColleague } from '../../api/case-desk.ts';
import type { ListedCase } from '../../api/cases.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { FormField } from '../../ui/form/form-field.tsx';

interface ColleagueFieldProps {
  readonly of: readonly Pick<ListedCase, 'countyCode' | 'id'>[];
  readonly action: string;
  readonly value: string;
  readonly onChange: (account: string) => void;
  readonly error: string | undefined;
}

const LABELS: Readonly<Record<string, string>> = {
  assign: '分派给',
  'hand-on': '转给',
  'add-signer': '请谁会签',
  copy: '抄送给',
};

const helpFor = (cases: number, rows: readonly CaseColleague[]): string => {
  if (rows.length === 0) return '没有可以选择的同事。请联系安全管理员核对岗位。';
  if (cases === 1) return '只列出岗位能办理这件办件的人员，手上的件数供分派时参考。';
  return rows.some(({ cannot }) => cannot === 0)
    ? '能办全部所选办件的可以选；灰色的只能办其中一部分。手上的件数供分派时参考。'
    : '没有一位同事能办全部所选办件。请按环节和地区分开选，再分派。';
};

const wordsFor = ({ name, title, open, away, cannot }: CaseColleague): string =>
  [
    `${name}（${title}，手上${open}件`,
    ...(away ? [`外出到${away.to}，由${away.substitute}代办`] : []),
    ...(cannot > 0 ? [`所选的${cannot}件不能办`] : []),
  ].join('，') + '）';

/** One of the colleagues an act may name, with what each already has in hand; who may not take all the cases cannot be chosen. */
export const ColleagueField = ({ of, action, value, onChange, error }: ColleagueFieldProps) => {
  const colleagues = useCaseColleagues(of, action);
  const rows = colleagues.data?.rows ?? [];
  const label = LABELS[action] ?? '人员';
  return (
    <FormField
      id="account"
      label={label}
      error={error}
      help={
        colleagues.isError
          ? wordsOfFailure(colleagues.error)
          : colleagues.isSuccess
            ? helpFor(of.length, rows)
            : undefined
      }
    >
      {(aria) => (
        <Select
          {...aria}
          aria-label={label}
          style={{ width: '100%' }}
          showSearch={{ optionFilterProp: 'search' }}
          loading={colleagues.isPending}
          placeholder="请选择"
          options={rows.map((row) => ({
            value: row.accountId,
            label: wordsFor(row),
            search: `${row.name}${row.title}`,
            disabled: row.cannot > 0,
          }))}
          value={value || null}
          onChange={onChange}
        />
      )}
    </FormField>
  );
};
