import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { Answers } from '#kit/define-ledger.ts';
import { useActOnCase, type CaseAct, type CaseFile } from '../../api/cases.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { today } from '../../ui/today.ts';
import { AnswerFields } from './step-answers.tsx';

interface ActDialogProps {
  readonly file: CaseFile;
  readonly act: CaseAct;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

interface Asked {
  readonly answers: Answers;
  readonly missing: string;
  readonly materials: readonly string[];
  readonly step: string;
  readonly on: string | null;
  readonly text: string;
  readonly law: string;
  readonly article: string;
  readonly count: number;
  readonly isGranted: boolean;
  readonly official: string;
}

const START: Asked = {
  answers: {},
  missing: '',
  materials: [],
  step: '',
  on: today(),
  text: '',
  law: '',
  article: '',
  count: 5,
  isGranted: true,
  official: '',
};

/** What an act sends, from what was asked. */
const inputOf = (code: string, asked: Asked): unknown => {
  const clause = { law: asked.law.trim(), article: asked.article.trim() };
  switch (code) {
    case 'pass':
      return { answers: asked.answers };
    case 'ask-supplement':
      return {
        missing: asked.missing
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      };
    case 'supplement':
      return { materials: asked.materials };
    case 'return':
      return { step: asked.step };
    case 'post-notice':
      return { from: asked.on };
    case 'refer':
      return { to: asked.text };
    case 'record-outcome':
      return { isGranted: asked.isGranted, number: asked.text || null, on: asked.on };
    case 'record-official':
      return { state: asked.official, number: asked.text || null, on: asked.on };
    case 'suspend':
      return { clause };
    case 'extend':
      return { clause, count: asked.count };
    case 'deliver':
      return { on: asked.on, way: asked.text };
    default:
      return {};
  }
};

const TEXT_LABELS: Readonly<Record<string, string>> = {
  refer: '报送单位',
  'record-outcome': '文号',
  'record-official': '系统编号',
  deliver: '送达方式',
};
const DAY_LABELS: Readonly<Record<string, string>> = {
  'post-notice': '公示开始日期',
  'record-outcome': '决定日期',
  'record-official': '状态日期',
  deliver: '送达日期',
};

/** Asks what an act needs, does it, and shows beside the fields what stands in the way. */
export const ActDialog = ({ file, act, onDone, onClose }: ActDialogProps) => {
  const submission = useSubmission();
  const doIt = useActOnCase(file);
  const [asked, setAsked] = useState(START);
  const [reason, setReason] = useState('');
  const change = (part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part }));
  const { errorOf } = submission;
  const submit = () => {
    const problems =
      act.needsReason && reason.trim() === '' ? [{ field: 'reason', message: '请写明理由。' }] : [];
    void submission.send(problems, ['reason', ...file.stepFields.map(({ code }) => code)], async () => {
      await doIt.mutateAsync({
        action: act.code,
        input: inputOf(act.code, asked),
        ...(reason.trim() && { reason: reason.trim() }),
      });
      onDone(`已登记“${act.title}”`);
    });
  };
  const text = TEXT_LABELS[act.code];
  const day = DAY_LABELS[act.code];
  const earlier = file.steps.filter(({ standing }) => standing === 'done');
  return (
    <FormDialog
      title={act.title}
      okText={act.title}
      submission={submission}
      onSubmit={submit}
      onClose={onClose}
    >
      {act.code === 'pass' ? (
        <AnswerFields
          fields={file.stepFields}
          answers={asked.answers}
          onAnswers={(answers) => change({ answers })}
          errorOf={errorOf}
        />
      ) : null}
      {act.code === 'ask-supplement' ? (
        <FormField id="missing" label="缺什么" help="一次写全，一行一项；只告知这一次。">
          {(aria) => (
            <Input.TextArea
              {...aria}
              autoSize={{ minRows: 3 }}
              value={asked.missing}
              onChange={(event) => change({ missing: event.target.value })}
            />
          )}
        </FormField>
      ) : null}
      {act.code === 'supplement' ? (
        <Checkbox.Group
          options={file.materials
            .filter(({ isReceived, isNeeded }) => isNeeded && !isReceived)
            .map(({ code, title }) => ({ value: code, label: title }))}
          value={[...asked.materials]}
          onChange={(materials) => change({ materials })}
        />
      ) : null}
      {act.code === 'return' ? (
        <FormField id="step" label="退到哪个环节">
          {(aria) => (
            <Select
              {...aria}
              aria-label="退到哪个环节"
              options={earlier.map(({ code, title }) => ({ value: code, label: title }))}
              value={asked.step || null}
              onChange={(step: string) => change({ step })}
            />
          )}
        </FormField>
      ) : null}
      {act.code === 'record-outcome' ? (
        <Checkbox checked={asked.isGranted} onChange={({ target }) => change({ isGranted: target.checked })}>
          有权机关同意
        </Checkbox>
      ) : null}
      {act.code === 'record-official' ? (
        <FormField id="official" label="国家系统里的状态">
          {(aria) => (
            <Select
              {...aria}
              aria-label="国家系统里的状态"
              options={file.officialStates.map(({ code, title }) => ({ value: code, label: title }))}
              value={asked.official || null}
              onChange={(official: string) => change({ official })}
            />
          )}
        </FormField>
      ) : null}
      {text ? (
        <FormField id="text" label={text} optional={act.code.startsWith('record')}>
          {(aria) => (
            <Input {...aria} value={asked.text} onChange={(event) => change({ text: event.target.value })} />
          )}
        </FormField>
      ) : null}
      {day ? (
        <FormField id="on" label={day}>
          {(aria) => (
            <DateInput
              aria={aria}
              label={day}
              value={asked.on}
              onChange={(on) => change({ on: on as string | null })}
              past
            />
          )}
        </FormField>
      ) : null}
      {act.code === 'extend' ? (
        <FormField id="count" label="延长多少">
          {(aria) => (
            <InputNumber<number>
              {...aria}
              min={1}
              max={180}
              value={asked.count}
              onChange={(count) => change({ count: count ?? 1 })}
            />
          )}
        </FormField>
      ) : null}
      {act.code === 'suspend' || act.code === 'extend' ? (
        <>
          <FormField id="law" label="依据的规定">
            {(aria) => (
              <Input {...aria} value={asked.law} onChange={(event) => change({ law: event.target.value })} />
            )}
          </FormField>
          <FormField id="article" label="条款">
            {(aria) => (
              <Input
                {...aria}
                value={asked.article}
                onChange={(event) => change({ article: event.target.value })}
              />
            )}
          </FormField>
        </>
      ) : null}
      <FormField
        id="reason"
        label={act.needsReason ? '理由' : '意见'}
        optional={!act.needsReason}
        error={errorOf('reason')}
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
