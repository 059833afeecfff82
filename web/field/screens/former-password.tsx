import { useState, type FormEvent } from 'react';
import { Ask } from '../ui/ask.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { ScreenFrame } from '../ui/screen-frame.tsx';

interface FormerPasswordProps {
  /** Answers what is wrong, or nothing. */
  readonly onFormer: (former: string) => Promise<string>;
  readonly onStartAnew: () => void;
}

/** The password was changed since: the former one opens what lies on the phone once, and from then on the new one does. */
export const FormerPassword = ({ onFormer, onStartAnew }: FormerPasswordProps) => {
  const [former, setFormer] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [asks, setAsks] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(await onFormer(former));
    setBusy(false);
  };
  return (
    <ScreenFrame
      title="密码改过了"
      purpose="登录成功。手机上还有用原来的密码锁着的内容，请输入一次原来的密码，以后就用新密码打开。"
    >
      <form className="rj-fw-form" onSubmit={(event) => void submit(event)} noValidate>
        <PasswordField id="former" label="原来的密码" value={former} problem={problem} onChange={setFormer} />
        <button type="submit" className="rj-fw-button" disabled={busy}>
          {busy ? '正在打开…' : '打开'}
        </button>
      </form>
      <button type="button" className="rj-fw-button rj-fw-button--plain" onClick={() => setAsks(true)}>
        不记得原来的密码
      </button>
      {asks ? (
        <Ask title="放弃手机上的内容？" onClose={() => setAsks(false)}>
          <p>
            没有原来的密码，谁也打不开这些内容。放弃后，带走的名单、草稿和没有发送的记录都从这部手机上删除，找不回来。
          </p>
          <button type="button" className="rj-fw-button" onClick={() => setAsks(false)}>
            再想想
          </button>
          <button type="button" className="rj-fw-button rj-fw-button--danger" onClick={onStartAnew}>
            放弃，重新开始
          </button>
        </Ask>
      ) : null}
    </ScreenFrame>
  );
};
