import { expect, test } from 'vitest';
import { readIdNumber } from '#kit';
import { validateDraft } from '#modules/registry';
import { makePeople } from './make-people.ts';
import { makeRegions, stationCount } from './make-regions.ts';

const TODAY = '2026-11-22';
const regions = makeRegions(3_000);
const people = [...makePeople(3_000, TODAY, regions)];

test('the city has 80 stations for 20,000 people and 792 for 340,000', () => {
  for (const persons of [20_000, 340_000]) {
    const stations = makeRegions(persons).filter((region) => region.stationName !== null);
    expect(stations).toHaveLength(stationCount(persons));
  }
  expect([stationCount(20_000), stationCount(340_000)]).toEqual([80, 792]);
});

test.each([340_000, 10_000_000])(
  'in a city of %i no two regions share a code, and no two townships or villages a name',
  (persons) => {
    const large = makeRegions(persons);
    expect(new Set(large.map(({ code }) => code)).size).toBe(large.length);
    expect(new Set(large.map(({ name }) => name)).size).toBe(large.length);
  },
);

test('every person passes the checks of the registry, with an identity number no real place gives', () => {
  expect(people).toHaveLength(3_000);
  expect(people.filter((person) => validateDraft(person).length > 0).map(validateDraft)).toEqual([]);
  for (const person of people) {
    const reading = readIdNumber(person.idNumber, TODAY);
    expect(reading.ok && reading.issuingRegion.startsWith('9901')).toBe(true);
  }
  expect(new Set(people.map(({ idNumber }) => idNumber)).size).toBe(people.length);
});

test('nobody leaves the army or is filed after the demonstration’s own day', () => {
  for (const person of people) {
    expect(person.filedOn <= TODAY).toBe(true);
    expect((person.dischargedOn ?? TODAY) <= TODAY).toBe(true);
  }
});

test('the same number and day make the same people', () => {
  expect([...makePeople(3_000, TODAY, makeRegions(3_000))].slice(-50)).toEqual(people.slice(-50));
});

test('every identity of the city, disability and hardship is met', () => {
  const identities = new Set(people.flatMap((person) => person.identities));
  for (const identity of [
    'disabled-soldier',
    'combat-veteran',
    'rural-over-60',
    'martyr-family',
    'monthly-pension',
  ]) {
    expect(identities).toContain(identity);
  }
  expect(people.some((person) => person.difficulty !== null)).toBe(true);
});
