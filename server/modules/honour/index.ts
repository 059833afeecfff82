/** The door of the honour module: the honour file of a person (四个一) and what it lacks. */
import { listHonourRoute, recordHonourRoute, showHonourRoute } from './honour.route.ts';

export const routes = [listHonourRoute, showHonourRoute, recordHonourRoute];
