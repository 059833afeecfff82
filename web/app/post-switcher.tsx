import { DownOutlined, IdcardOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { App, Dropdown } from 'antd';
import { useCurrentPost, useSession, useSwitchPost } from '../api/session.ts';
import { closeOtherTabs } from '../ui/page/open-tabs.ts';

/** The post the clerk works as now; one person may hold several. */
export const PostSwitcher = () => {
  const { posts } = useSession();
  const post = useCurrentPost();
  const switchPost = useSwitchPost();
  const navigate = useNavigate();
  const { message } = App.useApp();
  if (!post) return null;
  const words = (
    <>
      <IdcardOutlined />
      <span className="rj-top-bar__words">{post.title}</span>
    </>
  );
  if (posts.length < 2)
    return (
      <span
        className="rj-top-bar__button"
        style={{ cursor: 'default' }}
        title={`${post.roleTitle} · ${post.regionName}`}
      >
        {words}
      </span>
    );
  const change = async (postId: string) => {
    await switchPost.mutateAsync(postId);
    await navigate({ to: '/' });
    closeOtherTabs('/');
    void message.success(`已切换到“${posts.find(({ id }) => id === postId)?.title ?? ''}”`);
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [post.id],
        items: posts.map(({ id, title, roleTitle, regionName }) => ({
          key: id,
          label: (
            <>
              <div>{title}</div>
              <div className="rj-note">
                {roleTitle} · {regionName}
              </div>
            </>
          ),
        })),
        onClick: ({ key }) => {
          if (key !== post.id) change(key).catch(() => message.error('没能切换岗位，请稍后再试。'));
        },
      }}
    >
      <button type="button" className="rj-top-bar__button" aria-label={`当前岗位：${post.title}，点击切换`}>
        {words}
        <DownOutlined style={{ fontSize: 10 }} />
      </button>
    </Dropdown>
  );
};
