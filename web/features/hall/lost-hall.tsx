import { Alert } from 'antd';

/** Said on the pages of the hall while the server is not reached. */
export const LostHall = ({ isLost }: { readonly isLost: boolean }) =>
  isLost ? (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title="和服务器的连接断了，下面的排队可能不是最新的"
      description="正在自动重连，连上后马上更新。很久连不上的，请检查网线和网络，先按纸质号叫号。"
    />
  ) : null;
