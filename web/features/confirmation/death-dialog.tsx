import { useState } from 'react';
import { useConfirmationStep, type Confirmation } from '../../api/confirmations.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

/** A death found while confirming: the file says so from now on. The day is never guessed. */
export const DeathDialog = ({
  row,
  onClose,
}: {
  readonly row: Confirmation;
  readonly onClose: () => void;
}) => {
  const take = useConfirmationStep();
  const [on, setOn] = useState<string | null>(null);
  const [isMissed, setMissed] = useState(false);
  return (
    <ReasonDialog
      title={`核实${row.name}去世`}
      label="核实情况"
      help="如谁核实、依据什么证明。档案会改为去世，后续待遇由优抚股室办理。"
      okText="登记去世"
      danger
      isAnswered={() => {
        setMissed(on === null);
        return on !== null;
      }}
      onOk={(why) => take.mutateAsync({ row, step: { kind: 'death', on: on!, why } })}
      onClose={onClose}
    >
      <FormField id="died-on" label="去世日期" error={isMissed ? '请填写去世日期。' : undefined}>
        {(aria) => <DateInput aria={aria} label="去世日期" past value={on} onChange={setOn} />}
      </FormField>
    </ReasonDialog>
  );
};
