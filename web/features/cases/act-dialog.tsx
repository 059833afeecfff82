import { Input } from 'antd';
import { useState } from 'react';
import { useActOnCase, type CaseAct, type CaseFile } from '../../api/cases.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { ASKED_FIELDS, inputOf, missingOf, nothingAsked, type Asked } from './act-asked.ts';
import { ActFields } from './act-fields.tsx';

interface ActDialogProps {
  readonly file: CaseFile;
  readonly act: CaseAct;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** The vital papers that are not there, so that the notice of what is missing begins whole. */
const missingPapers = ({ materials }: CaseFile): string =>
  materials
    .filter(({ isNeeded, isReceived, isVital }) => isNeeded && isVital && !isReceived)
    .map(({ title }) => title)
    .join('\n');

/** Asks what an act needs, does it, and shows beside the fields what stands in the way. */
export const ActDialog = ({ file, act, onDone, onClose }: ActDialogProps) => {
  const submission = useSubmission();
  const doIt = useActOnCase(file);
  const [asked, setAsked] = useState<Asked>(() => ({ ...nothingAsked(), missing: missingPapers(file) }));
  const [reason, setReason] = useState('');
  const change = (part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part }));
  const { errorOf } = submission;
  const submit = () => {
    const problems = [
      ...missingOf(act.code, asked),
      ...(act.needsReason && reason.trim() === '' ? [{ field: 'reason', message: '请写明理由。' }] : []),
    ];
    const fields = [...ASKED_FIELDS, ...file.stepFields.map(({ code }) => code)];
    void submission.send(problems, fields, async () => {
      await doIt.mutateAsync({
        action: act.code,
        input: inputOf(act.code, asked),
        ...(reason.trim() && { reason: reason.trim() }),
      });
      onDone(`已登记“${act.title}”`);
    });
  };
  return (
    <FormDialog
      title={act.title}
      okText={act.title}
      submission={submission}
      onSubmit={submit}
      onClose={onClose}
    >
      <ActFields file={file} code={act.code} asked={asked} onChange={change} errorOf={errorOf} />
      <FormField
        id="reason"
        label={act.needsReason ? '理由' : '意见'}
        optional={!act.needsReason}
        error={errorOf('reason')}
        help={act.needsReason ? '理由写入办理记录，申请人可以查询。' : undefined}
      >
        {(aria) => (
          <Input.TextArea
            {...aria}
            autoSize={{ minRows: 2 }}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FormField>
    </FormDialog>
  );
};
