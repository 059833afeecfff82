import type { Answers, RegionCode } from '#kit';
import type { CaseAction } from '#modules/cases';
import { COUNTY } from './demonstration-accounts.ts';

const STREET = COUNTY + 1_000;
const POSTS = ['设备维护', '物业主管', '仓储管理', '驾驶员'] as const;
const MATTERS = ['wages', 'injury', 'inheritance', 'family'] as const;
/** The last thing is done with any of it after so many days. */
export const DAYS_TO_CLOSE = 16;

/** Where it is applied for: who takes it in, by which way, from whom. */
interface Counter {
  readonly account: string;
  readonly channel: string;
  /** The applicants live here. */
  readonly area: RegionCode;
}

const HALL: Counter = { account: 'dating', channel: 'hall', area: COUNTY };
const STATION: Counter = { account: 'zhanyuan', channel: 'township', area: STREET };
export const COUNTERS: readonly Counter[] = [HALL, STATION];

/** What a month brings of one item: how many, what is told and handed in, and the acts of each desk so many days later. */
export interface PastWork {
  readonly item: string;
  readonly at: Counter;
  readonly eachMonth: number;
  readonly answers: (at: number) => Answers;
  readonly materials: readonly string[];
  readonly deeds: readonly (readonly [
    account: string,
    action: CaseAction,
    daysLater: number,
    input?: (day: (daysLater: number) => string) => object,
  ])[];
}

/** What the past months brought. */
export const PAST_WORK: readonly PastWork[] = [
  {
    item: 'job-seeking',
    at: HALL,
    eachMonth: 3,
    answers: (at) => ({
      wantsWork: true,
      wantedPost: POSTS[at % POSTS.length]!,
      education: '30',
      isHardToPlace: false,
    }),
    materials: ['identity'],
    deeds: [
      ['dating', 'accept', 1],
      ['shenpi', 'pass', 7, (day) => ({ answers: { firstOfferOn: day(6), offered: '麓南区水务站运维' } })],
      ['shenpi', 'close', 8],
    ],
  },
  {
    item: 'legal-aid',
    at: HALL,
    eachMonth: 1,
    answers: (at) => ({ matter: MATTERS[at % MATTERS.length]!, needsLawyer: true, isSued: false }),
    materials: ['application', 'case-papers'],
    deeds: [
      ['dating', 'accept', 1],
      ['shenpi', 'pass', 3, (day) => ({ answers: { referredOn: day(3) } })],
      ['shenpi', 'pass', 12, (day) => ({ answers: { decidedOn: day(11), lawyer: '秦律师' } })],
      ['shenpi', 'close', DAYS_TO_CLOSE],
    ],
  },
  {
    item: 'veteran-card',
    at: STATION,
    eachMonth: 1,
    answers: () => ({
      cardKind: 'veteran',
      hasCard: false,
      bar: 'none',
      isGuardian: false,
      handOver: 'door',
    }),
    materials: ['application', 'identity', 'photo'],
    deeds: [
      ['zhanyuan', 'accept', 1],
      ['zhanyuan', 'pass', 2],
      ['dating', 'pass', 4, () => ({ answers: { isIdentityRight: true } })],
      ['shenpi', 'pass', 6],
      ['kezhang', 'pass', 9],
      ['shengting', 'pass', 12],
      ['shenpi', 'close', 13],
      ['zhanyuan', 'deliver', DAYS_TO_CLOSE, (day) => ({ on: day(DAYS_TO_CLOSE), way: '送证上门' })],
    ],
  },
];
