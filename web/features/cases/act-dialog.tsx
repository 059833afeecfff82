import { useState } from 'react';
import { useActOnCase, type CaseAct, type CaseFile } from '../../api/case-file.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { ASKED_FIELDS, inputOf, missingOf, nothingAsked, type Asked } from './act-asked.ts';
import { ActFields } from './act-fields.tsx';
import { reasonMissing, ReasonField } from './reason-field.tsx';

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
  const [asked, setAsked] = useState<Asked>(() => ({
    ...nothingAsked(),
    answers: file.stepAnswers,
    missing: missingPapers(file),
  }));
  const [reason, setReason] = useState('');
  const change = (part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part }));
  const { errorOf } = submission;
  const submit = () => {
    const problems = [...missingOf(act.code, asked), ...reasonMissing(act.needsReason, reason)];
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
      {act.hint ? <p className="rj-note">{act.hint}</p> : null}
      <ActFields file={file} code={act.code} asked={asked} onChange={change} errorOf={errorOf} />
      <ReasonField isNeeded={act.needsReason} value={reason} onChange={setReason} error={errorOf('reason')} />
    </FormDialog>
  );
};
