import { createContext } from 'react';
import { NOT_NARROWED, type Narrowing } from './narrowing.ts';

/** What the tools of a list know of it. */
export interface Listed {
  readonly narrowing: Narrowing;
  /** It holds no row: there is nothing to export or print. */
  readonly isEmpty: boolean;
}

/** The list around a tool. */
export const ListedContext = createContext<Listed>({ narrowing: NOT_NARROWED, isEmpty: false });
