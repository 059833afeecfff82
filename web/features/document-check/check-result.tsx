import { DownloadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { downloadMarked, type CheckedDocument, type CheckRequest } from '../../api/document-checks.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { CheckedPaper, markId } from './checked-paper.tsx';
import { FindingList, itemId } from './finding-list.tsx';
import { SEVERITIES, severityWords } from './severity-words.ts';

interface CheckResultProps {
  readonly document: CheckedDocument;
  readonly request: CheckRequest;
  readonly onAgain: () => void;
}

const ALL = 'all';

const reveal = (element: string) =>
  globalThis.document.getElementById(element)?.scrollIntoView({ block: 'center', behavior: 'auto' });

/** The findings beside the text. Those set aside are aside for this document only. */
export const CheckResult = ({ document, request, onAgain }: CheckResultProps) => {
  const { message } = App.useApp();
  const [severity, setSeverity] = useState<string>(ALL);
  const [rule, setRule] = useState<string>();
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const [ignoredRules, setIgnoredRules] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string>();
  const [saving, setSaving] = useState(false);
  const kept = document.findings.filter(
    (finding) => !ignored.includes(finding.id) && !ignoredRules.includes(finding.rule),
  );
  const shown = kept.filter(
    (finding) =>
      (severity === ALL || finding.severity === severity) && (rule === undefined || finding.rule === rule),
  );
  const aside = document.findings.length - kept.length;
  const ruleNames = new Map(kept.map((finding) => [finding.rule, finding.ruleName]));
  const countOf = (code: string) => kept.filter((finding) => finding.rule === code).length;
  const save = async () => {
    const { source, ...options } = request;
    if (!('file' in source)) return;
    setSaving(true);
    try {
      await downloadMarked(source.file, options, { rules: ignoredRules, findings: ignored });
    } catch (error) {
      void message.error(wordsOfFailure(error));
    } finally {
      setSaving(false);
    }
  };
  const choose = (id: string, other: string) => {
    setChosen(id);
    reveal(other);
  };
  return (
    <>
      <div className="rj-check-bar">
        <strong className="rj-check-bar__name">{document.fileName}</strong>
        <span className="rj-note">
          共{document.summary.characters}字，{kept.length === 0 ? '没有发现问题' : `发现${kept.length}处`}
          {aside > 0 ? `，忽略${aside}处` : ''}
        </span>
        <span className="rj-check-bar__actions">
          {aside > 0 ? (
            <Button
              type="text"
              onClick={() => {
                setIgnored([]);
                setIgnoredRules([]);
              }}
            >
              恢复忽略的
            </Button>
          ) : null}
          {document.canBeMarked ? (
            <Button type="primary" icon={<DownloadOutlined />} loading={saving} onClick={() => void save()}>
              下载批注稿
            </Button>
          ) : null}
          <Button onClick={onAgain}>另查一份</Button>
        </span>
      </div>
      {document.remarks.map((remark) => (
        <Alert key={remark} type="warning" showIcon title={remark} />
      ))}
      {document.findings.length === 0 ? (
        <Panel>
          <EmptyState
            title="没有发现问题"
            advice="规则只查得出写法和前后不一的毛病，数字是否属实还要对照台账。"
            action={<Button onClick={onAgain}>另查一份</Button>}
          />
        </Panel>
      ) : (
        <div className="rj-check-columns">
          <CheckedPaper
            blocks={document.blocks}
            findings={shown}
            chosen={chosen}
            onChoose={(id) => choose(id, itemId(id))}
          />
          <aside className="rj-check-side" aria-label="检查结果">
            <div className="rj-check-filters">
              <Segmented
                aria-label="轻重"
                value={severity}
                onChange={setSeverity}
                options={[
                  { value: ALL, label: `全部${kept.length}` },
                  ...SEVERITIES.map((one) => ({
                    value: one,
                    label: `${severityWords[one].words}${kept.filter((finding) => finding.severity === one).length}`,
                  })),
                ]}
              />
              <Select
                aria-label="哪一类"
                allowClear
                placeholder="全部种类"
                value={rule ?? null}
                onChange={(code: string | null) => setRule(code ?? undefined)}
                options={[...ruleNames].map(([value, name]) => ({
                  value,
                  label: `${name}（${countOf(value)}）`,
                }))}
              />
            </div>
            {shown.length === 0 ? (
              <EmptyState title="这里没有要看的了" advice="换一个筛选条件，或下载批注稿逐处修改。" />
            ) : (
              <FindingList
                findings={shown}
                chosen={chosen}
                onChoose={(id) => choose(id, markId(id))}
                onIgnore={(id) => setIgnored([...ignored, id])}
                onIgnoreRule={(code) => setIgnoredRules([...ignoredRules, code])}
              />
            )}
          </aside>
        </div>
      )}
    </>
  );
};
