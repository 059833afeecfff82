import { Alert, App, Checkbox } from 'antd';
import { useState } from 'react';
import { useDecideEntries, type Decision, type DecisionResult } from '../../api/entry-work.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { ParagraphField } from '../../ui/form/paragraph-field.tsx';
import { Modal } from '../../ui/modal.tsx';

type Move = Decision['move'];

interface DecisionDialogProps {
  readonly move: Move;
  readonly entries: Decision['entries'];
  /** Why the period of the entry is closed; offers to mark the change late. */
  readonly closed?: string | null;
  readonly onClose: () => void;
  /** What became of each, when at least one was refused out of several. */
  readonly onResults?: (results: readonly DecisionResult[]) => void;
}

const WORDS: Readonly<Record<Move, { title: string; verb: string; help: string }>> = {
  submit: { title: '提交审核', verb: '提交', help: '' },
  accept: { title: '审核通过', verb: '通过', help: '' },
  return: { title: '退回修改', verb: '退回', help: '登记人会在首页看到退回原因，修改后可以再次提交。' },
  withdraw: {
    title: '撤销记录',
    verb: '撤销',
    help: '撤销后不再计入任何数字；原记录和撤销原因会保留，可以查到。',
  },
};

const needsReason = (move: Move) => move === 'return' || move === 'withdraw';

/** Asks for the reason where one is due, carries the decision out and says what became of it. */
export const DecisionDialog = ({ move, entries, closed, onClose, onResults }: DecisionDialogProps) => {
  const decide = useDecideEntries();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [asLate, setAsLate] = useState(false);
  const [error, setError] = useState<string>();
  const { title, verb, help } = WORDS[move];
  const asks = needsReason(move) || asLate;

  const confirm = async () => {
    if (asks && reason.trim() === '') return setError(`请写明${asLate ? '补报' : verb}原因。`);
    try {
      const results = await decide.mutateAsync({ move, entries, asLate, reason: reason.trim() });
      const refused = results.filter(({ status }) => status === 'refused');
      if (entries.length === 1 && refused[0]) return setError(refused[0].message);
      const done = results.length - refused.length;
      if (refused.length === 0) void message.success(`已${verb}${done > 1 ? `${done}条` : ''}`);
      else void message.warning(`${done}条已${verb}，${refused.length}条没有办成，原因列在下方。`);
      onResults?.(results);
      onClose();
    } catch (failure) {
      setError(wordsOfFailure(failure));
    }
  };

  return (
    <Modal
      open
      title={entries.length > 1 ? `${title}（${entries.length}条）` : title}
      okText={verb}
      okButtonProps={{ danger: move === 'withdraw' }}
      cancelText="取消"
      confirmLoading={decide.isPending}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      {closed ? (
        <p>
          {closed}
          <br />
          <Checkbox checked={asLate} onChange={(event) => setAsLate(event.target.checked)}>
            作为迟报办理
          </Checkbox>
        </p>
      ) : null}
      {asks ? (
        <ParagraphField
          id="decision-reason"
          label={`${asLate ? '补报' : verb}原因`}
          error={error}
          help={help}
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
      ) : (
        <>
          <p>
            {move === 'accept'
              ? '审核通过后，由您这一级入账或转上一级审核；入账的计入数字。'
              : '提交后由审核人审核；本级直接入账的立即计入数字。'}
          </p>
          {error ? <Alert type="error" showIcon title={error} /> : null}
        </>
      )}
    </Modal>
  );
};
