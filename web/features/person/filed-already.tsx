import { Alert } from 'antd';
import { readIdNumber } from '#kit/id-number.ts';
import { useHolderOf } from '../../api/duplicates.ts';
import { today } from '../../ui/today.ts';
import { PersonLink } from './person-link.tsx';

/** Beside the identity number of a new file: whoever is filed already is opened instead of keyed once more. */
export const FiledAlready = ({ idNumber }: { readonly idNumber: unknown }) => {
  const reading = readIdNumber(typeof idNumber === 'string' ? idNumber : '', today());
  const person = useHolderOf(reading.ok ? reading.idNumber : null).data?.person;
  if (!reading.ok || !person) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title="这个身份证号已经建档，内容有变化的请办理更正"
      description={<PersonLink to={person}>打开{person.name}的档案</PersonLink>}
    />
  );
};
