import { Button, Input, Select } from 'antd';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { changeMany, type FileOutcome, type PersonPlace } from '../../api/bulk-people.ts';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { forgetPeople } from '../../api/people.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { useSubmission } from '../../ui/form/use-submission.ts';
import { formatNumber } from '../../ui/format.ts';
import { today } from '../../ui/today.ts';
import type { SearchText } from '../../ui/filter/use-search.ts';
import { RegionPicker } from '../region-picker/region-picker.tsx';
import { outcomeWords } from './bulk-words.ts';
import { Modal } from '../../ui/modal.tsx';

const WORKS = [
  { value: 'contactClass', label: '设联系类别', codeList: 'contact-class' },
  { value: 'liaison', label: '设联络员' },
  { value: 'regionCode', label: '改所属村（社区）' },
  { value: 'addIdentity', label: '增加人员类别', codeList: 'person-identity' },
  { value: 'state', label: '标记档案状态', codeList: 'person-state' },
] as const;
type Work = (typeof WORKS)[number];

const VILLAGE = ['village'] as const;
const MOST_SHOWN = 200;

interface BulkDialogProps {
  /** The files chosen; null for all that the query finds. */
  readonly people: readonly PersonPlace[] | null;
  readonly query: SearchText;
  /** Undefined while they are being counted. */
  readonly count: number | undefined;
  readonly onClose: () => void;
}

/** Changes the same in many files: what, to what, why; then what became of each. */
export const BulkDialog = ({ people, query, count, onClose }: BulkDialogProps) => {
  const lists = useCodeLists();
  const submission = useSubmission();
  const { errorOf } = submission;
  const [work, setWork] = useState<Work>(WORKS[0]);
  const [value, setValue] = useState<string | number>();
  const [endedOn, setEndedOn] = useState<string | null>(today());
  const [reason, setReason] = useState('');
  const [outcomes, setOutcomes] = useState<readonly FileOutcome[]>();
  const stopped = useRef(false);
  const isEnding = work.value === 'state' && value !== undefined && value !== 'active';
  const submit = () =>
    submission.send(
      [
        ...(value === undefined || value === '' ? [{ field: 'value', message: '请填写要改成什么。' }] : []),
        ...(reason.trim() === '' ? [{ field: 'reason', message: '请写明原因。' }] : []),
      ],
      ['value', 'reason'],
      async () => {
        const change = { [work.value]: value, ...(isEnding && { endedOn }) };
        const chosen = people ? { people } : { query };
        setOutcomes([]);
        try {
          await changeMany({ ...chosen, change, reason: reason.trim() }, (done) => {
            setOutcomes(done);
            return !stopped.current;
          });
        } finally {
          await forgetPeople();
        }
      },
    );
  const refused = (outcomes ?? []).filter(({ status }) => status === 'refused');
  const isOver = outcomes !== undefined && !submission.sending;
  return (
    <Modal
      open
      title={`成批办理（${count === undefined ? '正在计数' : `${formatNumber(count)}人`}）`}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        isOver ? (
          <Button type="primary" onClick={onClose}>
            完成
          </Button>
        ) : submission.sending ? (
          <Button onClick={() => (stopped.current = true)}>停下</Button>
        ) : (
          <>
            <Button onClick={onClose}>取消</Button>
            <Button type="primary" onClick={() => void submit()}>
              办理
            </Button>
          </>
        )
      }
    >
      {outcomes === undefined || submission.refusal.problems.length > 0 ? (
        <div className="rj-form__fields">
          <ErrorSummary {...submission.refusal} />
          <FormField id="work" label="办理什么">
            {(aria) => (
              <Select
                {...aria}
                aria-label="办理什么"
                style={{ width: '100%' }}
                showSearch={{ optionFilterProp: 'label' }}
                options={WORKS.map(({ value: name, label }) => ({ value: name, label }))}
                value={work.value}
                onChange={(name) => {
                  setWork(WORKS.find((one) => one.value === name) ?? WORKS[0]);
                  setValue(undefined);
                }}
              />
            )}
          </FormField>
          <FormField id="value" label="改成" error={errorOf('value')}>
            {(aria) =>
              work.value === 'regionCode' ? (
                <RegionPicker
                  aria={aria}
                  label="改成"
                  levels={VILLAGE}
                  value={typeof value === 'number' ? value : undefined}
                  onChange={setValue}
                />
              ) : work.value === 'liaison' ? (
                <Input
                  {...aria}
                  maxLength={40}
                  value={value ?? ''}
                  onChange={({ target }) => setValue(target.value)}
                />
              ) : (
                <Select
                  {...aria}
                  aria-label="改成"
                  style={{ width: '100%' }}
                  placeholder="请选择"
                  showSearch={{ optionFilterProp: 'label' }}
                  options={optionsOf(lists, work.codeList).filter((option) => option.value !== 'merged')}
                  value={value ?? null}
                  onChange={(code: string | number | null) => setValue(code ?? undefined)}
                />
              )
            }
          </FormField>
          {isEnding ? (
            <FormField id="endedOn" label="变动日期">
              {(aria) => (
                <DateInput aria={aria} label="变动日期" past value={endedOn} onChange={setEndedOn} />
              )}
            </FormField>
          ) : null}
          <FormField id="reason" label="原因" error={errorOf('reason')} help="原因会记入每个人的档案记录。">
            {(aria) => (
              <Input
                {...aria}
                maxLength={200}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </FormField>
        </div>
      ) : (
        <div aria-live="polite">
          <p>
            {submission.sending
              ? `正在办理，已办${formatNumber(outcomes.length)}人。`
              : `办理完毕：${outcomeWords(outcomes)}。`}
          </p>
          {refused.length > 0 ? (
            <ul style={{ maxHeight: 280, overflow: 'auto', paddingLeft: 20 }}>
              {refused.slice(0, MOST_SHOWN).map(({ countyCode, id, name, reason: why }) => (
                <li key={id}>
                  <Link to="/people/$county/$id" params={{ county: String(countyCode), id }} target="_blank">
                    {name || '未知人员'}
                  </Link>
                  ：{why}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      )}
    </Modal>
  );
};
