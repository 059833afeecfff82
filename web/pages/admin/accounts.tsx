import { UserAddOutlined } from '@ant-design/icons';
import { App, Button, Typography } from 'antd';
import { useState } from 'react';
import { useAdminAct, type Account } from '../../api/admin.ts';
import { accountColumns } from '../../features/admin/account-columns.tsx';
import { AdminList } from '../../features/admin/admin-list.tsx';
import { CreateAccount } from '../../features/admin/create-account.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { Filters } from '../../ui/filter/filters.tsx';
import { narrowedBy, said } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { SearchBox } from '../../ui/filter/search-box.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

/** The system administrator's accounts: opened, stopped, opened again, given a new password. */
const Accounts = () => {
  const [{ text }, setSearch] = useSearchText();
  const { message, modal } = App.useApp();
  const act = useAdminAct();
  const [creating, setCreating] = useState(false);

  const showPassword = (name: string, password: string) =>
    modal.info({
      title: `${name}的初始密码`,
      okText: '已记下',
      content: (
        <>
          <Typography.Text copyable strong style={{ fontSize: 20 }}>
            {password}
          </Typography.Text>
          <p className="rj-note">只显示这一次。请当面交给本人，首次登录须修改。</p>
        </>
      ),
    });
  const run = async (path: string, done: string) => {
    try {
      const answer = await act.mutateAsync({ path });
      void message.success(done);
      return answer;
    } catch (error) {
      void message.error(wordsOfFailure(error));
      return undefined;
    }
  };
  const columns = accountColumns({
    onUnlock: (account) => void run(`/accounts/${account.id}/unlock`, `已启用${account.displayName}的账号`),
    onLock: (account) =>
      modal.confirm({
        title: `停用${account.displayName}的账号`,
        content: '停用后立即退出登录，不能再登录；已登记的内容不受影响。',
        okText: '停用',
        okButtonProps: { danger: true },
        cancelText: '取消',
        onOk: () => run(`/accounts/${account.id}/lock`, '已停用'),
      }),
    onReset: (account) =>
      modal.confirm({
        title: `重置${account.displayName}的密码`,
        content: '原密码立即失效，会生成一个只显示一次的新密码。',
        okText: '重置',
        cancelText: '取消',
        onOk: async () => {
          const answer = await run(`/accounts/${account.id}/reset`, '已重置');
          if (answer?.password) showPassword(account.displayName, answer.password);
        },
      }),
  });
  return (
    <Page title="账号管理" purpose="开设、停用账号和重置密码。岗位由安全管理员授予。" fill>
      <Filters>
        <SearchBox
          label="查找账号"
          placeholder="姓名或用户名"
          width={280}
          value={text ?? ''}
          onSearch={(words) => setSearch({ text: words })}
        />
      </Filters>
      <AdminList<Account>
        path="/accounts"
        narrowing={narrowedBy({ text }, { text: said('查找') })}
        caption="账号"
        columns={columns}
        empty={
          text
            ? { title: '没有找到账号', advice: '请核对姓名或用户名。' }
            : { title: '还没有账号', advice: '点“开设账号”添加第一个。' }
        }
        tools={
          <Button type="primary" icon={<UserAddOutlined />} onClick={() => setCreating(true)}>
            开设账号
          </Button>
        }
      />
      {creating ? (
        <CreateAccount
          onClose={() => setCreating(false)}
          onCreated={(username, password) => {
            setCreating(false);
            showPassword(username, password);
          }}
        />
      ) : null}
    </Page>
  );
};

export default Accounts;
