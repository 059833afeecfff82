import { useEffect, useRef, useState, type FormEvent } from 'react';
import { FormField } from '../../ui/form/form-field.tsx';
import { deskStore } from '../desk/desk.ts';
import { enter, startAnew, takeOver, type Entering } from '../desk/enter.ts';
import { lockedStore } from '../desk/lock.ts';
import { signalStore } from '../desk/signal.ts';
import { sendNow } from '../outbox/send-all.ts';
import { PasswordField } from '../ui/password-field.tsx';
import { ProblemList } from '../ui/problem-list.tsx';
import { beginAnew } from '../ui/screens.ts';
import { useStore } from '../ui/store.ts';
import { FormerPassword } from './former-password.tsx';

/** Whose screens were shown last: another account begins at the beginning. */
let lastAccount = '';

const afterEntering = () => {
  const account = deskStore.get()?.holder.accountId ?? '';
  if (account !== lastAccount) beginAnew();
  lastAccount = account;
  void sendNow();
};

/** Name and password: signs in where there is a signal, and opens what lies on the phone with or without one. */
export const SignInScreen = () => {
  const locked = useStore(lockedStore);
  const { reach } = useStore(signalStore);
  const [username, setUsername] = useState(locked.username);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Entering>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const settle = async (work: Promise<Entering>) => {
    setBusy(true);
    const came = await work;
    setBusy(false);
    setOutcome(came);
    if (came.is === 'in') afterEntering();
    else if (came.is === 'refused') setPassword('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (username.trim() === '' || password === '')
      return setOutcome({ is: 'refused', message: '请填写用户名和密码。' });
    return void settle(enter(username.trim(), password));
  };
  if (outcome?.is === 'former-needed')
    return (
      <FormerPassword
        onFormer={async (former) => {
          const came = await takeOver(outcome.holder, former, password);
          if (came.is !== 'refused') await settle(Promise.resolve(came));
          return came.is === 'refused' ? `${came.message}${came.advice ?? ''}` : '';
        }}
        onStartAnew={() => void settle(startAnew(outcome.holder, password))}
      />
    );
  return (
    <main className="rj-fw-screen">
      <h1 ref={heading} tabIndex={-1}>
        荣军外勤
      </h1>
      <p className="rj-fw-purpose">{locked.why || '带上名单去走访，没有信号也能登记，有信号时自动发送。'}</p>
      <form className="rj-fw-form" onSubmit={submit} noValidate>
        <ProblemList
          title="没有打开"
          problems={outcome?.is === 'refused' ? [{ field: null, message: outcome.message }] : []}
          advice={outcome?.is === 'refused' ? outcome.advice : undefined}
        />
        <FormField id="username" label="用户名">
          {(aria) => (
            <input
              {...aria}
              className="rj-fw-input"
              autoComplete="username"
              autoCapitalize="none"
              value={username}
              onChange={({ target }) => setUsername(target.value)}
            />
          )}
        </FormField>
        <PasswordField id="password" label="密码" value={password} onChange={setPassword} />
        <button type="submit" className="rj-fw-button" disabled={busy}>
          {busy ? '正在打开…' : '登录'}
        </button>
      </form>
      <p className="rj-note">
        {reach === 'there'
          ? '用工作平台的用户名和密码。手机上的内容都由这个密码加密，没有信号时也用它打开。'
          : '没有信号时，用上次在这部手机上登录的密码打开。'}
      </p>
    </main>
  );
};
