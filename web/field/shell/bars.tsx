import { useState, type FormEvent } from 'react';
import { deskStore } from '../desk/desk.ts';
import { signInAgain } from '../desk/enter.ts';
import { signalStore } from '../desk/signal.ts';
import { sendNow } from '../outbox/send-all.ts';
import { PasswordField } from '../ui/password-field.tsx';
import { useStore } from '../ui/store.ts';
import { shellStore, takeNewVersion } from './new-version.ts';

/** 有新版本: taken when it suits; what was written stays. */
const NewVersion = () => {
  const { waiting } = useStore(shellStore);
  if (!waiting) return null;
  return (
    <section className="rj-fw-bar" aria-label="有新版本">
      <p>有新版本。换上后要重新输入密码，写的内容都在。</p>
      <button type="button" className="rj-fw-button" onClick={() => takeNewVersion(waiting)}>
        换上新版本
      </button>
    </section>
  );
};

/** The session ended while the phone was away: asked for over the screen, and nothing is lost. */
const SignInAgain = () => {
  const { session } = useStore(signalStore);
  const desk = useStore(deskStore);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  if (!desk || (session !== 'ended' && session !== 'other')) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const wrong = await signInAgain(desk.holder, password);
    setBusy(false);
    setPassword('');
    setProblem(wrong);
    if (wrong === '') void sendNow();
  };
  return (
    <section className="rj-fw-bar" aria-label="重新登录">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <p>
          {session === 'ended'
            ? '登录已过期。输入密码登录后接着发送，写的内容都在。'
            : '这个浏览器里登录的是别的账号。输入您的密码登录后接着发送。'}
        </p>
        <PasswordField
          id="again"
          label={`${desk.holder.displayName}的密码`}
          value={password}
          problem={problem}
          onChange={setPassword}
        />
        <button type="submit" className="rj-fw-button" disabled={busy}>
          {busy ? '正在登录…' : '登录并发送'}
        </button>
      </form>
    </section>
  );
};

const NOT_LASTING =
  '这个网址没有用 https，浏览器不让在手机上加密保存：离线打不开，关掉这一页，没发送的内容就没有了。请连着网络填写，写好就发送；要离线使用，请单位给服务器配上 https。';

/** What this phone cannot do here, told before somebody relies on it. */
const NotLasting = () => {
  const desk = useStore(deskStore);
  const { offline } = useStore(shellStore);
  if (desk ? !desk.box.isLasting : offline === 'not-secure')
    return (
      <section className="rj-fw-bar" aria-label="不能离线使用">
        <p>{NOT_LASTING}</p>
      </section>
    );
  if (offline !== 'failed') return null;
  return (
    <section className="rj-fw-bar" aria-label="不能离线打开">
      <p>离线程序没有装上，没有信号时这一页打不开。请检查网址的 https 证书是否受手机信任，再刷新一次。</p>
    </section>
  );
};

export const Bars = () => (
  <>
    <NewVersion />
    <NotLasting />
    <SignInAgain />
  </>
);
