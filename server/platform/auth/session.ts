import type { Actor } from './actor.ts';

/** How long a sign-in lasts without any request. */
export const IDLE_MINUTES = 30;
/** How long a sign-in lasts at most. */
export const LONGEST_HOURS = 12;

/** A person signed in, as one request sees it. */
export interface SignedIn {
  readonly actor: Actor;
  readonly username: string;
  readonly mustChangePassword: boolean;
  /** Must come back in the header X-CSRF-Token of every write. */
  readonly csrfToken: string;
}

/** Where a request comes from. */
export interface Visitor {
  readonly address: string;
  readonly userAgent: string;
}

const BROWSER = /(?:Edg|Firefox|Chrome|Safari)\/[\d.]+/;

/** 'address browser', as acts and records carry it: 10.1.2.3 Chrome/120.0.0.0. */
export const deviceOf = ({ address, userAgent }: Visitor): string =>
  `${address} ${BROWSER.exec(userAgent)?.[0] ?? userAgent.slice(0, 60)}`.trim();
