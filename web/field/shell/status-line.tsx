import { formatMoment } from '../../ui/format.ts';
import { deskStore } from '../desk/desk.ts';
import { signalStore, type Signal } from '../desk/signal.ts';
import { sendingStore, waitingOf } from '../outbox/send-all.ts';
import { useStore } from '../ui/store.ts';

const REACH: Readonly<Record<Signal['reach'], string>> = {
  there: '有信号',
  lost: '有网络，连不上服务器',
  none: '没有信号',
};

/** Always at the top: whether there is a signal, what waits to be sent, and since when the list is here. */
export const StatusLine = () => {
  const { reach } = useStore(signalStore);
  const desk = useStore(deskStore);
  const isSending = useStore(sendingStore);
  const waiting = waitingOf(desk?.entries ?? []).length;
  const returned = desk?.entries.filter(({ state }) => state === 'returned').length ?? 0;
  const outbox = waiting === 0 ? '没有待发送' : `${waiting}条${isSending ? '正在发送' : '待发送'}`;
  return (
    <header className={`rj-fw-status rj-fw-status--${reach}`}>
      <div role="status">
        <span className="rj-fw-status__signal">{REACH[reach]}</span>
        {desk ? (
          <>
            <span>{outbox}</span>
            {returned > 0 ? <span className="rj-fw-status__returned">{returned}条被退回</span> : null}
            <span>{desk.list ? `名单${formatMoment(desk.list.takenAt).slice(5)}带走` : '没有带名单'}</span>
          </>
        ) : null}
      </div>
    </header>
  );
};
