import { App, Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useChangePassword, useSession } from '../api/session.ts';
import { ErrorSummary } from '../ui/form/error-summary.tsx';
import { FormField } from '../ui/form/form-field.tsx';
import { NO_REFUSAL, refusalOf } from '../ui/form/refusal.ts';
import { Page } from '../ui/page/page.tsx';
import { Panel } from '../ui/page/panel.tsx';

/** A new password; the first sign-in leads here. */
const Password = () => {
  const { account } = useSession();
  const change = useChangePassword();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [values, setValues] = useState({ current: '', next: '', again: '' });
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = [
      ...(values.current === '' ? [{ field: 'current', message: '请填写现在的密码。' }] : []),
      ...(values.next === '' ? [{ field: 'next', message: '请填写新密码。' }] : []),
      ...(values.next !== values.again
        ? [{ field: 'again', message: '两次填写的新密码不一样，请重新填写。' }]
        : []),
    ];
    if (problems.length > 0) return setRefusal({ problems });
    try {
      await change.mutateAsync({ current: values.current, next: values.next });
      void message.success('密码已修改');
      await navigate({ to: '/' });
    } catch (error) {
      setRefusal(refusalOf(error, ['current', 'next']));
    }
  };
  const field = (id: keyof typeof values, label: string, complete: string, help?: string) => (
    <FormField
      id={id}
      label={label}
      help={help}
      error={refusal.problems.find((problem) => problem.field === id)?.message}
    >
      {(aria) => (
        <Input.Password
          {...aria}
          style={{ maxWidth: 320 }}
          autoComplete={complete}
          value={values[id]}
          onChange={(event) => setValues({ ...values, [id]: event.target.value })}
        />
      )}
    </FormField>
  );
  return (
    <Page
      title="修改密码"
      purpose={
        account.mustChangePassword
          ? '首次登录或密码被重置后，请先改成自己的密码。'
          : '修改后，其他设备上的登录会退出。'
      }
      narrow
    >
      <form className="rj-form" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary {...refusal} />
        <Panel>
          <div className="rj-form__fields">
            {field('current', '现在的密码', 'current-password')}
            {field(
              'next',
              '新密码',
              'new-password',
              '至少10位，含大写字母、小写字母、数字、符号中的三类，不能含用户名。',
            )}
            {field('again', '再填一次新密码', 'new-password')}
          </div>
        </Panel>
        <div className="rj-form__actions">
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            修改密码
          </Button>
        </div>
      </form>
    </Page>
  );
};

export default Password;
