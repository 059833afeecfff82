import type { Selectable } from 'kysely';
import type { HotlineCall, HotlineTransfer } from '#generated/db.ts';
import type { FoldedTable } from '#modules/acts';

export type CallRow = Selectable<HotlineCall>;
export type TransferRow = Selectable<HotlineTransfer>;

/** A call or a transfer. */
export interface HotlineRef {
  readonly countyCode: number;
  readonly id: string;
}

export const CALLS: FoldedTable = {
  table: 'hotline_call',
  kind: 'hotline-call',
  facts: {
    day: ['day', 'date'],
    calledAt: ['called_at', 'timestamptz'],
    hotline: ['hotline', 'text'],
    kind: ['kind', 'text'],
    matter: ['matter', 'text'],
    state: ['state', 'text'],
    numberKind: ['number_kind', 'text'],
    phoneIndex: ['phone_index', 'bytea'],
    numberMasked: ['number_masked', 'text'],
    numberSealed: ['number_sealed', 'bytea'],
    callerName: ['caller_name', 'text'],
    personCounty: ['person_county', 'integer'],
    personId: ['person_id', 'uuid'],
    content: ['content', 'text'],
    answer: ['answer', 'text'],
    policy: ['policy', 'text'],
    transferId: ['transfer_id', 'uuid'],
    dueOn: ['due_on', 'date'],
    repliedOn: ['replied_on', 'date'],
    calledBackAt: ['called_back_at', 'timestamptz'],
    callBackTries: ['call_back_tries', 'smallint'],
    callBackResult: ['call_back_result', 'text'],
    // Entered by the desk before people rated by themselves; old acts tell it still.
    rating: ['rating', 'text'],
    isOnTime: ['is_on_time', 'boolean'],
    takenBy: ['taken_by', 'uuid'],
    entryId: ['entry_id', 'uuid'],
    entryBehind: ['entry_behind', 'boolean'],
    caseCounty: ['case_county', 'integer'],
    caseId: ['case_id', 'uuid'],
    caseNumber: ['case_number', 'text'],
    caseEndedOn: ['case_ended_on', 'date'],
  },
};

export const TRANSFERS: FoldedTable = {
  table: 'hotline_transfer',
  kind: 'hotline-transfer',
  facts: {
    callId: ['call_id', 'uuid'],
    hotline: ['hotline', 'text'],
    kind: ['kind', 'text'],
    matter: ['matter', 'text'],
    content: ['content', 'text'],
    callerName: ['caller_name', 'text'],
    personCounty: ['person_county', 'integer'],
    personId: ['person_id', 'uuid'],
    state: ['state', 'text'],
    sentOn: ['sent_on', 'date'],
    dueOn: ['due_on', 'date'],
    extendedBy: ['extended_by', 'smallint'],
    reply: ['reply', 'text'],
    repliedOn: ['replied_on', 'date'],
    returnReason: ['return_reason', 'text'],
    againReason: ['again_reason', 'text'],
  },
};
