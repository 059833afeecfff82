import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { App, Button, Segmented, Tag } from 'antd';
import { useState } from 'react';
import type { Finding } from '../../../api/report-checks.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { wordsOfFailure } from '../../../ui/state/failure-words.ts';
import { useStored } from '../../../ui/stored.ts';
import { placeOf } from '../check-text.ts';
import { findDefects, type Checked } from '../find-defects.ts';
import { placeOfFinding, showFindings } from '../plugins/findings.ts';
import { asUndoStep } from '../undo-step.ts';

interface CheckPanelProps extends Checked {
  readonly findings: readonly Finding[] | undefined;
  readonly onFindings: (findings: readonly Finding[] | undefined) => void;
}

const SEVERITIES = {
  error: { words: '错误', colour: 'error' },
  warning: { words: '提醒', colour: 'warning' },
  advice: { words: '建议', colour: 'default' },
} as const;

const NONE: readonly string[] = [];

/** Underlines and lists what the checker finds in the document as it stands; what was ignored is listed, not underlined. */
const check = async (asked: Checked, ignored: readonly string[]): Promise<readonly Finding[]> => {
  const { found, blocks } = await findDefects(asked);
  if (asked.editor.isDestroyed) return [];
  showFindings(
    asked.editor,
    found.flatMap((finding) => {
      const place = ignored.includes(finding.id) ? undefined : placeOf(blocks, finding);
      return place && place.to > place.from ? [{ id: finding.id, severity: finding.severity, ...place }] : [];
    }),
  );
  return found;
};

const FindingItem = (props: {
  readonly finding: Finding;
  readonly editor: Editor;
  readonly onMended: () => void;
  readonly onIgnored: () => void;
}) => {
  const { finding, editor, onMended, onIgnored } = props;
  const { message } = App.useApp();
  const goTo = () => {
    const place = placeOfFinding(editor.state, finding.id);
    if (!place) return void message.info('这里的文字已经改过，请重新检查。');
    const { tr, doc } = editor.state;
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, place.from, place.to)).scrollIntoView());
    editor.view.focus();
  };
  const mend = () => {
    const place = placeOfFinding(editor.state, finding.id);
    if (!place || finding.replacement === null) return goTo();
    const by = finding.replacement;
    asUndoStep(editor.view, () => editor.view.dispatch(editor.state.tr.insertText(by, place.from, place.to)));
    onMended();
  };
  const { words, colour } = SEVERITIES[finding.severity];
  return (
    <li className="rj-version">
      <div>
        <Tag color={colour}>{words}</Tag>
        <button type="button" className="rj-link" onClick={goTo}>
          {finding.excerpt || finding.place}
        </button>
      </div>
      <div>{finding.message}</div>
      <div className="rj-note">{finding.reason}</div>
      <div className="rj-note">{finding.proposal}</div>
      {editor.isEditable ? (
        <div className="rj-side__row">
          {finding.replacement === null ? null : (
            <Button size="small" onClick={mend}>
              改为“{finding.replacement}”
            </Button>
          )}
          <Button size="small" type="text" onClick={onIgnored}>
            忽略
          </Button>
        </div>
      ) : null}
    </li>
  );
};

/** 检查: what official prose would not have, with the reason and a mend at one click. */
export const CheckPanel = (props: CheckPanelProps) => {
  const { editor, draft, findings, onFindings } = props;
  const { message } = App.useApp();
  const [checking, setChecking] = useState(false);
  const [severity, setSeverity] = useState<'all' | Finding['severity']>('all');
  // A finding keeps its name while its paragraph stays as it is: only then does it stay ignored.
  const [ignored, setIgnored] = useStored(`ignored-findings.${draft.id}`, NONE);
  const run = async (without: readonly string[]) => {
    setChecking(true);
    try {
      onFindings(await check(props, without));
    } catch (error) {
      void message.error(wordsOfFailure(error));
    } finally {
      setChecking(false);
    }
  };
  const unmark = (done: Finding) =>
    showFindings(
      editor,
      (findings ?? []).flatMap((finding) => {
        const place = finding.id === done.id ? undefined : placeOfFinding(editor.state, finding.id);
        return place ? [{ id: finding.id, severity: finding.severity, ...place }] : [];
      }),
    );
  const settle = (done: Finding) => {
    unmark(done);
    onFindings((findings ?? []).filter(({ id }) => id !== done.id));
  };
  const ignore = (done: Finding) => {
    unmark(done);
    setIgnored([...ignored, done.id]);
  };
  const relist = () => {
    setIgnored(NONE);
    void run(NONE);
  };
  const open = (findings ?? []).filter(({ id }) => !ignored.includes(id));
  const hidden = (findings ?? []).length - open.length;
  const shown = open.filter((finding) => severity === 'all' || finding.severity === severity);
  const count = (one: Finding['severity']) => open.filter((finding) => finding.severity === one).length;
  return (
    <div className="rj-side__stack">
      <Button type={findings ? 'default' : 'primary'} loading={checking} onClick={() => void run(ignored)}>
        {findings ? '重新检查' : '检查全文'}
      </Button>
      {findings === undefined ? (
        <p className="rj-note">
          查漏填、前后不一、序号跳号、单位和标点等毛病。数字块的值来自记录，不在检查之列。
        </p>
      ) : open.length === 0 ? (
        <EmptyState
          title={hidden === 0 ? '没有发现问题' : '没有要处理的问题'}
          advice="改动后可以再查一遍。"
        />
      ) : (
        <>
          <Segmented
            aria-label="轻重"
            size="small"
            value={severity}
            onChange={setSeverity}
            options={[
              { value: 'all', label: `全部${open.length}` },
              { value: 'error', label: `错误${count('error')}` },
              { value: 'warning', label: `提醒${count('warning')}` },
              { value: 'advice', label: `建议${count('advice')}` },
            ]}
          />
          <ul>
            {shown.map((finding) => (
              <FindingItem
                key={finding.id}
                finding={finding}
                editor={editor}
                onMended={() => settle(finding)}
                onIgnored={() => ignore(finding)}
              />
            ))}
          </ul>
        </>
      )}
      {hidden === 0 ? null : (
        <p className="rj-note">
          忽略了{hidden}处，改动所在段落后会重新检查。
          <Button size="small" type="link" onClick={relist}>
            重新列出
          </Button>
        </p>
      )}
    </div>
  );
};
