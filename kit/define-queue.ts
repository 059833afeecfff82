/** How the tickets of one matter are numbered and how long they usually take. */
export interface QueueMatter {
  /** Code of the list the hall sorts its visitors by. */
  readonly matter: string;
  /** First character of the ticket numbers; no other matter has it. */
  readonly prefix: string;
  /** Minutes at the window that waits are estimated by until the day has its own. */
  readonly usualMinutes: number;
  /** What visitors come for, in their own words; printed under the matter on the kiosk. */
  readonly examples: string;
}

/** Why a ticket goes ahead (优先), with the rule that is shown wherever it does. */
export interface PriorityClass {
  readonly code: string;
  readonly title: string;
  /** Who it is for, in one sentence for the visitor. */
  readonly rule: string;
  readonly basis: string;
  /** Age from which it holds by itself for a person on file. */
  readonly fromAge?: number;
  /** Holds by itself for a person on file with a disability grade. */
  readonly forDisabled?: boolean;
  /** Matters it is limited to; every matter when left out. */
  readonly matters?: readonly string[];
  /** May be chosen at the kiosk; otherwise it comes from a booking. */
  readonly isChosen: boolean;
}

export const defineQueueMatters = (matters: readonly QueueMatter[]): readonly QueueMatter[] => matters;
export const definePriorityClasses = (classes: readonly PriorityClass[]): readonly PriorityClass[] => classes;
