/** The door of the maintenance module: is everything whole, and how is it kept safe. */
export { verifyEverything, type Finding, type Verification } from './verify-everything.ts';
