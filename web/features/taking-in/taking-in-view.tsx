import type { ReactNode } from 'react';
import { useCall } from '../../api/hotline.ts';
import { useTicket } from '../../api/hall-tickets.ts';
import { takingInCall, takingInTicket, type TakingIn } from '../../api/taking-in.ts';
import { QueryView } from '../../ui/state/query-view.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

type Show = (takingIn: TakingIn | null) => ReactNode;

const FromCall = ({ place, children }: { readonly place: readonly string[]; readonly children: Show }) => (
  <QueryView query={useCall(place[0] ?? '', place[1] ?? '')}>
    {(call) => children(takingInCall(call))}
  </QueryView>
);

const FromTicket = ({ place, children }: { readonly place: readonly string[]; readonly children: Show }) => (
  <QueryView query={useTicket(place[0] ?? '', place[1] ?? '')}>
    {(ticket) => children(takingInTicket(ticket))}
  </QueryView>
);

/** Reads from the address which visit or call an application is taken in from; null at the counter. */
export const TakingInView = ({ children }: { readonly children: Show }) => {
  const [{ from = '' }] = useSearchText();
  const [kind, ...place] = from.split('/');
  if (kind === 'call') return <FromCall place={place}>{children}</FromCall>;
  if (kind === 'ticket') return <FromTicket place={place}>{children}</FromTicket>;
  return children(null);
};
