import { App, Button, Drawer, Space } from 'antd';
import { useState } from 'react';
import {
  useChangePartner,
  usePartnerSystem,
  useRetryDeliveries,
  useRotateKey,
  useWithdrawKey,
  type PartnerSystem,
  type ShownKey,
} from '../../api/partner-systems.ts';
import { Facts } from '../../ui/page/facts.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { formatMoment } from '../../ui/format.ts';
import { ChangeAddress } from './change-address.tsx';
import { PartnerDeliveries } from './partner-deliveries.tsx';
import { addressWords, keyWords, PartnerStanding } from './partner-words.tsx';

interface PartnerDrawerProps {
  /** As the list showed it; the drawer reads it anew. */
  readonly listed: PartnerSystem;
  readonly onKey: (shown: ShownKey) => void;
  readonly onClose: () => void;
}

/** One connection: address, key and deliveries, and what can be done about each. */
export const PartnerDrawer = ({ listed, onKey, onClose }: PartnerDrawerProps) => {
  const system = usePartnerSystem(listed).data ?? listed;
  const { message, modal } = App.useApp();
  const change = useChangePartner(system);
  const rotate = useRotateKey(system);
  const withdraw = useWithdrawKey(system);
  const retry = useRetryDeliveries(system);
  const [isMoving, setMoving] = useState(false);
  const run = async <T,>(work: () => Promise<T>, done: (answer: T) => void) => {
    try {
      done(await work());
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const confirm = (title: string, content: string, okText: string, work: () => Promise<void>) =>
    void modal.confirm({ title, content, okText, cancelText: '取消', onOk: work });
  const isPaused = system.state === 'paused';
  return (
    <Drawer
      open
      size={720}
      title={system.title}
      onClose={onClose}
      extra={
        system.failed > 0 && !isPaused ? (
          <Button
            type="primary"
            loading={retry.isPending}
            onClick={() =>
              void run(
                () => retry.mutateAsync(),
                ({ again }) => void message.success(`已重新排入${again}件，一分钟内送出`),
              )
            }
          >
            重新送达
          </Button>
        ) : undefined
      }
    >
      <Facts
        facts={[
          { label: '情况', value: <PartnerStanding system={system} /> },
          {
            label: '最近送达',
            value: system.lastDeliveredAt ? formatMoment(system.lastDeliveredAt) : '还没有送达过',
          },
          { label: '接收方式', value: addressWords(system), wide: true },
          { label: '密钥', value: keyWords(system), wide: true },
          {
            label: '密钥编号',
            value: <span className="rj-partner__key">{system.keyId}</span>,
            wide: true,
          },
          ...(system.failure ? [{ label: '没有送到的原因', value: system.failure, wide: true }] : []),
        ]}
      />
      <Space wrap className="rj-partner__acts">
        <Button onClick={() => setMoving(true)}>更换地址</Button>
        <Button
          onClick={() =>
            confirm(
              `更换${system.title}的密钥`,
              '会生成一个只显示一次的新密钥。原密钥三天内仍可使用，双方可以先后更换。',
              '更换密钥',
              () => run(() => rotate.mutateAsync(), onKey),
            )
          }
        >
          更换密钥
        </Button>
        {system.formerUntil ? (
          <Button
            danger
            onClick={() =>
              confirm(
                `撤销${system.title}的原密钥`,
                '原密钥立即失效。对方还没有换用新密钥的，会连不上。',
                '撤销原密钥',
                () =>
                  run(
                    () => withdraw.mutateAsync(),
                    () => void message.success('原密钥已撤销'),
                  ),
              )
            }
          >
            撤销原密钥
          </Button>
        ) : null}
        {isPaused ? (
          <Button
            onClick={() =>
              void run(
                () => change.mutateAsync({ state: 'active' }),
                () => void message.success('已重新启用'),
              )
            }
          >
            重新启用
          </Button>
        ) : (
          <Button
            danger
            onClick={() =>
              confirm(
                `停用${system.title}的对接`,
                '不再接收也不再发送，密钥一并停用；事项仍在协同收件箱里办理，可以随时重新启用。',
                '停用',
                () =>
                  run(
                    () => change.mutateAsync({ state: 'paused' }),
                    () => void message.success('已停用'),
                  ),
              )
            }
          >
            停用
          </Button>
        )}
      </Space>
      <h3>送达情况</h3>
      <PartnerDeliveries key={system.id} system={system} />
      {isMoving ? <ChangeAddress system={system} onClose={() => setMoving(false)} /> : null}
    </Drawer>
  );
};
