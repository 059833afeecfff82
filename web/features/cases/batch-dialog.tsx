import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useActOnCases, type ListedCase } from '../../api/cases.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { ASKED_FIELDS, inputOf, missingOf, nothingAsked, type Asked } from './act-asked.ts';
import { ColleagueField } from './colleague-field.tsx';
import { HowAndWhen } from './how-and-when.tsx';
import { reasonMissing, ReasonField } from './reason-field.tsx';
import { Modal } from '../../ui/modal.tsx';
import './cases.css';

interface Work {
  readonly code: string;
  readonly title: string;
  readonly needsReason?: boolean;
}

/** What is done with many cases at once: everything else looks at one case by itself. */
const WORKS: readonly Work[] = [
  { code: 'accept', title: '受理' },
  { code: 'assign', title: '分派' },
  { code: 'close', title: '办结' },
  { code: 'deliver', title: '送达' },
  { code: 'urge', title: '催办' },
  { code: 'supervise', title: '督办', needsReason: true },
];

interface Outcome {
  readonly id: string;
  readonly status: 'done' | 'refused';
  readonly message: string | null;
}

interface BatchDialogProps {
  readonly cases: readonly ListedCase[];
  /** Told whether the cases were acted on: what was given up leaves them chosen. */
  readonly onClose: (isDone: boolean) => void;
}

const outcomeWords = (all: number, refused: number): string => {
  if (refused === 0) return `${all}件都办好了。`;
  if (refused === all) return `${all}件都没有办成，原因如下，办件没有变动。`;
  return `办好${all - refused}件；${refused}件没有办成，原因如下，其余不受影响。`;
};

const Outcomes = ({
  cases,
  outcomes,
}: {
  readonly cases: readonly ListedCase[];
  readonly outcomes: readonly Outcome[];
}) => {
  const refused = outcomes.filter(({ status }) => status === 'refused');
  return (
    <div aria-live="polite" className="rj-case-batch">
      <p>{outcomeWords(outcomes.length, refused.length)}</p>
      <ul className="rj-case-list rj-case-outcomes">
        {refused.map(({ id, message }) => {
          const row = cases.find((one) => one.id === id);
          return row ? (
            <li key={id}>
              <Link
                className="rj-link"
                to="/cases/$county/$id"
                params={{ county: String(row.countyCode), id }}
                target="_blank"
              >
                {row.number} {row.name ?? ''}
              </Link>
              ：{message}
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
};

/** Does the same with the cases chosen, then says of each that was refused why; the others go through. */
export const BatchDialog = ({ cases, onClose }: BatchDialogProps) => {
  const submission = useSubmission();
  const acting = useActOnCases();
  const [work, setWork] = useState<Work>(WORKS[0]!);
  const [asked, setAsked] = useState<Asked>(nothingAsked);
  const [reason, setReason] = useState('');
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>();
  const { errorOf } = submission;
  const change = (part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part }));
  const submit = () =>
    submission.send(
      [...missingOf(work.code, asked), ...reasonMissing(work.needsReason === true, reason)],
      ASKED_FIELDS,
      async () => {
        const { results } = await acting.mutateAsync({
          action: work.code,
          input: inputOf(work.code, asked),
          cases,
          ...(reason.trim() && { reason: reason.trim() }),
        });
        setOutcomes(results);
      },
    );
  return (
    <Modal
      open
      title={`成批办理（${cases.length}件）`}
      onCancel={() => onClose(outcomes !== undefined)}
      mask={{ closable: false }}
      footer={
        outcomes ? (
          <Button type="primary" onClick={() => onClose(true)}>
            完成
          </Button>
        ) : (
          <>
            <Button onClick={() => onClose(false)}>取消</Button>
            <Button type="primary" loading={submission.sending} onClick={() => void submit()}>
              办理
            </Button>
          </>
        )
      }
    >
      {outcomes ? (
        <Outcomes cases={cases} outcomes={outcomes} />
      ) : (
        <div className="rj-form__fields">
          <ErrorSummary {...submission.refusal} />
          <FormField id="work" label="办理什么" help="逐件核对，不能办的会写明原因，其余照办。">
            {(aria) => (
              <Select
                {...aria}
                aria-label="办理什么"
                style={{ width: '100%' }}
                options={WORKS.map(({ code, title }) => ({ value: code, label: title }))}
                value={work.code}
                onChange={(code) => setWork(WORKS.find((one) => one.code === code) ?? WORKS[0]!)}
              />
            )}
          </FormField>
          {work.code === 'assign' ? (
            <ColleagueField
              of={cases}
              action="assign"
              value={asked.account}
              onChange={(account) => change({ account })}
              error={errorOf('account')}
            />
          ) : null}
          <HowAndWhen code={work.code} asked={asked} onChange={change} errorOf={errorOf} />
          <ReasonField
            isNeeded={work.needsReason === true}
            value={reason}
            onChange={setReason}
            error={errorOf('reason')}
          />
        </div>
      )}
    </Modal>
  );
};
