import { sql } from 'kysely';
import { regionRange } from '#kit';
import type { Tx } from '#platform/db/database.ts';

/** How names of places and stations end; a name of a person of three characters or more rarely does. */
const PLACE = /^.{2,}(省|市|区|县|镇|乡|街道|村|社区|服务站|服务中心)$/;
const STATION = /(退役军人)?服务(站|中心)$/;

const words = (text: string): string[] => text.trim().split(/\s+/);

/**
 * Splits a search into words that name standing places or their stations, as region codes, and the other words. A word
 * that looks like a place but names none stays a word, since it may be part of a name.
 */
export const readPlaceWords = async (
  tx: Tx,
  text: string,
): Promise<{ readonly text: string; readonly places: readonly (readonly number[])[] }> => {
  const candidates = words(text).filter((word) => PLACE.test(word));
  if (candidates.length === 0) return { text, places: [] };
  const names = candidates.flatMap((word) => [word, word.replace(STATION, '')]);
  const { rows } = await sql<{ name: string; code: number }>`
    select name, code from region where name = any(${names}::text[]) and valid_to is null
    union all
    select name, region_code from station where name = any(${names}::text[]) and valid_to is null
  `.execute(tx);
  const codesOf = (word: string): number[] => [
    ...new Set(
      rows.filter(({ name }) => name === word || name === word.replace(STATION, '')).map(({ code }) => code),
    ),
  ];
  const named = candidates
    .map((word) => ({ word, codes: codesOf(word) }))
    .filter(({ codes }) => codes.length > 0);
  const taken = new Set(named.map(({ word }) => word));
  return {
    text: words(text)
      .filter((word) => !taken.has(word))
      .join(' '),
    places: named.map(({ codes }) => codes),
  };
};

/** A single character begins too many names to mean one place. */
const BEGINNING = /^\p{Script=Han}{2,}$/u;

/**
 * Standing places of an area whose names begin with a word of a search, by the word: 松径 for 松径村. Asked of an area
 * alone: a word begins too many names of the country to mean one place.
 */
export const placesBegunBy = async (
  tx: Tx,
  text: string,
  area: number,
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const candidates = words(text).filter((word) => BEGINNING.test(word));
  if (candidates.length === 0) return new Map();
  const [first, last] = regionRange(area);
  const { rows } = await sql<{ word: string; code: number }>`
    select word, code from unnest(${[...new Set(candidates)]}::text[]) as word
    join region on starts_with(name, word)
    where code between ${first} and ${last} and valid_to is null
  `.execute(tx);
  const byWord = Map.groupBy(rows, ({ word }) => word);
  return new Map([...byWord].map(([word, found]) => [word, found.map(({ code }) => code)]));
};
