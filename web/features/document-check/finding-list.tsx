import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import type { DocumentFinding } from '../../api/document-checks.ts';
import { severityWords } from './severity-words.ts';

interface FindingListProps {
  readonly findings: readonly DocumentFinding[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onIgnore: (id: string) => void;
  readonly onIgnoreRule: (rule: string) => void;
}

/** Where a finding is told in the list. */
export const itemId = (id: string) => `document-finding-${id}`;

/** Every finding with its place, reason and proposed mend. */
export const FindingList = ({ findings, chosen, onChoose, onIgnore, onIgnoreRule }: FindingListProps) => (
  <ol className="rj-check-list" aria-label="发现的问题">
    {findings.map(({ id, rule, ruleName, severity, excerpt, place, message, reason, proposal, record }) => (
      <li key={id} id={itemId(id)} className={id === chosen ? 'rj-check-list__chosen' : undefined}>
        <div className="rj-check-list__head">
          <Tag color={severityWords[severity].colour}>{severityWords[severity].words}</Tag>
          <button type="button" className="rj-link" onClick={() => onChoose(id)}>
            {excerpt.trim() === '' ? '空格' : excerpt}
          </button>
        </div>
        <div>{message}</div>
        <div>{proposal}</div>
        <div className="rj-note">{reason}</div>
        <div className="rj-note">{place}</div>
        <div className="rj-check-list__actions">
          {record ? (
            <Link
              to="/figures/$metric"
              params={{ metric: record.metric }}
              search={{ region: String(record.region), from: record.from, to: record.to }}
            >
              看这{record.rowCount}条记录
            </Link>
          ) : null}
          <Button size="small" onClick={() => onIgnore(id)}>
            忽略这处
          </Button>
          <Button size="small" type="text" onClick={() => onIgnoreRule(rule)}>
            忽略“{ruleName}”
          </Button>
        </div>
      </li>
    ))}
  </ol>
);
