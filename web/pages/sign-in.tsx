import { Button, Input } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent } from 'react';
import { useSessionQuery, useSignIn } from '../api/session.ts';
import { ErrorSummary } from '../ui/form/error-summary.tsx';
import { FormField } from '../ui/form/form-field.tsx';
import { NO_REFUSAL, refusalOf } from '../ui/form/refusal.ts';
import { useSearchText } from '../ui/filter/use-search.ts';
import './sign-in.css';

/** Only an address of this very system is gone back to. */
const safeBack = (back: string | undefined) => (back?.startsWith('/') && !back.startsWith('//') ? back : '/');

/** Name and password. */
const SignIn = () => {
  const { data: session } = useSessionQuery();
  const [{ back }] = useSearchText();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  useEffect(() => {
    document.title = '登录 · 荣军';
  }, []);
  useEffect(() => {
    if (session) void navigate({ href: safeBack(back), replace: true } as never);
  }, [session, back, navigate]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = [
      ...(username.trim() === '' ? [{ field: 'username', message: '请填写用户名。' }] : []),
      ...(password === '' ? [{ field: 'password', message: '请填写密码。' }] : []),
    ];
    if (problems.length > 0) return setRefusal({ problems });
    setRefusal(NO_REFUSAL);
    try {
      await signIn.mutateAsync({ username: username.trim(), password });
    } catch (error) {
      setPassword('');
      setRefusal(refusalOf(error, ['username', 'password']));
    }
  };
  const errorOf = (id: string) => refusal.problems.find((problem) => problem.field === id)?.message;
  return (
    <main className="rj-sign-in">
      <form className="rj-sign-in__box" onSubmit={(event) => void submit(event)} noValidate>
        <h1>荣军</h1>
        <p className="rj-sign-in__bureau">退役军人事务工作平台</p>
        <ErrorSummary {...refusal} title="没有登录" />
        <FormField id="username" label="用户名" error={errorOf('username')}>
          {(aria) => (
            <Input
              {...aria}
              size="large"
              autoFocus
              autoComplete="username"
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
          )}
        </FormField>
        <FormField id="password" label="密码" error={errorOf('password')}>
          {(aria) => (
            <Input.Password
              {...aria}
              size="large"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </FormField>
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          登录
        </Button>
        <p className="rj-note">忘记密码，请联系本单位系统管理员重置。</p>
      </form>
    </main>
  );
};

export default SignIn;
