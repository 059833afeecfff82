import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { App, Dropdown } from 'antd';
import { usePermission, useSession, useSignOut } from '../api/session.ts';
import { useLargeText } from '../ui/large-text.ts';
import { useMoneyUnit } from '../ui/money-unit.ts';
import { closeAllTabs } from '../ui/page/open-tabs.ts';
import { wordsOfFailure } from '../ui/state/failure-words.ts';

/** Large text, money unit, who acts while one is away, the field app, password, leaving. */
export const AccountMenu = () => {
  const { account } = useSession();
  const [large, setLarge] = useLargeText();
  const [unit, setUnit] = useMoneyUnit();
  const mayHandle = usePermission('case.handle');
  const mayDecide = usePermission('case.decide');
  const mayCarry = usePermission('people.carry');
  const signOut = useSignOut();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const actions: Record<string, () => void> = {
    large: () => setLarge(!large),
    money: () => setUnit(unit === 'yuan' ? 'ten-thousand' : 'yuan'),
    delegation: () => void navigate({ to: '/cases/delegation' }),
    field: () => window.location.assign('/field/'),
    password: () => void navigate({ to: '/password' }),
    leave: () =>
      signOut.mutate(undefined, {
        onSuccess: () => {
          closeAllTabs();
          void navigate({ to: '/sign-in' });
        },
        onError: (error) => void message.error(`还没有退出登录。${wordsOfFailure(error)}`),
      }),
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'large', label: large ? '恢复标准字号' : '使用大字' },
          { key: 'money', label: unit === 'yuan' ? '金额改用万元' : '金额改用元' },
          ...(mayHandle || mayDecide ? [{ key: 'delegation', label: '外出委托代办' }] : []),
          ...(mayCarry ? [{ key: 'field', label: '手机外勤' }] : []),
          { key: 'password', label: '修改密码' },
          { type: 'divider' },
          { key: 'leave', label: '退出登录' },
        ],
        onClick: ({ key }) => actions[key]?.(),
      }}
    >
      <button type="button" className="rj-top-bar__button" aria-label={`账号：${account.displayName}`}>
        <UserOutlined />
        <span className="rj-top-bar__name">{account.displayName}</span>
        <DownOutlined style={{ fontSize: 10 }} />
      </button>
    </Dropdown>
  );
};
