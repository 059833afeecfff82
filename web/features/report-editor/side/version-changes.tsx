import { Drawer } from 'antd';
import type { BlockChange } from '#kit/report-document/desk-contracts.ts';
import { useVersionChanges, type DraftPlace } from '../../../api/report-drafts.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { QueryView } from '../../../ui/state/query-view.tsx';

interface VersionChangesProps {
  readonly place: DraftPlace;
  readonly before: number;
  readonly title: string;
  readonly onClose: () => void;
}

const Piece = ({ kind, text }: { readonly kind: BlockChange['kind']; readonly text: string }) => {
  if (kind === 'added') return <ins className="rj-diff__added">{text}</ins>;
  if (kind === 'removed') return <del className="rj-diff__removed">{text}</del>;
  return <>{text}</>;
};

const Block = ({ change }: { readonly change: BlockChange }) => (
  <p className={`rj-diff rj-diff--${change.kind}`}>
    {change.kind === 'changed' ? (
      change.pieces.map(({ kind, text }, at) => <Piece key={at} kind={kind} text={text} />)
    ) : (
      <Piece kind={change.kind} text={change.after ?? change.before ?? ''} />
    )}
  </p>
);

/** The paragraphs that differ between a version and the draft: what came is underlined, what went is struck out. */
export const VersionChanges = ({ place, before, title, onClose }: VersionChangesProps) => {
  const changes = useVersionChanges(place, before, 0);
  return (
    <Drawer open size={720} title={title} onClose={onClose}>
      <QueryView query={changes} lines={8}>
        {(blocks) => {
          const differing = blocks.filter(({ kind }) => kind !== 'same');
          return differing.length === 0 ? (
            <EmptyState title="没有不同" advice="从这个版本以后，文稿没有改动过。" />
          ) : (
            <>
              <p className="rj-note">
                有{differing.length}段不同。绿色下划线为新增，红色删除线为删去，［］里是数字。
              </p>
              {differing.map((change, at) => (
                <Block key={at} change={change} />
              ))}
            </>
          );
        }}
      </QueryView>
    </Drawer>
  );
};
