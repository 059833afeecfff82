import { Tag } from 'antd';
import type { PartnerDelivery, PartnerSystem } from '../../api/partner-systems.ts';
import { formatMoment } from '../../ui/format.ts';

/** How a connection stands: what failed first, then what waits. */
export const PartnerStanding = ({ system }: { readonly system: PartnerSystem }) => {
  if (system.state === 'paused') return <Tag>已停用</Tag>;
  if (system.failed > 0) return <Tag color="error">{system.failed}件没有送到</Tag>;
  if (system.waiting > 0) return <Tag color="warning">{system.waiting}件待送</Tag>;
  return <Tag color="success">正常</Tag>;
};

export const addressWords = ({ url }: Pick<PartnerSystem, 'url'>): string => url ?? '由对方来取';

export const keyWords = ({ keyNumber, formerUntil }: PartnerSystem): string =>
  formerUntil === null ? `第${keyNumber}版` : `第${keyNumber}版，原密钥还能用到${formatMoment(formerUntil)}`;

/** What is said of a delivery behind its state. */
export const deliveryWords = ({ state, attempts, nextAt }: PartnerDelivery): string => {
  if (state === 'failed') return `试过${attempts}次，不再自动重送`;
  if (state !== 'waiting') return '';
  const next = nextAt === null ? '' : `，下次${formatMoment(nextAt)}`;
  return attempts === 0 ? `等待送出${next}` : `试过${attempts}次${next}`;
};
