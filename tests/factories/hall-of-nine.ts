/** A hall with nine open windows, and repeatable chance to fill it with: the demonstration city's own. */
export { openHallOfNine, type HallOfNine } from '#server/demonstration/open-hall-of-nine.ts';
export { seededRandom } from '#server/demonstration/random.ts';
