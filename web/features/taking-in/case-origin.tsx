import { Link } from '@tanstack/react-router';
import { useCaseOrigin } from '../../api/case-origin.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { LineBehindNotice } from './line-behind.tsx';

/** From which visit or call a case was taken in; nothing for one applied for at a counter. */
export const CaseOrigin = ({ number }: { readonly number: string }) => {
  const origin = useCaseOrigin(number).data?.origin;
  if (!origin) return null;
  const isCall = origin.kind === 'hotline-call';
  const words = isCall ? `${origin.on}热线来电` : `${origin.on}大厅${origin.number}号来访`;
  return (
    <Panel title="从哪里受理">
      <p>
        {isCall && origin.mayOpen ? (
          <Link
            className="rj-link"
            to="/hotline/calls/$county/$id"
            params={{ county: String(origin.countyCode), id: origin.id }}
          >
            {words}
          </Link>
        ) : (
          words
        )}
        {origin.content ? `：${origin.content}` : '。'}
      </p>
      {origin.isBehind ? <LineBehindNotice on={origin.on} isCall={isCall} /> : null}
    </Panel>
  );
};
