import { useEffect } from 'react';
import { useCodeLists } from '../../api/code-lists.ts';
import type { HallTicket } from '../../api/hall-shapes.ts';
import { formatMoment } from '../../ui/format.ts';
import { matterWords, waitWords } from './hall-words.ts';
import { useFocusOnMount } from './use-focus-on-mount.ts';
import { speak } from '../../ui/speak.ts';

interface KioskTicketProps {
  readonly ticket: HallTicket;
  readonly hallTitle: string;
  /** Minutes as estimated when the number was taken, null while no window is open; undefined when nothing was estimated. */
  readonly waitMinutes: number | null | undefined;
  readonly onDone: () => void;
}

/** The number taken; it can be printed as a slip. */
export const KioskTicket = ({ ticket, hallTitle, waitMinutes, onDone }: KioskTicketProps) => {
  const lists = useCodeLists();
  useEffect(() => {
    speak(`您的号码是${ticket.number.split('').join(' ')}，请到等候区等候叫号`);
  }, [ticket.number]);
  const begun = useFocusOnMount<HTMLParagraphElement>();
  return (
    <div className="rj-kiosk__ticket">
      <h1>{hallTitle}</h1>
      <p>您的号码</p>
      <p className="rj-kiosk__number" ref={begun} tabIndex={-1}>
        {ticket.number}
      </p>
      <h2>{matterWords(lists, ticket.matter)}</h2>
      {ticket.priority ? (
        <p>
          {ticket.priority.title}：{ticket.priority.rule}
        </p>
      ) : null}
      <p>
        {waitMinutes === undefined ? '' : `${waitWords(waitMinutes)}，`}请到等候区等候，听到叫号后到窗口。
      </p>
      <p>{ticket.takenAt ? formatMoment(ticket.takenAt) : ''} 取号，当日有效。</p>
      <div className="rj-kiosk__head rj-kiosk__screen-only">
        <button type="button" className="rj-kiosk__button rj-kiosk__plain" onClick={() => window.print()}>
          <strong>打印小票</strong>
        </button>
        <button
          type="button"
          className="rj-kiosk__button rj-kiosk__button--main rj-kiosk__plain"
          onClick={onDone}
        >
          <strong>完成</strong>
        </button>
      </div>
    </div>
  );
};
