/** The door of the person file: what the registry and other modules hold about one person, on one page. */
import { factSourcesRoute } from './fact-sources.route.ts';
import { personSectionsRoute } from './person-sections.route.ts';
import { personTimelineRoute } from './person-timeline.route.ts';

export const routes = [personSectionsRoute, personTimelineRoute, factSourcesRoute];
