import type { PersonPlace } from '../../api/people.ts';

/** The address of an item's application that is taken in from a visit or a call. */
export const applyFor = (item: string, kind: 'call' | 'ticket', { countyCode, id }: PersonPlace) =>
  ({
    to: '/service-items/$item/apply',
    params: { item },
    search: { from: `${kind}/${countyCode}/${id}` },
  }) as never;
