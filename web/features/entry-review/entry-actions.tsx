import { CheckOutlined, EditOutlined, SendOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { Decision } from '../../api/entry-work.ts';
import type { EntryMove, EntryWithActs } from '../../api/ledgers.ts';
import { DecisionDialog } from './decision-dialog.tsx';

interface EntryActionsProps {
  readonly ledger: string;
  readonly entry: EntryWithActs;
}

/** The move a page is opened for in each state; the others stand beside it. */
const FIRST: readonly EntryMove[] = ['accept', 'submit', 'correct'];

/** What may be done to an entry now: offered by the server, asked in a dialog. */
export const EntryActions = ({ ledger, entry }: EntryActionsProps) => {
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Decision['move']>();
  const { moves, state } = entry;
  const first = FIRST.find((move) => moves.includes(move));
  const kind = (move: EntryMove) => (move === first ? 'primary' : 'default');
  const correctWords = state === 'draft' || state === 'returned' ? '继续填写' : '更正';
  return (
    <>
      {moves.includes('accept') ? (
        <Button type={kind('accept')} icon={<CheckOutlined />} onClick={() => setAsking('accept')}>
          审核通过
        </Button>
      ) : null}
      {moves.includes('submit') ? (
        <Button type={kind('submit')} icon={<SendOutlined />} onClick={() => setAsking('submit')}>
          提交
        </Button>
      ) : null}
      {moves.includes('return') ? <Button onClick={() => setAsking('return')}>退回</Button> : null}
      {moves.includes('correct') ? (
        <Button
          type={kind('correct')}
          icon={<EditOutlined />}
          onClick={() =>
            void navigate({
              to: '/ledgers/$ledger/$county/$id/correct',
              params: { ledger, county: String(entry.countyCode), id: entry.id },
            })
          }
        >
          {correctWords}
        </Button>
      ) : null}
      {moves.includes('withdraw') ? (
        <Button danger onClick={() => setAsking('withdraw')}>
          撤销
        </Button>
      ) : null}
      {asking ? (
        <DecisionDialog
          move={asking}
          entries={[entry]}
          closed={entry.closed}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </>
  );
};
