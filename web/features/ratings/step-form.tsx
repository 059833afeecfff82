import { App, Button, Radio } from 'antd';
import { useState } from 'react';
import { useRectificationStep, type OpenedRectification } from '../../api/ratings.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { ParagraphField } from '../../ui/form/paragraph-field.tsx';

interface StepWords {
  readonly kind: string;
  readonly title: string;
  readonly label: string;
  readonly help: string;
  readonly choice?: { readonly label: string; readonly options: readonly (readonly [string, string])[] };
}

const STEPS: Readonly<Record<OpenedRectification['state'], StepWords | null>> = {
  verifying: {
    kind: 'verify',
    title: '核实',
    label: '核实情况',
    help: '向经办股室、窗口了解办理经过，不透露评价人。',
    choice: {
      label: '评价是否属实',
      options: [
        ['yes', '属实，需要整改'],
        ['no', '不属实，回访时解释'],
      ],
    },
  },
  mending: { kind: 'mend', title: '整改', label: '整改措施', help: '写明改了什么、由谁落实。' },
  'calling-back': {
    kind: 'call-back',
    title: '回访',
    label: '回访情况',
    help: '由没有经办过该事项的同事联系本人。三天都联系不上的，可以关闭；一天记一次。',
    choice: {
      label: '联系结果',
      options: [
        ['content', '联系上，本人满意'],
        ['not-content', '联系上，本人仍不满意'],
        ['missed', '没有联系上'],
      ],
    },
  },
  closing: {
    kind: 'close',
    title: '关闭',
    label: '办结意见',
    help: '关闭后计入差评整改台账，台账不记评价人和事项。',
  },
  closed: null,
};

const stepOf = ({ kind }: StepWords, choice: string, note: string): object => {
  if (kind === 'verify') return { kind, isUpheld: choice === 'yes', note };
  if (kind === 'call-back')
    return {
      kind,
      isReached: choice !== 'missed',
      isContent: choice === 'missed' ? null : choice === 'content',
      note,
    };
  return { kind, note };
};

/** The next step of a bad rating, one at a time. */
export const StepForm = ({ matter }: { readonly matter: OpenedRectification }) => {
  const words = STEPS[matter.state];
  const { message } = App.useApp();
  const take = useRectificationStep(matter);
  const [choice, setChoice] = useState('');
  const [note, setNote] = useState('');
  const [error, setError] = useState<string>();
  if (words === null) return <p>这件差评已经关闭。</p>;
  const submit = async () => {
    if (words.choice && choice === '') return setError(`请选择${words.choice.label}。`);
    if (note.trim() === '') return setError(`请写明${words.label}。`);
    setError(undefined);
    try {
      await take.mutateAsync(stepOf(words, choice, note.trim()));
      void message.success(`${words.title}已记下`);
      setChoice('');
      setNote('');
    } catch (failure) {
      setError(wordsOfFailure(failure));
    }
  };
  return (
    <div className="rj-form__fields">
      {words.choice ? (
        <Radio.Group
          aria-label={words.choice.label}
          options={words.choice.options.map(([value, label]) => ({ value, label }))}
          value={choice}
          onChange={({ target }) => setChoice(String(target.value))}
        />
      ) : null}
      <ParagraphField
        id="step-note"
        label={words.label}
        error={error}
        help={words.help}
        minRows={3}
        maxLength={500}
        value={note}
        onChange={setNote}
      />
      <div>
        <Button type="primary" loading={take.isPending} onClick={() => void submit()}>
          {words.title}
        </Button>
      </div>
    </div>
  );
};
