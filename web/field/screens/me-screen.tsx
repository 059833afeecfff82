import { useState } from 'react';
import { formatMoment } from '../../ui/format.ts';
import { useLargeText } from '../../ui/large-text.ts';
import { deskStore } from '../desk/desk.ts';
import { lock } from '../desk/lock.ts';
import { signOutAtServer } from '../desk/server.ts';
import { signalStore } from '../desk/signal.ts';
import { isUnsent } from '../outbox/entry-moves.ts';
import { installStore } from '../shell/install-offer.ts';
import { shellStore } from '../shell/new-version.ts';
import { Ask } from '../ui/ask.tsx';
import { ScreenFrame } from '../ui/screen-frame.tsx';
import { switchTo } from '../ui/screens.ts';
import { useStore } from '../ui/store.ts';

/** Leaves at the server where it can be reached, and locks the box in any case. */
const signOut = async () => {
  const isThere = await signOutAtServer().then(
    () => true,
    () => false,
  );
  lock(isThere ? '已退出登录。' : '已锁上。服务器上的登录没有退出，30分钟没有操作会自动失效。');
};

const SignOut = () => {
  const desk = useStore(deskStore);
  const [asks, setAsks] = useState(false);
  const unsent = desk?.entries.filter(({ state }) => isUnsent(state)).length ?? 0;
  return (
    <>
      <button
        type="button"
        className="rj-fw-button rj-fw-button--plain"
        onClick={() => (unsent > 0 ? setAsks(true) : void signOut())}
      >
        退出登录
      </button>
      {asks ? (
        <Ask title={`还有${unsent}条没有发送`} onClose={() => setAsks(false)}>
          <p>
            {desk?.box.isLasting
              ? '退出后，这些记录加密留在这部手机上，您下次登录时接着发送；在那以前不会登记，也不计入数字。'
              : '这个网址不能在手机上保存：退出后，没有发送的内容就没有了。'}
          </p>
          <button type="button" className="rj-fw-button" onClick={() => setAsks(false)}>
            先不退出
          </button>
          <button type="button" className="rj-fw-button rj-fw-button--danger" onClick={() => void signOut()}>
            仍要退出
          </button>
        </Ask>
      ) : null}
    </>
  );
};

/** Offered by the browser when the page can stand among the phone's own programs. */
const Install = () => {
  const offer = useStore(installStore);
  return offer ? (
    <button type="button" className="rj-fw-button rj-fw-button--plain" onClick={() => void offer.prompt()}>
      放到手机桌面
    </button>
  ) : null;
};

const OFFLINE_WORDS = {
  unknown: '正在准备',
  lasting: '已装好，没有信号也能打开',
  'not-secure': '不能（网址没有用 https）',
  failed: '没有装上',
} as const;

/** Whose phone it is now, large letters, locking and leaving. */
export const MeScreen = () => {
  const desk = useStore(deskStore);
  const { offline } = useStore(shellStore);
  const { session, reach } = useStore(signalStore);
  const [large, setLarge] = useLargeText();
  if (!desk) return null;
  const { holder, forms } = desk;
  return (
    <ScreenFrame title="我的">
      <dl className="rj-fw-facts">
        <dt>姓名</dt>
        <dd>{holder.displayName}</dd>
        <dt>岗位</dt>
        <dd>
          {holder.unitName || holder.regionName}
          {holder.postTitle ? `，${holder.postTitle}` : ''}
        </dd>
        <dt>单位</dt>
        <dd>{holder.bureauName}</dd>
        <dt>登录</dt>
        <dd>{session === 'alive' && reach === 'there' ? '已登录，可以发送' : '有信号时核对'}</dd>
        <dt>表格</dt>
        <dd>{forms ? `${formatMoment(forms.readAt)}更新` : '还没有'}</dd>
        <dt>离线</dt>
        <dd>{OFFLINE_WORDS[offline]}</dd>
      </dl>
      <div className="rj-fw-actions">
        <button type="button" className="rj-fw-button rj-fw-button--plain" onClick={() => setLarge(!large)}>
          {large ? '恢复标准字号' : '使用大字'}
        </button>
        <Install />
        {desk.box.isLasting ? (
          <button
            type="button"
            className="rj-fw-button rj-fw-button--plain"
            onClick={() => {
              switchTo({ is: 'list' });
              lock('已锁上。');
            }}
          >
            锁上
          </button>
        ) : null}
        <SignOut />
        <a className="rj-fw-button rj-fw-button--plain" href="/">
          到工作平台
        </a>
      </div>
      <p className="rj-note">
        {desk.box.isLasting
          ? '手机上的名单、记录和照片都加密存放，密码不存。'
          : '手机上不存名单、记录和照片，关掉这一页就没有了。'}
        手机丢了，请马上请系统管理员停用账号，并告知安全管理员。
      </p>
    </ScreenFrame>
  );
};
