import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { useAdminAct, useRoles, type Post } from '../../api/admin.ts';
import { AdminList } from '../../features/admin/admin-list.tsx';
import { GrantPost } from '../../features/admin/grant-post.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { Page } from '../../ui/page/page.tsx';
import { today } from '../../ui/today.ts';

const isHeld = ({ validTo }: Post) => validTo === null || validTo > today();

/** The security administrator's posts: who may do what, where. */
const Posts = () => {
  const { message, modal } = App.useApp();
  const act = useAdminAct();
  const roles = useRoles();
  const [granting, setGranting] = useState(false);
  const lineWords = (lines: readonly string[]) =>
    lines.includes('*')
      ? '全部'
      : lines.map((line) => roles.data?.lines.find(({ code }) => code === line)?.title ?? line).join('、');
  const end = (post: Post) =>
    modal.confirm({
      title: `撤销${post.displayName}的岗位`,
      content: `“${post.title}”从今天起不再有效；已登记的内容不受影响。`,
      okText: '撤销',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: async () => {
        try {
          await act.mutateAsync({ path: `/posts/${post.id}/end` });
          void message.success('已撤销岗位');
        } catch (error) {
          void message.error(wordsOfFailure(error));
        }
      },
    });
  const columns: readonly Column<Post>[] = [
    { key: 'who', title: '姓名', width: 96, maxWidth: 200, render: (post) => post.displayName },
    { key: 'username', title: '用户名', maxWidth: 160, render: (post) => post.username },
    { key: 'title', title: '岗位', maxWidth: 260, render: (post) => post.title },
    { key: 'role', title: '角色', render: (post) => post.roleTitle },
    { key: 'region', title: '管辖地区', maxWidth: 240, render: (post) => post.regionName },
    { key: 'lines', title: '业务线', maxWidth: 240, render: (post) => lineWords(post.lines) },
    { key: 'from', title: '起始日期', render: (post) => post.validFrom },
    {
      key: 'state',
      title: '状态',
      render: (post) =>
        isHeld(post) ? <Tag color="success">在岗</Tag> : <Tag>已于 {post.validTo} 终止</Tag>,
    },
    {
      key: 'actions',
      title: '操作',
      screenOnly: true,
      render: (post) =>
        isHeld(post) ? (
          <Button type="link" size="small" danger onClick={() => end(post)}>
            撤销
          </Button>
        ) : (
          ''
        ),
    },
  ];
  return (
    <Page
      title="岗位授权"
      purpose="给账号授予和撤销岗位：什么角色、管哪里、办哪些业务。一人可有多个岗位。"
      fill
    >
      <AdminList<Post>
        path="/posts"
        caption="岗位"
        columns={columns}
        empty={{ title: '还没有授予岗位', advice: '点“授予岗位”给账号安排角色和地区。' }}
        tools={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setGranting(true)}>
            授予岗位
          </Button>
        }
      />
      {granting ? <GrantPost onClose={() => setGranting(false)} /> : null}
    </Page>
  );
};

export default Posts;
