import { Alert, Button, Input, Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import { useHasEnded } from '../api/session-ended.ts';
import { useSessionQuery, useSignInAgain, type Session } from '../api/session.ts';
import { FormField } from '../ui/form/form-field.tsx';
import { wordsOfFailure } from '../ui/state/failure-words.ts';
import { tokens } from '../ui/tokens.ts';

/** Another account starts afresh: nothing of this page is left in the browser's memory. */
const signInElse = () => {
  const back = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?back=${encodeURIComponent(back)}`);
};

const Ask = ({ session }: { readonly session: Session }) => {
  const again = useSignInAgain(session);
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== '') again.mutate(password, { onError: () => setPassword('') });
  };
  return (
    <form className="rj-form__fields" noValidate onSubmit={submit}>
      <p>登录已过期，页面上填写的内容还在。重新登录后接着办。</p>
      {again.isError ? (
        <Alert type="error" role="alert" showIcon title={wordsOfFailure(again.error)} />
      ) : null}
      <FormField id="password-again" label={`${session.account.displayName}的密码`}>
        {(aria) => (
          <Input.Password
            {...aria}
            autoFocus
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </FormField>
      <div style={{ display: 'flex', gap: 12 }}>
        <Button type="primary" htmlType="submit" loading={again.isPending}>
          登录
        </Button>
        <Button onClick={signInElse}>换个账号登录</Button>
      </div>
    </form>
  );
};

/**
 * Over a page whose session has ended: whoever worked on it signs in and goes on where he was. What stands below is
 * covered, for somebody else may sit there now.
 */
export const SignInAgain = () => {
  const { data: session } = useSessionQuery();
  const hasEnded = useHasEnded();
  if (!session) return null;
  return (
    <Modal
      open={hasEnded}
      destroyOnHidden
      title="请重新登录"
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={420}
      zIndex={2000}
      styles={{ mask: { background: tokens.page } }}
    >
      <Ask session={session} />
    </Modal>
  );
};
