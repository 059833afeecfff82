import { useState } from 'react';
import { dropEntry, findEntry, freshEntry, keepEntry, openDesk } from '../desk/desk.ts';
import { stateAfter } from '../outbox/entry-moves.ts';
import { isOpen, type FieldEntry, type OpenEntry } from '../outbox/field-entry.ts';
import { Ask } from '../ui/ask.tsx';
import { go } from '../ui/screens.ts';
import { needsWriter, standingWords, stateWords, whoIsNamed } from './entry-words.ts';
import { RefusedPhotos } from './refused-photos.tsx';

const dayOf = (entry: OpenEntry): string => {
  const ledger = openDesk().forms?.ledgers.find(({ code }) => code === entry.ledger);
  const day = ledger && entry.draft.answers[ledger.businessDay];
  return typeof day === 'string' ? day : '';
};

/** Takes an entry out of the outbox to be changed, unless it went out at this very moment. */
const reopen = async ({ id }: OpenEntry) => {
  const { box, holder } = openDesk();
  const fresh = await freshEntry(id, box);
  const state = fresh && stateAfter(fresh.state, 'reopen');
  if (!fresh || !isOpen(fresh) || state !== 'draft') return;
  // Written anew, it is work of the post one holds now.
  const region = holder.region ?? fresh.draft.region;
  await keepEntry({ ...fresh, state, draft: { ...fresh.draft, region } }, box);
  go({ is: 'write', id });
};

/** Removes an entry that nobody but this phone knows, unless another window has sent it meanwhile. */
const drop = async ({ id }: OpenEntry) => {
  const entry = (await freshEntry(id, openDesk().box)) ?? findEntry(id);
  if (entry && (entry.state === 'draft' || stateAfter(entry.state, 'reopen'))) await dropEntry(entry);
};

const Refusal = ({ entry }: { readonly entry: OpenEntry }) =>
  entry.state === 'returned' && entry.refused ? (
    <div className="rj-fw-alert">
      <p>{entry.refused.message}</p>
      <ul>
        {entry.refused.fields.map(({ field, message }) => (
          <li key={`${field}${message}`}>{message}</li>
        ))}
      </ul>
      {entry.refused.advice ? <p>{entry.refused.advice}</p> : null}
      {entry.refused.requestId ? <p className="rj-note">编号：{entry.refused.requestId}</p> : null}
    </div>
  ) : null;

const Drop = ({ entry }: { readonly entry: OpenEntry }) => {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <button type="button" className="rj-fw-button rj-fw-button--plain" onClick={() => setAsks(true)}>
        删除
      </button>
      {asks ? (
        <Ask title="删除这条？" onClose={() => setAsks(false)}>
          <p>
            {entry.ledgerTitle}
            {whoIsNamed(entry) ? `，${whoIsNamed(entry)}` : ''}。还没有发送，删除后找不回来。
          </p>
          <button
            type="button"
            className="rj-fw-button rj-fw-button--danger"
            onClick={() => void drop(entry)}
          >
            删除
          </button>
          <button type="button" className="rj-fw-button rj-fw-button--plain" onClick={() => setAsks(false)}>
            留着
          </button>
        </Ask>
      ) : null}
    </>
  );
};

/** What may be done with it now: only what the outbox allows. */
const Steps = ({ entry }: { readonly entry: OpenEntry }) => {
  const mayChange = entry.state === 'draft' || stateAfter(entry.state, 'reopen') === 'draft';
  if (!mayChange) return null;
  return (
    <div className="rj-fw-row">
      <button
        type="button"
        className="rj-fw-button rj-fw-button--plain"
        onClick={() => (entry.state === 'draft' ? go({ is: 'write', id: entry.id }) : void reopen(entry))}
      >
        {entry.state === 'draft' ? '接着写' : '修改'}
      </button>
      <Drop entry={entry} />
    </div>
  );
};

/** One entry on the phone: what it is, where it stands, what can be done. */
export const EntryLine = ({ entry }: { readonly entry: FieldEntry }) => (
  <li className={`rj-fw-entry${needsWriter(entry) ? ' rj-fw-entry--back' : ''}`}>
    <p className="rj-fw-entry__head">
      <strong>{entry.ledgerTitle}</strong>
      <span className="rj-fw-state">{stateWords(entry)}</span>
    </p>
    <p>
      {[whoIsNamed(entry), isOpen(entry) ? dayOf(entry) : entry.businessDay].filter(Boolean).join('，')}
      {isOpen(entry) && entry.photos.length > 0 ? `，照片${entry.photos.length}张` : ''}
    </p>
    {standingWords(entry) ? <p className="rj-note">{standingWords(entry)}</p> : null}
    {isOpen(entry) ? (
      <>
        <Refusal entry={entry} />
        <RefusedPhotos entry={entry} />
        <Steps entry={entry} />
      </>
    ) : null}
  </li>
);
