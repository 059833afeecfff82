import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PersonPlace } from '../../api/people.ts';

/** Leads to a person's file. */
export const PersonLink = ({ to, children }: { readonly to: PersonPlace; readonly children: ReactNode }) => (
  <Link className="rj-link" to="/people/$county/$id" params={{ county: String(to.countyCode), id: to.id }}>
    {children}
  </Link>
);
