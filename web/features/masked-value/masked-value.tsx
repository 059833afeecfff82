import { EyeOutlined } from '@ant-design/icons';
import { Button, Input, Tooltip } from 'antd';
import { useState } from 'react';
import { revealPersonField } from '../../api/people.ts';
import { usePermission } from '../../api/session.ts';
import { FormField } from '../../ui/form/form-field.tsx';
import { refusalOf } from '../../ui/form/refusal.ts';
import { Modal } from '../../ui/modal.tsx';

interface MaskedValueProps {
  readonly countyCode: number | string;
  readonly id: string;
  /** Name of the sealed field: idNumber, phone, bankAccount, address, healthNotes. */
  readonly field: string;
  readonly label: string;
  readonly masked: string;
}

const REASONS = ['核对证件', '联系本人', '发放核对', '办理业务'];

/** A masked field. The eye asks why, shows the value, and the look is recorded. */
export const MaskedValue = ({ countyCode, id, field, label, masked }: MaskedValueProps) => {
  const mayReveal = usePermission('people.reveal');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [value, setValue] = useState<string | null>();
  const [sending, setSending] = useState(false);

  const reveal = async () => {
    if (reason.trim() === '') return setError('请写明查看原因。');
    setSending(true);
    try {
      const answer = await revealPersonField(countyCode, id, field, reason.trim());
      setValue(answer.value);
      setAsking(false);
    } catch (failure) {
      setError(refusalOf(failure, []).problems[0]?.message);
    } finally {
      setSending(false);
    }
  };
  if (value !== undefined) return <span>{value ?? '未登记'}</span>;
  return (
    <>
      <span>{masked}</span>
      {mayReveal ? (
        <Tooltip title="查看完整内容">
          <Button
            type="text"
            size="small"
            className="rj-no-print"
            icon={<EyeOutlined />}
            aria-label={`查看完整${label}`}
            onClick={() => setAsking(true)}
          />
        </Tooltip>
      ) : null}
      <Modal
        open={asking}
        title={`查看完整${label}`}
        okText="查看"
        cancelText="取消"
        confirmLoading={sending}
        onOk={() => void reveal()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <FormField
          id={`reason-${field}`}
          label="查看原因"
          error={error}
          help="查看人、时间、原因会记入查阅记录，审计管理员可以看到。"
        >
          {(aria) => (
            <Input
              {...aria}
              autoFocus
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onPressEnter={() => void reveal()}
            />
          )}
        </FormField>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 12 }}>
          {REASONS.map((words) => (
            <Button key={words} size="small" onClick={() => setReason(words)}>
              {words}
            </Button>
          ))}
        </div>
      </Modal>
    </>
  );
};
