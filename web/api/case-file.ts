import type { PartState } from '#kit/service-item/case-states.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Answers } from '#kit/define-ledger.ts';
import type { FieldDefinition } from '#kit/form/define-field.ts';
import { forgetCases, type CaseActing, type CaseLight, type ListedCase } from './cases.ts';
import { get, newActKey, write } from './client.ts';
import type { PersonPlace } from './people.ts';

export interface CaseAct {
  readonly code: string;
  readonly title: string;
  /** What it brings about, where its name alone does not tell. */
  readonly hint: string | null;
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
  readonly state: PartState;
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
  readonly isOpen: boolean;
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
    /** The day it was done with; null where it was not, or was passed over. */
    readonly doneOn: string | null;
  }[];
  readonly stepFields: readonly FieldDefinition[];
  /** What this desk told before, where the case came back to it. */
  readonly stepAnswers: Answers;
  readonly limits: readonly CaseLimit[];
  readonly actions: readonly CaseAct[];
  readonly record: readonly {
    readonly id: string;
    readonly action: string;
    readonly title: string;
    readonly stepCode: string | null;
    readonly step: string | null;
    readonly by: string;
    /** Whose case it was, where a delegate acted while they were away. */
    readonly inPlaceOf: string | null;
    /** The day it counts from. */
    readonly on: string;
    readonly at: string;
    readonly reason: string | null;
    readonly detail: string;
    /** What the applicant was told is missing, by an act that asks for a supplement. */
    readonly missing: readonly string[];
    /** Who signs the written notice of it; null without one. */
    readonly organ: string | null;
  }[];
  readonly working: CaseWorking | null;
  readonly parts: readonly CasePart[];
  /** Who was asked to sign at this step. */
  readonly signers: readonly { readonly name: string; readonly hasSigned: boolean }[];
  /** Whom it was given to, and who acts for them while away; null while it lies with the whole desk. */
  readonly holder: {
    readonly name: string;
    readonly substitute: { readonly name: string; readonly to: string } | null;
  } | null;
  readonly next: string;
}

/** A written notice to the applicant, as it is printed. */
export interface WrittenNotice {
  readonly title: string;
  readonly number: string;
  readonly to: string | null;
  readonly person: PersonPlace | null;
  readonly paragraphs: readonly string[];
  readonly organ: string;
  readonly on: string;
}

export const useCaseNotice = (county: string, id: string, action: string) =>
  useQuery({
    queryKey: ['cases', 'notice', county, id, action],
    queryFn: ({ signal }) => get<WrittenNotice>(`/cases/${county}/${id}/notices/${action}`, {}, signal),
  });

export const useCase = (county: string, id: string) =>
  useQuery({
    queryKey: ['cases', 'one', county, id],
    queryFn: ({ signal }) => get<CaseFile>(`/cases/${county}/${id}`, {}, signal),
  });

export const useActOnCase = (of: Pick<CaseFile, 'countyCode' | 'id' | 'rowVersion'>) =>
  useMutation({
    mutationFn: (acting: CaseActing) =>
      write<CaseFile>(
        'POST',
        `/cases/${of.countyCode}/${of.id}/acts`,
        { ...acting, rowVersion: of.rowVersion },
        newActKey(),
      ),
    // Refused because somebody else was first, the page behind the form shows at once how the case stands.
    onSettled: forgetCases,
  });
