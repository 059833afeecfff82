import { Fragment } from 'react';
import type { PersonRow } from '../../api/people.ts';
import { PersonLink } from './person-link.tsx';

/** A person in two lines of a list: who, and what tells this file from another. */
export const PersonBrief = ({ person }: { readonly person: PersonRow }) => (
  <span>
    <PersonLink to={person}>{person.name}</PersonLink>
    {`　${person.idNumberMasked ?? ''}`}
    <br />
    <span style={{ color: 'var(--rj-ink-secondary)' }}>
      {[`${person.birthDate}生`, person.phoneMasked, person.regionName].filter(Boolean).map((fact, at) => (
        <Fragment key={fact}>
          {at === 0 ? '' : '　'}
          <span style={{ display: 'inline-block' }}>{fact}</span>
        </Fragment>
      ))}
    </span>
  </span>
);
