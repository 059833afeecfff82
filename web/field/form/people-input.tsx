import { useState } from 'react';
import { MOST_PEOPLE_OF_ENTRY } from '#kit/form/several-people.ts';
import type { PickedPerson } from '../../features/person-picker/picked-person.ts';
import type { FieldAria } from '../../ui/form/form-field.tsx';
import type { CarriedPerson } from '../desk/brought.ts';
import { deskStore } from '../desk/desk.ts';
import { findCarried } from '../desk/find-carried.ts';
import { aboutPerson } from '../desk/about-person.ts';
import { useStore } from '../ui/store.ts';

interface PeopleInputProps {
  readonly aria: FieldAria;
  readonly several: boolean;
  readonly value: readonly PickedPerson[];
  readonly onChange: (people: readonly PickedPerson[]) => void;
}

const CHOICES = 8;

const asPicked = ({ countyCode, id, name }: CarriedPerson): PickedPerson => ({ countyCode, id, name });

const Chosen = ({ person, onDrop }: { readonly person: PickedPerson; readonly onDrop: () => void }) => (
  <li className="rj-fw-chosen">
    <span>{person.name}</span>
    <button
      type="button"
      className="rj-fw-button rj-fw-button--plain"
      aria-label={`不选${person.name}`}
      onClick={onDrop}
    >
      不选
    </button>
  </li>
);

/** People of the list taken along, found by name or the initials of its pinyin. */
export const PeopleInput = ({ aria, several, value, onChange }: PeopleInputProps) => {
  const desk = useStore(deskStore);
  const [typed, setTyped] = useState('');
  const list = desk?.list ?? null;
  const mayChoose = value.length < (several ? MOST_PEOPLE_OF_ENTRY : 1);
  const isChosen = ({ id }: CarriedPerson) => value.some((person) => person.id === id);
  const found =
    typed.trim() === '' ? [] : findCarried(list?.people ?? [], typed).filter((one) => !isChosen(one));
  const choose = (person: CarriedPerson) => {
    setTyped('');
    onChange([...value, asPicked(person)]);
  };
  return (
    <div id={aria.id} tabIndex={-1}>
      {value.length > 0 ? (
        <ul>
          {value.map((person) => (
            <Chosen
              key={person.id}
              person={person}
              onDrop={() => onChange(value.filter(({ id }) => id !== person.id))}
            />
          ))}
        </ul>
      ) : null}
      {list === null && value.length === 0 ? (
        <p className="rj-note">手机上没有名单。请先在有信号的地方“带走名单”，再选人。</p>
      ) : null}
      {list !== null && mayChoose ? (
        <>
          <input
            className="rj-fw-input"
            aria-label="在名单里查找"
            placeholder="姓名或拼音首字母"
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <ul className="rj-fw-found">
            {found.slice(0, CHOICES).map((person) => (
              <li key={person.id}>
                <button type="button" className="rj-fw-line" onClick={() => choose(person)}>
                  <strong>{person.name}</strong>
                  <span className="rj-note">{aboutPerson(person, desk?.forms?.lists ?? {})}</span>
                </button>
              </li>
            ))}
          </ul>
          {typed.trim() !== '' && found.length === 0 ? (
            <p className="rj-note">名单里没有找到，请核对写法。</p>
          ) : null}
        </>
      ) : null}
    </div>
  );
};
