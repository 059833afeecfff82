import type { ReactNode } from 'react';
import '../list/list-page.css';

/** The filters above a list, on one line while they fit. */
export const Filters = ({ children }: { readonly children: ReactNode }) => (
  <div className="rj-filters rj-no-print">{children}</div>
);
