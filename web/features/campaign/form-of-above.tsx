import { Link } from '@tanstack/react-router';
import type { Campaign } from '../../api/campaigns.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Page } from '../../ui/page/page.tsx';

/** Says, where a form would be designed, that the level above made this one, and where it can be seen. */
export const FormOfAbove = ({ of: { title, countyCode, id } }: { readonly of: Campaign }) => (
  <Page title={title} purpose="上级布置的采集，表由布置的单位修改。">
    <EmptyState
      title="这份表不由您的岗位修改"
      advice={
        <>
          可以看
          <Link
            className="rj-link"
            to="/campaigns/$county/$id"
            params={{ county: String(countyCode), id }}
            search={{ tab: 'form' } as never}
          >
            表样和完成情况
          </Link>
          ；要改的，请向布置的单位提出。
        </>
      }
    />
  </Page>
);
