import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { CampaignUnit, FormDefinition } from '#kit/form/define-form.ts';
import type { FormProblem } from '#kit/form-checks/form-problem.ts';
import type { RefusedWords } from '#kit/form/check-form.ts';
import { get, write } from './client.ts';
import type { Page } from './people.ts';
import { queryClient } from './query-client.ts';

export type CampaignState = 'draft' | 'running' | 'closed';

export interface CampaignSummary {
  readonly countyCode: number;
  readonly id: string;
  /** Code of the ledger its answers are entries of. */
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly line: string;
  readonly lineTitle: string;
  readonly regionCode: number;
  readonly state: CampaignState;
  readonly unit: CampaignUnit;
  readonly opensOn: string | null;
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  readonly version: number;
  readonly rowVersion: number;
}

/** How far my area is: people, households, or stations of a form for each station. */
export interface CampaignProgress {
  readonly listed: number;
  readonly reached: number;
  readonly excused: number;
  readonly open: number;
  /** The last reminder, while something is open. */
  readonly remindedOn: string | null;
}

export interface ListedCampaign extends CampaignSummary {
  readonly progress: CampaignProgress;
}

export interface Campaign extends CampaignSummary {
  readonly progress: CampaignProgress;
  /** Whether I may change it: not one of the level above. */
  readonly mayDesign: boolean;
  readonly draft: FormDefinition;
  readonly form: FormDefinition | null;
  readonly hasChanges: boolean;
  readonly areas: readonly number[];
  readonly levels: readonly string[];
  readonly reason: string | null;
  readonly draftSavedAt: string;
}

export interface StationCompletion {
  readonly region: number;
  readonly regionName: string;
  readonly stations: number;
  readonly listed: number;
  readonly reached: number;
  readonly excused: number;
  readonly open: number;
  readonly entries: number;
  readonly late: boolean;
  readonly remindedOn: string | null;
}

export interface CampaignTarget {
  readonly countyCode: number;
  readonly personId: string;
  readonly name: string | null;
  readonly regionCode: number;
  readonly regionName: string;
  readonly state: 'open' | 'reached' | 'excused';
  readonly reachedOn: string | null;
  readonly excusedWhy: string | null;
  readonly rowVersion: number;
}

export interface CampaignRef {
  readonly countyCode: number | string;
  readonly id: string;
}

const pathOf = ({ countyCode, id }: CampaignRef) => `/campaigns/${countyCode}/${id}`;
const keyOf = ({ countyCode, id }: CampaignRef) => ['campaigns', String(countyCode), id];

/** Forms are ledgers, code lists and metrics as well: all of them are asked for anew. */
const forget = async () => {
  await queryClient.invalidateQueries({ queryKey: ['campaigns'] });
  for (const key of ['ledgers', 'code-lists', 'metrics'])
    void queryClient.invalidateQueries({ queryKey: [key] });
};

export const useCampaigns = (state?: CampaignState) =>
  useQuery({
    queryKey: ['campaigns', 'list', state],
    queryFn: ({ signal }) =>
      get<{ campaigns: ListedCampaign[] }>('/campaigns', { state }, signal).then(
        (answer) => answer.campaigns,
      ),
  });

export const useCampaign = (ref: CampaignRef) =>
  useQuery({
    queryKey: [...keyOf(ref), 'one'],
    queryFn: ({ signal }) => get<Campaign>(pathOf(ref), {}, signal),
  });

export interface CampaignTemplate {
  readonly code: string;
  readonly use: string;
  readonly unit: CampaignUnit;
  readonly form: FormDefinition;
}

export const useCampaignTemplates = () =>
  useQuery({
    queryKey: ['campaign-templates'],
    queryFn: () =>
      get<{ templates: CampaignTemplate[]; refusedWords: RefusedWords[] }>('/campaign-templates'),
    staleTime: Infinity,
  });

export const useStartCampaign = () =>
  useMutation({
    mutationFn: (body: { title: string; template?: string }) => write<Campaign>('POST', '/campaigns', body),
    onSuccess: forget,
  });

export interface DraftSaved {
  readonly rowVersion: number;
  readonly draftSavedAt: string;
  readonly problems: readonly FormProblem[];
}

export const saveDraft = (
  ref: CampaignRef,
  body: { form: FormDefinition; unit: CampaignUnit; rowVersion: number },
) => write<DraftSaved>('PUT', `${pathOf(ref)}/draft`, body);

export interface TargetsAsked {
  readonly unit: CampaignUnit;
  readonly areas: readonly number[];
  readonly levels: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

export const useTargetPreview = (ref: CampaignRef, asked: TargetsAsked) =>
  useQuery({
    queryKey: [...keyOf(ref), 'preview', asked],
    queryFn: () =>
      write<{ stations: number; people: number; units: number; unassigned: number }>(
        'POST',
        `${pathOf(ref)}/target-previews`,
        asked,
      ),
    enabled: asked.areas.length > 0 && asked.levels.length > 0,
    placeholderData: keepPreviousData,
  });

const useChange = <Body>(ref: CampaignRef, path: string) =>
  useMutation({
    mutationFn: (body: Body) => write<Campaign>('POST', `${pathOf(ref)}/${path}`, body),
    onSuccess: forget,
  });

export const usePublish = (ref: CampaignRef) =>
  useChange<TargetsAsked & { rowVersion: number; opensOn: string; dueOn: string }>(ref, 'publications');
export const useAmend = (ref: CampaignRef) =>
  useChange<{ rowVersion: number; reason: string }>(ref, 'amendments');
export const useCampaignStep = (ref: CampaignRef) =>
  useChange<{ step: 'close' | 'reopen'; rowVersion: number; reason?: string; dueOn?: string }>(ref, 'steps');

export const useCompletion = (ref: CampaignRef, region: number, by: string) =>
  useQuery({
    queryKey: [...keyOf(ref), 'completion', region, by],
    queryFn: ({ signal }) =>
      get<{ rows: StationCompletion[] }>(`${pathOf(ref)}/completion`, { region, by }, signal),
    placeholderData: keepPreviousData,
  });

export const useRemind = (ref: CampaignRef) =>
  useMutation({
    mutationFn: (regions: readonly number[]) =>
      write<{ reminded: number }>('POST', `${pathOf(ref)}/reminders`, { regions }),
    onSuccess: forget,
  });

export interface TargetFilters {
  readonly view: string;
  readonly region?: string | undefined;
}

export const useTargets = (ref: CampaignRef, filters: TargetFilters, after: string | null, size: number) =>
  useQuery({
    queryKey: [...keyOf(ref), 'targets', filters, after, size],
    queryFn: ({ signal }) =>
      get<Page<CampaignTarget>>(`${pathOf(ref)}/targets`, { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useTargetCount = (ref: CampaignRef, filters: TargetFilters) =>
  useQuery({
    queryKey: [...keyOf(ref), 'target-count', filters],
    queryFn: ({ signal }) => get<{ count: number }>(`${pathOf(ref)}/targets/count`, { ...filters }, signal),
  });

export const useExcuse = (ref: CampaignRef) =>
  useMutation({
    mutationFn: ({ target, why }: { target: CampaignTarget; why: string | null }) =>
      write<CampaignTarget>('POST', `${pathOf(ref)}/excuses`, {
        countyCode: target.countyCode,
        personId: target.personId,
        rowVersion: target.rowVersion,
        why,
      }),
    onSuccess: forget,
  });

/** After an answer: the lists and the board are asked for anew. */
export const forgetCampaign = (ref: CampaignRef) => queryClient.invalidateQueries({ queryKey: keyOf(ref) });
