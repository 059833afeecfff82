import { useQuery } from '@tanstack/react-query';
import { get } from './client.ts';

/** One fact of a person file, as definitions/registry declares it. */
export interface PersonField {
  readonly code: string;
  readonly label: string;
  readonly type:
    | 'text'
    | 'longText'
    | 'date'
    | 'code'
    | 'codes'
    | 'integer'
    | 'idNumber'
    | 'phone'
    | 'bankAccount'
    | 'region';
  readonly codeList?: string;
  readonly optional?: boolean;
  readonly sealed?: boolean;
  readonly group: string;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly help?: string;
}

export interface PersonForm {
  readonly groups: Readonly<Record<string, string>>;
  readonly fields: readonly PersonField[];
}

/** The facts of a person file and their groups, in the order of the form. */
export const usePersonForm = (enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['person-fields'],
    queryFn: () => get<PersonForm>('/person-fields'),
    staleTime: Infinity,
  });
