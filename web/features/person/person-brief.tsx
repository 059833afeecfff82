import { Link } from '@tanstack/react-router';
import type { PersonRow } from '../../api/people.ts';

/** A person in two lines of a list: who, and what tells this file from another. */
export const PersonBrief = ({ person }: { readonly person: PersonRow }) => (
  <span>
    <Link
      className="rj-link"
      to="/people/$county/$id"
      params={{ county: String(person.countyCode), id: person.id }}
    >
      {person.name}
    </Link>
    {`　${person.idNumberMasked ?? ''}`}
    <br />
    <span style={{ color: 'var(--rj-ink-secondary)' }}>
      {[`${person.birthDate}生`, person.phoneMasked ?? '', person.regionName].filter(Boolean).join('　')}
    </span>
  </span>
);
