/** The door of report suggestions: sentences built from figures, and their rephrasing where a bureau set that up. */
import { rephraseRoute, suggestRoute } from './suggestion-routes.ts';

export const routes = [suggestRoute, rephraseRoute];
