import { Button, Mentions } from 'antd';
import { useState } from 'react';
import { useColleagues, type Remark } from '../../../api/report-comments.ts';
import type { DraftPlace } from '../../../api/report-drafts.ts';
import { mentionedIn } from './mentioned-in.ts';

interface RemarkBoxProps {
  readonly place: DraftPlace;
  readonly label: string;
  readonly button: string;
  readonly autoFocus?: boolean;
  readonly onSend: (remark: Remark) => Promise<void>;
  readonly onCancel?: () => void;
}

const LONGEST = 1_000;

/** A remark to write; @ names a colleague who can read the draft. */
export const RemarkBox = (props: RemarkBoxProps) => {
  const { place, label, button, autoFocus = false, onSend, onCancel } = props;
  const colleagues = useColleagues(place).data ?? [];
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const send = async () => {
    setSending(true);
    try {
      const mentions = mentionedIn(text, colleagues);
      await onSend({ text: text.trim(), mentions: mentions.map(({ accountId }) => accountId) });
      setText('');
    } finally {
      setSending(false);
    }
  };
  return (
    <div className="rj-side__stack">
      <Mentions
        aria-label={label}
        autoFocus={autoFocus}
        autoSize={{ minRows: 2 }}
        maxLength={LONGEST}
        placeholder="写下意见，输入@可提到同事"
        value={text}
        onChange={setText}
        options={colleagues.map(({ accountId, name, title }) => ({
          key: accountId,
          value: name,
          label: `${name}　${title}`,
        }))}
      />
      <div className="rj-side__row">
        <Button
          size="small"
          type="primary"
          disabled={text.trim() === ''}
          loading={sending}
          onClick={() => void send()}
        >
          {button}
        </Button>
        {onCancel ? (
          <Button size="small" onClick={onCancel}>
            取消
          </Button>
        ) : null}
      </div>
    </div>
  );
};
