import type { Editor } from '@tiptap/core';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Draft, SectionLine } from '#kit/report-document/desk-contracts.ts';
import type { DraftPlace } from '../../../api/report-drafts.ts';
import { useMergeSection, useReviewSection, useSectionsOf } from '../../../api/report-sections.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { wordsOfFailure } from '../../../ui/state/failure-words.ts';
import { formatMoment } from '../../../ui/format.ts';
import { QueryView } from '../../../ui/state/query-view.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { notSent } from '../connection/save-state.ts';
import { AskDialog } from './ask-dialog.tsx';
import { SectionState } from './section-state.tsx';

interface SectionsPanelProps {
  readonly editor: Editor;
  readonly place: DraftPlace;
  readonly draft: Draft;
  /** Sends what is typed; answers the version of the text then, or undefined while offline. */
  readonly flush: () => Promise<number | undefined>;
}

interface Review {
  readonly section: SectionLine;
  readonly move: 'returns' | 'withdrawals';
}

const Section = (props: {
  readonly section: SectionLine;
  readonly mayWrite: boolean;
  readonly onMerge: () => void;
  readonly onReview: (move: Review['move']) => void;
}) => {
  const { section, mayWrite, onMerge, onReview } = props;
  const { state } = section;
  return (
    <li className="rj-version">
      <div>
        <Link
          to="/reports/sections/$county/$id"
          params={{ county: String(section.countyCode), id: section.id }}
        >
          {section.regionName}：{section.title}
        </Link>
      </div>
      <div>
        <SectionState {...section} />
        <span className="rj-note">
          {section.submittedAt
            ? `${section.submittedBy ?? ''} ${formatMoment(section.submittedAt)}报送`
            : `${section.dueOn}前报`}
        </span>
      </div>
      {section.returnReason ? <div className="rj-note">退回原因：{section.returnReason}</div> : null}
      {mayWrite ? (
        <div className="rj-side__row">
          {state === 'submitted' ? (
            <>
              <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={onMerge}>
                并入光标处
              </Button>
              <Button size="small" type="text" onClick={() => onReview('returns')}>
                退回
              </Button>
            </>
          ) : null}
          {state === 'asked' || state === 'returned' ? (
            <Button size="small" type="text" onClick={() => onReview('withdrawals')}>
              取消
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
};

/** 分报: what areas below were asked for, who is late, and what has come in. */
export const SectionsPanel = ({ editor, place, draft, flush }: SectionsPanelProps) => {
  const { message } = App.useApp();
  const sections = useSectionsOf(place);
  const merge = useMergeSection(place);
  const review = useReviewSection(place);
  const [asking, setAsking] = useState(false);
  const [reviewed, setReviewed] = useState<Review>();
  const mergeHere = async (section: SectionLine) => {
    try {
      const stepVersion = await flush();
      if (stepVersion === undefined) return void message.error(notSent('并入'));
      const at = editor.state.selection.$from.index(0) + 1;
      await merge.mutateAsync({ section, at, stepVersion });
      void message.success(`已并入${section.regionName}的分报`);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  return (
    <div className="rj-side__stack">
      {draft.mayWrite ? <Button onClick={() => setAsking(true)}>请下级分报</Button> : null}
      <QueryView query={sections}>
        {(rows) => {
          const late = rows.filter(
            ({ isLate, state }) => isLate && (state === 'asked' || state === 'returned'),
          );
          return rows.length === 0 ? (
            <EmptyState
              title="没有请下级分报"
              advice="可以请下级单位各写一段，写好报上来，看过后并入正文。"
            />
          ) : (
            <>
              <p className={late.length > 0 ? 'rj-missing' : 'rj-note'}>
                共请{rows.length}家，已报
                {rows.filter(({ state }) => state === 'submitted' || state === 'merged').length}家
                {late.length > 0
                  ? `；逾期未报${late.length}家：${late.map(({ regionName }) => regionName).join('、')}`
                  : ''}
                。
              </p>
              <ul>
                {rows.map((section) => (
                  <Section
                    key={section.id}
                    section={section}
                    mayWrite={draft.mayWrite}
                    onMerge={() => void mergeHere(section)}
                    onReview={(move) => setReviewed({ section, move })}
                  />
                ))}
              </ul>
            </>
          );
        }}
      </QueryView>
      {asking ? <AskDialog place={place} draft={draft} onClose={() => setAsking(false)} /> : null}
      {reviewed ? (
        <ReasonDialog
          title={reviewed.move === 'returns' ? '退回' : '取消分报'}
          okText={reviewed.move === 'returns' ? '退回' : '取消分报'}
          label="原因"
          help={`${reviewed.section.regionName}的同志会看到这个原因。`}
          onClose={() => setReviewed(undefined)}
          onOk={(reason) => review.mutateAsync({ ...reviewed, reason })}
        />
      ) : null}
    </div>
  );
};
