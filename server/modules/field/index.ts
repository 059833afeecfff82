/** The door of the field module: what a phone takes along to where there is no signal. Entries come back as any others do. */
import { onSiteLedgersRoute } from './on-site-ledgers.route.ts';
import { takeAlongRoute } from './take-along.route.ts';

export const routes = [takeAlongRoute, onSiteLedgersRoute];
