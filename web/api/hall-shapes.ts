import type { PersonPlace } from './people.ts';

export interface HallPlace {
  readonly countyCode: number;
  readonly id: string;
}

export interface Hall extends HallPlace {
  readonly title: string;
  readonly regionName: string;
  readonly priorityRun: number;
  readonly rowVersion: number;
}

export interface HallCall {
  readonly number: string;
  readonly state: string;
  readonly calls: number;
  readonly calledAt: string | null;
  readonly nameMasked: string | null;
  readonly priority: string | null;
}

export interface LiveWindow extends HallPlace {
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'paused' | 'closed';
  readonly matters: readonly string[];
  readonly current: HallCall | null;
  readonly finished: number;
  readonly rowVersion: number;
}

export interface LiveMatter {
  readonly matter: string;
  readonly prefix: string;
  readonly waiting: number;
  readonly examples: string;
  readonly waitMinutes: number | null;
  readonly isServed: boolean;
}

export interface PriorityChoice {
  readonly code: string;
  readonly title: string;
  readonly rule: string;
  readonly isChosen: boolean;
  readonly matters: readonly string[] | null;
}

export interface HallLive extends HallPlace {
  readonly stamp: string;
  readonly title: string;
  readonly day: string;
  readonly priorityRun: number;
  readonly rowVersion: number;
  readonly rule: string;
  readonly promises: {
    readonly callsBeforeSkip: number;
    readonly followUpDays: number;
    readonly slots: readonly string[];
  };
  readonly priorities: readonly PriorityChoice[];
  readonly windows: readonly LiveWindow[];
  readonly matters: readonly LiveMatter[];
  readonly waiting: number;
  readonly finished: number;
  readonly calls: readonly (HallCall & { readonly window: string })[];
  readonly skipped: readonly string[];
}

export interface HallTicket extends HallPlace {
  readonly hallId: string;
  readonly day: string;
  readonly number: string;
  readonly matter: string;
  readonly origin: string;
  readonly state: string;
  readonly priority: { readonly title: string; readonly rule: string; readonly basis: string } | null;
  readonly bookedFor: string | null;
  readonly takenAt: string | null;
  readonly calls: number;
  readonly windowId: string | null;
  readonly waitedMinutes: number | null;
  readonly visitorName: string | null;
  readonly person: PersonPlace | null;
  readonly entryId: string | null;
  readonly case: (PersonPlace & { readonly number: string }) | null;
  /** The case has ended, and its line waits for its closed period. */
  readonly entryBehind: boolean;
  readonly rowVersion: number;
}

export interface QueuedTicket extends HallPlace {
  readonly number: string;
  readonly matter: string;
  readonly origin: string;
  readonly state: string;
  readonly priority: string | null;
  readonly nameMasked: string | null;
  readonly bookedFor: string | null;
  readonly windowId: string | null;
  readonly forWindow: string | null;
  readonly waitedMinutes: number;
  readonly light: 'green' | 'amber' | 'red';
  readonly rowVersion: number;
}

export interface Concern {
  readonly light: 'amber' | 'red';
  readonly about: string;
  readonly kind: 'long-wait' | 'not-served' | 'window-away' | 'long-service';
  readonly minutes: number | null;
}

export interface Measures {
  readonly taken: number;
  readonly finished: number;
  readonly left: number;
  readonly skipped: number;
  readonly meanWait: number | null;
  readonly longestWait: number | null;
  readonly meanService: number | null;
}

export interface HallFigures {
  readonly all: Measures;
  readonly hours: readonly (Measures & { readonly part: string })[];
  readonly matters: readonly (Measures & { readonly part: string })[];
  readonly windows: readonly (Measures & { readonly part: string })[];
}

export interface WindowDesk extends HallPlace {
  readonly hallId: string;
  readonly hallTitle: string;
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'paused' | 'closed';
  readonly matters: readonly string[];
  readonly isMine: boolean;
  readonly isTaken: boolean;
  readonly current: HallTicket | null;
  readonly leftOver: readonly HallTicket[];
}

export const hallPath = ({ countyCode, id }: HallPlace) => `/halls/${countyCode}/${id}`;
export const windowPath = ({ countyCode, id }: HallPlace) => `/hall-windows/${countyCode}/${id}`;
export const ticketPath = ({ countyCode, id }: HallPlace) => `/hall-tickets/${countyCode}/${id}`;
