import { ParagraphField } from '../../ui/form/paragraph-field.tsx';

interface ReasonFieldProps {
  readonly isNeeded: boolean;
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly error: string | undefined;
}

/** What stands in the way of an act that needs a reason and has none yet. */
export const reasonMissing = (isNeeded: boolean, reason: string) =>
  isNeeded && reason.trim() === '' ? [{ field: 'reason', message: '请写明理由。' }] : [];

/** Why an act is done, where it must say so, or what the desk adds of its own. */
export const ReasonField = ({ isNeeded, value, onChange, error }: ReasonFieldProps) => (
  <ParagraphField
    id="reason"
    label={isNeeded ? '理由' : '意见'}
    optional={!isNeeded}
    error={error}
    help={isNeeded ? '理由写入办理记录，申请人可以查询。' : undefined}
    maxLength={500}
    value={value}
    onChange={onChange}
  />
);
