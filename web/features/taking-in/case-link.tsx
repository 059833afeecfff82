import { Link } from '@tanstack/react-router';
import type { PersonPlace } from '../../api/people.ts';

/** A case by its number. */
export const CaseLink = ({ of }: { readonly of: PersonPlace & { readonly number: string } }) => (
  <Link className="rj-link" to="/cases/$county/$id" params={{ county: String(of.countyCode), id: of.id }}>
    {of.number}
  </Link>
);
