import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Answers } from '#kit/define-ledger.ts';
import type { FieldDefinition } from '#kit/define-field.ts';
import type { ServiceItemDefinition } from '#kit/service-item/define-service-item.ts';
import { get, newActKey, write } from './client.ts';
import type { Page, PersonPlace } from './people.ts';
import { queryClient } from './query-client.ts';
import { openApplication, type TakingIn } from './taking-in.ts';

export type CaseLight = 'green' | 'amber' | 'red' | 'grey';

/** A case in a list. */
export interface ListedCase extends PersonPlace {
  readonly number: string;
  readonly item: string;
  readonly itemTitle: string;
  readonly name: string | null;
  /** Null to posts that may not open the person's file. */
  readonly person: PersonPlace | null;
  readonly regionName: string;
  readonly state: string;
  readonly stepTitle: string | null;
  readonly appliedOn: string;
  readonly dueOn: string | null;
  readonly light: CaseLight;
  readonly isSupervised: boolean;
  readonly urged: number;
  readonly assigneeIsMe: boolean;
  readonly isAssigned: boolean;
  readonly rowVersion: number;
}

export interface CaseAct {
  readonly code: string;
  readonly title: string;
  readonly needsReason: boolean;
  readonly namesColleague: boolean;
}

export interface CaseLimit {
  readonly clock: string;
  readonly title: string;
  readonly clause: string;
  readonly state: string;
  readonly light: CaseLight;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly unit: string;
  readonly isProvisional: boolean;
  readonly isInTime: boolean | null;
  readonly history: readonly { readonly on: string; readonly words: string }[];
}

export interface CasePart extends PersonPlace {
  readonly number: string;
  readonly title: string;
  readonly department: string;
  readonly state: string;
  readonly sentOn: string | null;
  readonly dueOn: string | null;
  readonly light: CaseLight;
  readonly answeredOn: string | null;
  readonly receipt: string | null;
  readonly note: string | null;
  readonly inTime: boolean | null;
}

export interface CaseVerdict {
  readonly title: string;
  readonly verdict: 'yes' | 'no' | 'open';
  readonly sentence: string;
  readonly clause: string;
}

/** An amount worked out by its rule; amounts in fen. */
export interface CaseWorking {
  readonly amount: number;
  readonly words: string;
  readonly clause: string;
  readonly isSample: boolean;
  readonly decided: number | null;
}

/** One case, whole. */
export interface CaseFile extends ListedCase {
  readonly channel: string;
  readonly acceptedOn: string | null;
  readonly closedOn: string | null;
  readonly deliveredOn: string | null;
  readonly outcome: string | null;
  readonly inTime: boolean | null;
  readonly mode: string;
  readonly official: {
    readonly number: string | null;
    readonly state: string | null;
    readonly on: string;
  } | null;
  readonly officialStates: readonly { readonly code: string; readonly title: string }[];
  readonly notice: { readonly from: string; readonly to: string } | null;
  readonly needsNotice: boolean;
  readonly answers: readonly {
    readonly code: string;
    readonly label: string;
    readonly words: string;
    readonly step: string | null;
  }[];
  readonly eligibility: {
    readonly verdict: 'yes' | 'no' | 'open';
    readonly rules: readonly CaseVerdict[];
    readonly bars: readonly { readonly message: string; readonly clause: string }[];
  };
  readonly materials: readonly {
    readonly code: string;
    readonly title: string;
    readonly form: string;
    readonly document: string;
    readonly isNeeded: boolean;
    readonly isVital: boolean;
    readonly sparedBecause: string | null;
    readonly isReceived: boolean;
  }[];
  readonly steps: readonly {
    readonly code: string;
    readonly title: string;
    readonly desk: string;
    readonly standing: 'done' | 'here' | 'to-come';
    readonly limit: string | null;
  }[];
  readonly stepFields: readonly FieldDefinition[];
  readonly limits: readonly CaseLimit[];
  readonly actions: readonly CaseAct[];
  readonly record: readonly {
    readonly id: string;
    readonly action: string;
    readonly title: string;
    readonly stepCode: string | null;
    readonly step: string | null;
    readonly by: string;
    readonly at: string;
    readonly reason: string | null;
    readonly detail: string;
    /** What the applicant was told is missing, by an act that asks for a supplement. */
    readonly missing: readonly string[];
  }[];
  readonly working: CaseWorking | null;
  readonly parts: readonly CasePart[];
  readonly next: string;
}

export type CaseFilters = Readonly<Record<string, string | undefined>>;

const forgetCases = () => queryClient.invalidateQueries({ queryKey: ['cases'] });

export const useCases = (filters: CaseFilters, after: string | null, size: number) =>
  useQuery({
    queryKey: ['cases', 'list', filters, after, size],
    queryFn: ({ signal }) => get<Page<ListedCase>>('/cases', { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useCaseCount = (filters: CaseFilters) =>
  useQuery({
    queryKey: ['cases', 'count', filters],
    queryFn: ({ signal }) => get<{ count: number }>('/cases/count', { ...filters }, signal),
  });

interface CaseDesk {
  readonly counts: {
    readonly desk: number;
    readonly soon: number;
    readonly late: number;
    readonly supervised: number;
  };
  readonly rows: readonly ListedCase[];
}

export const useCaseDesk = () =>
  useQuery({
    queryKey: ['cases', 'desk'],
    queryFn: ({ signal }) => get<CaseDesk>('/cases/desk', {}, signal),
  });

export const useCase = (county: string, id: string) =>
  useQuery({
    queryKey: ['cases', 'one', county, id],
    queryFn: ({ signal }) => get<CaseFile>(`/cases/${county}/${id}`, {}, signal),
  });

export interface CaseActing {
  readonly action: string;
  readonly reason?: string;
  readonly input?: unknown;
}

export const useActOnCase = (of: Pick<CaseFile, 'countyCode' | 'id' | 'rowVersion'>) =>
  useMutation({
    mutationFn: (acting: CaseActing) =>
      write<CaseFile>(
        'POST',
        `/cases/${of.countyCode}/${of.id}/acts`,
        { ...acting, rowVersion: of.rowVersion },
        newActKey(),
      ),
    onSuccess: forgetCases,
  });

interface ManyResults {
  readonly results: readonly {
    readonly id: string;
    readonly status: 'done' | 'refused';
    readonly message: string | null;
  }[];
}

export const useActOnCases = () =>
  useMutation({
    mutationFn: ({ cases, ...acting }: CaseActing & { readonly cases: readonly ListedCase[] }) =>
      write<ManyResults>(
        'POST',
        '/cases/acts',
        {
          ...acting,
          cases: cases.map(({ countyCode, id, rowVersion }) => ({ countyCode, id, rowVersion })),
        },
        newActKey(),
      ),
    onSuccess: forgetCases,
  });

export interface ListedItem {
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly line: string;
  readonly lineTitle: string;
  readonly mode: string;
  readonly isJoint: boolean;
  readonly limit: string;
}

export const useServiceItems = () =>
  useQuery({
    queryKey: ['service-items'],
    queryFn: ({ signal }) => get<{ items: readonly ListedItem[] }>('/service-items', {}, signal),
    staleTime: Infinity,
  });

export const useServiceItem = (code: string) =>
  useQuery({
    queryKey: ['service-items', code],
    queryFn: ({ signal }) => get<{ item: ServiceItemDefinition }>(`/service-items/${code}`, {}, signal),
    staleTime: Infinity,
  });

/** What the file says before applying. */
export interface Judged {
  readonly name: string;
  readonly prefilled: Answers;
  readonly rules: readonly (CaseVerdict & { readonly code: string })[];
  readonly bars: readonly { readonly message: string; readonly clause: string }[];
  readonly missingFacts: readonly { readonly label: string; readonly why: string }[];
  readonly facts: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
  readonly spared: readonly string[];
}

export const useJudged = (item: string, person: PersonPlace | null) =>
  useQuery({
    queryKey: ['service-items', item, 'person', person?.id],
    queryFn: ({ signal }) =>
      get<Judged>(`/service-items/${item}/people/${person!.countyCode}/${person!.id}`, {}, signal),
    enabled: person !== null,
  });

/** What the rules say with the answers filled in so far. */
export const useJudgedAnswers = (item: string, person: PersonPlace, answers: Answers) =>
  useQuery({
    queryKey: ['service-items', item, 'person', person.id, answers],
    queryFn: ({ signal }) =>
      get<Judged>(
        `/service-items/${item}/people/${person.countyCode}/${person.id}`,
        { answers: JSON.stringify(answers) },
        signal,
      ),
    placeholderData: keepPreviousData,
  });

/** Pages of a list one after another, for paper: at most so many rows. */
export const useCasePages = (filters: CaseFilters, most: number) =>
  useQuery({
    queryKey: ['cases', 'pages', filters, most],
    queryFn: async ({ signal }) => {
      const rows: ListedCase[] = [];
      let after: string | null = null;
      do {
        const page: Page<ListedCase> = await get('/cases', { ...filters, after, size: 100 }, signal);
        rows.push(...page.rows);
        after = page.next;
      } while (after !== null && rows.length < most);
      return rows.slice(0, most);
    },
  });

export const useApply = () =>
  useMutation({
    mutationFn: ({
      actKey,
      takingIn,
      ...application
    }: {
      readonly actKey: string;
      readonly takingIn: TakingIn | null;
      readonly item: string;
      readonly person: PersonPlace;
      readonly channel: string;
      readonly answers: Answers;
      readonly materials: readonly string[];
    }) => openApplication(application, takingIn, actKey),
    onSuccess: forgetCases,
  });

export interface InboxPart extends CasePart {
  readonly itemTitle: string;
  readonly name: string;
  readonly regionName: string;
}

export const useInbox = (view: string) =>
  useQuery({
    queryKey: ['cases', 'inbox', view],
    queryFn: ({ signal }) => get<{ rows: readonly InboxPart[] }>('/partner/parts', { view }, signal),
  });

export const useReply = () =>
  useMutation({
    mutationFn: ({
      part,
      ...reply
    }: {
      readonly part: InboxPart;
      readonly kind: 'receive' | 'finish' | 'refuse';
      readonly receipt: string | null;
      readonly note: string | null;
    }) =>
      write<{ state: string }>(
        'POST',
        `/partner/parts/${part.countyCode}/${part.id}/replies`,
        reply,
        newActKey(),
      ),
    onSuccess: forgetCases,
  });
