import { Input } from 'antd';
import { useState } from 'react';
import { useAdminAct } from '../../api/admin.ts';
import { useCurrentPost } from '../../api/session.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { OwnAreaField } from './own-area-field.tsx';

interface CreateAccountProps {
  readonly onClose: () => void;
  readonly onCreated: (username: string, password: string) => void;
}

/** Opens an account; its posts are granted by the security administrator. */
export const CreateAccount = ({ onClose, onCreated }: CreateAccountProps) => {
  const post = useCurrentPost();
  const act = useAdminAct();
  const [values, setValues] = useState({ username: '', displayName: '', region: post?.region });
  const submission = useSubmission();
  const { errorOf } = submission;
  const submit = async () => {
    const problems = [
      ...(values.displayName.trim() === '' ? [{ field: 'displayName', message: '请填写姓名。' }] : []),
      ...(values.username.trim() === '' ? [{ field: 'username', message: '请填写用户名。' }] : []),
      ...(values.region === undefined ? [{ field: 'region', message: '请选择所在地区。' }] : []),
    ];
    await submission.send(problems, ['username', 'displayName', 'region'], async () => {
      const { username, password } = await act.mutateAsync({ path: '/accounts', body: values });
      onCreated(username ?? values.username, password ?? '');
    });
  };
  return (
    <FormDialog
      title="开设账号"
      okText="开设"
      submission={submission}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FormField id="displayName" label="姓名" error={errorOf('displayName')}>
        {(aria) => (
          <Input
            {...aria}
            autoFocus
            value={values.displayName}
            onChange={(event) => setValues({ ...values, displayName: event.target.value })}
          />
        )}
      </FormField>
      <FormField
        id="username"
        label="用户名"
        error={errorOf('username')}
        help="3至32位小写字母、数字、点、横线，以字母开头，如 zhang.jianguo。"
      >
        {(aria) => (
          <Input
            {...aria}
            autoComplete="off"
            value={values.username}
            onChange={(event) => setValues({ ...values, username: event.target.value })}
          />
        )}
      </FormField>
      <OwnAreaField
        label="所在地区"
        error={errorOf('region')}
        value={values.region}
        onChange={(region) => setValues({ ...values, region })}
      />
    </FormDialog>
  );
};
