/** A state of the state system's record, such as 制卡中. */
export interface OfficialState {
  readonly code: string;
  readonly title: string;
  /** Nothing follows it. */
  readonly isFinal?: boolean;
}

/**
 * Where the official record is kept. full: here, and the decision is made here · mirror: in the state's own system, whose
 * number, state and dates are kept beside the local steps · refer: decided by others; sent, followed, outcome noted.
 */
export type ItemHandling =
  | { readonly mode: 'full' }
  | {
      readonly mode: 'mirror';
      /** 全国退役军人优待证管理系统. */
      readonly system: string;
      /** What its number is called: 优待证申领编号. */
      readonly numberLabel: string;
      readonly states: readonly OfficialState[];
    }
  | {
      readonly mode: 'refer';
      /** Who decides: 法律援助机构. */
      readonly to: string;
      /** What may be noted as the outcome. */
      readonly outcomes: readonly {
        readonly code: string;
        readonly title: string;
        readonly isGranted: boolean;
      }[];
    };
