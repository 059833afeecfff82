/** The door of the saved lists: searches of people kept under a name. */
import { removeListRoute, savedListsRoute, saveListRoute } from './saved-lists.route.ts';

export const routes = [savedListsRoute, saveListRoute, removeListRoute];
