import { Fragment } from 'react';
import type { CheckedText, DocumentFinding } from '../../api/document-checks.ts';
import { cutText } from './cut-text.ts';

interface CheckedPaperProps {
  readonly blocks: readonly CheckedText[];
  readonly findings: readonly DocumentFinding[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

const PARTS: Readonly<Record<string, string>> = {
  header: '页眉',
  footer: '页脚',
  note: '脚注',
  'text-box': '文本框',
  cell: '表格',
};

/** Where a finding is marked on the paper. */
export const markId = (id: string) => `rj-mark-${id}`;

/** The text of the document with every finding underlined in its place. */
export const CheckedPaper = ({ blocks, findings, chosen, onChoose }: CheckedPaperProps) => (
  <article className="rj-check-paper" aria-label="文稿">
    {blocks.map(({ text, kind, label }, index) => {
      const own = findings.filter(({ block }) => block === index);
      return (
        // Paragraphs have no name of their own, and their order never changes.
        <p key={index} className={`rj-check-paper__block rj-check-paper__block--${kind}`}>
          {PARTS[kind] ? <span className="rj-check-paper__part">{PARTS[kind]}</span> : null}
          {label}
          {cutText(text, own).map(({ text: piece, finding }, at) =>
            finding ? (
              <mark
                key={finding.id}
                id={markId(finding.id)}
                className={`rj-check-mark rj-check-mark--${finding.severity}${finding.id === chosen ? ' rj-check-mark--chosen' : ''}`}
                title={finding.message}
                onClick={() => onChoose(finding.id)}
              >
                {piece.replaceAll(' ', '\u00a0')}
              </mark>
            ) : (
              <Fragment key={`${index}-${at}`}>{piece}</Fragment>
            ),
          )}
        </p>
      );
    })}
  </article>
);
