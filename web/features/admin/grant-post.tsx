import { App, Select } from 'antd';
import { useState } from 'react';
import { useAdminAct, useAdminList, useRoles, type Account } from '../../api/admin.ts';
import { useCurrentPost } from '../../api/session.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { useDebounced } from '../../ui/filter/use-debounced.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { OwnAreaField } from './own-area-field.tsx';

const CHOICES = 20;
const ALL_LINES = '*';

interface Values {
  readonly account?: string;
  readonly role?: string;
  readonly region: number | undefined;
  readonly lines: readonly string[];
}

/** Gives an account a post: role, area, business lines. */
export const GrantPost = ({ onClose }: { readonly onClose: () => void }) => {
  const own = useCurrentPost();
  const { message } = App.useApp();
  const act = useAdminAct();
  const roles = useRoles();
  const [typed, setTyped] = useState('');
  const accounts = useAdminList<Account>(
    '/accounts',
    { text: useDebounced(typed.trim(), 200) },
    null,
    CHOICES,
  );
  const [values, setValues] = useState<Values>({ region: own?.region, lines: [] });
  const submission = useSubmission();
  const { errorOf } = submission;
  const role = roles.data?.roles.find(({ code }) => code === values.role);

  const submit = async () => {
    const problems = [
      ...(values.account ? [] : [{ field: 'account', message: '请选择账号。' }]),
      ...(values.role ? [] : [{ field: 'role', message: '请选择角色。' }]),
      ...(values.region === undefined ? [{ field: 'region', message: '请选择管辖地区。' }] : []),
      ...(role && !role.isAdministrator && values.lines.length === 0
        ? [{ field: 'lines', message: '请选择业务线。' }]
        : []),
    ];
    await submission.send(problems, ['account', 'role', 'region', 'lines'], async () => {
      await act.mutateAsync({
        path: '/posts',
        body: { ...values, lines: role?.isAdministrator ? [] : values.lines },
      });
      void message.success('已授予岗位');
      onClose();
    });
  };
  const lines = [
    { value: ALL_LINES, label: '全部业务线' },
    ...(roles.data?.lines ?? []).map(({ code, title }) => ({ value: code, label: title })),
  ];
  return (
    <FormDialog
      title="授予岗位"
      okText="授予"
      submission={submission}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FormField id="account" label="账号" error={errorOf('account')}>
        {(aria) => (
          <Select
            {...aria}
            aria-label="账号"
            style={{ width: '100%' }}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            placeholder="输入姓名或用户名"
            value={values.account ?? null}
            options={(accounts.data?.rows ?? []).map(({ id, displayName, username }) => ({
              value: id,
              label: `${displayName}（${username}）`,
            }))}
            onChange={(account: string) => setValues({ ...values, account })}
          />
        )}
      </FormField>
      <FormField id="role" label="角色" error={errorOf('role')} help={role?.description}>
        {(aria) => (
          <Select
            {...aria}
            aria-label="角色"
            style={{ width: '100%' }}
            placeholder="请选择"
            value={values.role ?? null}
            options={(roles.data?.roles ?? []).map(({ code, title }) => ({ value: code, label: title }))}
            onChange={(code: string) => setValues({ ...values, role: code })}
          />
        )}
      </FormField>
      <OwnAreaField
        label="管辖地区"
        error={errorOf('region')}
        help="只能看到和办理这个地区及其下级的事。"

        value={values.region}
        onChange={(region) => setValues({ ...values, region })}
      />
      {role?.isAdministrator ? null : (
        <FormField id="lines" label="业务线" error={errorOf('lines')}>
          {(aria) => (
            <Select
              {...aria}
              aria-label="业务线"
              mode="multiple"
              style={{ width: '100%' }}
              placeholder="请选择"
              value={[...values.lines]}
              options={lines}
              onChange={(codes: string[]) =>
                setValues({ ...values, lines: codes.includes(ALL_LINES) ? [ALL_LINES] : codes })
              }
            />
          )}
        </FormField>
      )}
    </FormDialog>
  );
};
