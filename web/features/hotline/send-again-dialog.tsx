import { useState } from 'react';
import { useCallStep, type HotlineCall } from '../../api/hotline.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { DeskSelect } from './desk-select.tsx';

/** Sends a call to another desk; a new limit begins. */
export const SendAgainDialog = ({
  call,
  onClose,
}: {
  readonly call: HotlineCall;
  readonly onClose: () => void;
}) => {
  const step = useCallStep();
  const submission = useSubmission();
  const [desk, setDesk] = useState<string | null>(null);
  const submit = () =>
    void submission.send(
      desk ? [] : [{ field: 'desk', message: '请选择转给哪个股室。' }],
      ['desk'],
      async () => {
        await step.mutateAsync({ call, what: 'transfers', body: { desk } });
        onClose();
      },
    );
  return (
    <FormDialog title="改转" okText="改转" submission={submission} onSubmit={submit} onClose={onClose}>
      <FormField
        id="desk"
        label="转给哪个股室"
        error={submission.errorOf('desk')}
        help="到期日从今天起重新计算。"
      >
        {(aria) => <DeskSelect aria={aria} value={desk} onChange={setDesk} />}
      </FormField>
    </FormDialog>
  );
};
