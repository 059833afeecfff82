import { Select } from 'antd';
import { useCaseColleagues } from '../../api/case-desk.ts';
import type { ListedCase } from '../../api/cases.ts';
import { wordsOfFailure } from '../../ui/failure-words.ts';
import { FormField } from '../../ui/form/form-field.tsx';

interface ColleagueFieldProps {
  readonly of: Pick<ListedCase, 'countyCode' | 'id'>;
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

/** One of the colleagues an act may name, with what each already has in hand. */
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
          : colleagues.isSuccess && rows.length === 0
            ? '没有可以选择的同事。请联系安全管理员核对岗位。'
            : '只列出岗位能办理这件办件的人员，手上的件数供分派时参考。'
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
          options={rows.map(({ accountId, name, title, open }) => ({
            value: accountId,
            label: `${name}（${title}，手上${open}件）`,
            search: `${name}${title}`,
          }))}
          value={value || null}
          onChange={onChange}
        />
      )}
    </FormField>
  );
};
