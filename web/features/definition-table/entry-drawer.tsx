import { useNavigate } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import { useEntry } from '../../api/ledgers.ts';
import { QueryView } from '../../ui/state/query-view.tsx';
import { EntryActs } from './entry-acts.tsx';
import { EntryFacts } from './entry-facts.tsx';

interface EntryDrawerProps {
  readonly ledger: LedgerDefinition;
  /** county/id */
  readonly place: string;
  readonly onClose: () => void;
}

/** A look at one entry beside its list; a second click on the row opens the full page. */
export const EntryDrawer = ({ ledger, place, onClose }: EntryDrawerProps) => {
  const [county = '', id = ''] = place.split('/');
  const entry = useEntry(ledger.code, county, id);
  const navigate = useNavigate();
  return (
    <Drawer
      open
      size={720}
      mask={false}
      title={entry.data ? `${ledger.title} · ${entry.data.businessDay}` : ledger.title}
      onClose={onClose}
      extra={
        <Button
          type="primary"
          onClick={() =>
            void navigate({ to: '/ledgers/$ledger/$county/$id', params: { ledger: ledger.code, county, id } })
          }
        >
          打开全页
        </Button>
      }
    >
      <QueryView query={entry}>
        {(data) => (
          <div style={{ display: 'flex', flexDirection: 'column', gap: 24 }}>
            <EntryFacts ledger={ledger} entry={data} />
            <EntryActs acts={data.acts} />
          </div>
        )}
      </QueryView>
    </Drawer>
  );
};
