/** The door of the home page: what came back, what one did last, and the month's figures of one's lines. */
export { routes } from './routes.ts';
