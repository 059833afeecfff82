import { Alert } from 'antd';
import { useIsLost } from '../api/connection.ts';

/** Above every page while the server is out of reach; it goes by itself, and what was not read is read then. */
export const LostConnection = () =>
  useIsLost() ? (
    <Alert
      banner
      type="warning"
      role="status"
      title="连接不上服务器，页面上的可能不是最新内容。正在自动重连；正在填写的请不要关闭页面。"
    />
  ) : null;
