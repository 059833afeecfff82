import { ParagraphField } from './paragraph-field.tsx';

interface CorrectionReasonProps {
  readonly value: string;
  readonly error: string | undefined;
  /** What is kept: 原来的记录会保留，…… */
  readonly help: string;
  readonly onChange: (reason: string) => void;
}

/** Why something recorded is corrected; asked of every correction, kept with its act. */
export const CorrectionReason = ({ value, error, help, onChange }: CorrectionReasonProps) => (
  <ParagraphField
    id="reason"
    label="为什么更正"
    error={error}
    help={help}
    value={value}
    onChange={onChange}
  />
);
