import { Tag } from 'antd';
import { labelOf, useCodeLists } from '../../api/code-lists.ts';
import type { PersonFile } from '../../api/people.ts';
import { ageOn } from '#kit/calendar-date.ts';
import { today } from '../../ui/today.ts';
import { identityWords, personStateWords } from './person-words.ts';

/** Who, what state: one line. */
export const PersonHead = ({ person }: { readonly person: PersonFile }) => {
  const lists = useCodeLists();
  const isActive = person.state === 'active';
  return (
    <p>
      <Tag color={isActive ? 'success' : 'default'} style={{ marginRight: 8 }}>
        {personStateWords(person.state, lists)}
      </Tag>
      {labelOf(lists, 'sex', person.sex)}
      {isActive ? `，${ageOn(person.birthDate, today())}岁` : `，${person.birthDate}生`}，
      {identityWords(person.identities, lists)}，{person.regionName}，{person.filedOn}建档
    </p>
  );
};
