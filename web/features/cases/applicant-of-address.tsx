import type { ReactNode } from 'react';
import { usePerson, type PersonPlace } from '../../api/people.ts';
import { QueryView } from '../../ui/state/query-view.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import type { PickedPerson } from '../person-picker/picked-person.ts';

type Show = (person: PickedPerson | null) => ReactNode;

const OnFile = ({
  place: { countyCode, id },
  children,
}: {
  readonly place: PersonPlace;
  readonly children: Show;
}) => (
  <QueryView query={usePerson(countyCode, id)}>{({ name }) => children({ countyCode, id, name })}</QueryView>
);

/** Reads from the address for whom an application is made: who was asked about in the wizard is not asked for again. */
export const ApplicantOfAddress = ({ children }: { readonly children: Show }) => {
  const [{ county, id }] = useSearchText();
  if (!county || !id) return children(null);
  return <OnFile place={{ countyCode: Number(county), id }}>{children}</OnFile>;
};
