import { Typography } from 'antd';
import type { ShownKey } from '../../api/partner-systems.ts';
import { Facts } from '../../ui/page/facts.tsx';
import { Modal } from '../../ui/modal.tsx';

interface ShowKeyProps {
  readonly shown: ShownKey;
  readonly onClose: () => void;
}

/** A key just made, shown this once; only the one button closes it. */
export const ShowKey = ({ shown, onClose }: ShowKeyProps) => (
  <Modal
    open
    title="新密钥"
    closable={false}
    keyboard={false}
    mask={{ closable: false }}
    okText="已记下"
    cancelButtonProps={{ style: { display: 'none' } }}
    onOk={onClose}
  >
    <Facts
      facts={[
        {
          label: '密钥编号',
          wide: true,
          value: (
            <Typography.Text copyable className="rj-partner__key">
              {shown.keyId}
            </Typography.Text>
          ),
        },
        {
          label: '密钥',
          wide: true,
          value: (
            <Typography.Text copyable strong className="rj-partner__key">
              {shown.secret}
            </Typography.Text>
          ),
        },
      ]}
    />
    <p className="rj-note rj-partner__note">
      密钥只显示这一次，关闭后谁也看不到。请当面或用加密介质交给对方，不要放进邮件和聊天记录。
    </p>
  </Modal>
);
