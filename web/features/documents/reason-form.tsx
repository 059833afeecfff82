import { Button, Input } from 'antd';
import { useState } from 'react';
import { FormField } from '../../ui/form/form-field.tsx';

interface ReasonFormProps {
  /** On the button. */
  readonly words: string;
  readonly help: string;
  readonly danger?: boolean;
  readonly sending?: boolean;
  readonly error?: string | undefined;
  readonly onReason: (reason: string) => void;
}

/** Asks why before something is shown or done. */
export const ReasonForm = ({
  words,
  help,
  danger = false,
  sending = false,
  error,
  onReason,
}: ReasonFormProps) => {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const give = () => (reason.trim() === '' ? setMissing(true) : onReason(reason.trim()));
  return (
    <div style={{ marginBottom: 16 }}>
      <FormField
        id="document-reason"
        label={`${words}原因`}
        help={help}
        error={missing && reason.trim() === '' ? `请写明${words}原因。` : error}
      >
        {(aria) => (
          <Input
            {...aria}
            autoFocus
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={give}
          />
        )}
      </FormField>
      <Button type="primary" danger={danger} loading={sending} style={{ marginTop: 12 }} onClick={give}>
        {words}
      </Button>
    </div>
  );
};
