import { useRef, useState, type FormEvent } from 'react';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import { askedFields } from '../../features/definition-form/check-entry.ts';
import { fitDraft, type EntryDraft } from '../../features/definition-form/entry-draft.ts';
import { today } from '../../ui/today.ts';
import type { Box } from '../box/box.ts';
import { deskStore, findEntry, isStillDraft, keepEntry, keepThenShow, type Desk } from '../desk/desk.ts';
import { signalStore } from '../desk/signal.ts';
import { AnswerField } from '../form/answer-field.tsx';
import { isOpen, type FieldPhoto, type OpenEntry } from '../outbox/field-entry.ts';
import { readyEntry } from '../outbox/ready-entry.ts';
import { sendNow } from '../outbox/send-all.ts';
import { PhotoInput } from '../photos/photo-input.tsx';
import { ProblemList } from '../ui/problem-list.tsx';
import { ScreenFrame } from '../ui/screen-frame.tsx';
import { switchTo } from '../ui/screens.ts';
import { useStore } from '../ui/store.ts';
import { whyNotKept } from '../ui/why-not-kept.ts';
import { saidByServer, stillSaid, type Said } from './said.ts';

interface WriteProps {
  /** Where it is written: what comes late goes there also after another account's was opened. */
  readonly box: Box;
  readonly ledger: LedgerDefinition;
  readonly begun: OpenEntry;
  readonly lists: NonNullable<Desk['forms']>['lists'];
}

const Write = ({ box, ledger, begun, lists }: WriteProps) => {
  const [entry, setEntry] = useState<OpenEntry>(() => ({ ...begun, draft: fitDraft(ledger, begun.draft) }));
  const [said, setSaid] = useState<Said>({ by: 'server', problems: saidByServer(begun, ledger) });
  const [isKept, setIsKept] = useState(true);
  const [trouble, setTrouble] = useState('');
  const [isShrinking, setIsShrinking] = useState(false);
  const { reach } = useStore(signalStore);

  // What stands in the form now: a photo is ready a second after it was taken, and letters were typed meanwhile.
  const latest = useRef(entry);
  // Each letter is on the phone before the next: it may be switched off at any moment.
  const change = async (part: (now: OpenEntry) => Partial<OpenEntry>) => {
    // Handed in meanwhile: what comes late may not take it back.
    if ((findEntry(latest.current.id)?.state ?? 'draft') !== 'draft') return;
    const next = { ...latest.current, ...part(latest.current), changedAt: new Date().toISOString() };
    latest.current = next;
    setEntry(next);
    setIsKept(false);
    try {
      // More may be typed while it is looked up: the latest is kept.
      if (await isStillDraft(next.id, box)) await keepEntry(latest.current, box);
      setIsKept(true);
      setTrouble('');
    } catch (error) {
      setTrouble(whyNotKept(error));
      throw error;
    }
  };
  const check = (draft: EntryDraft) =>
    readyEntry({ ...entry, draft }, ledger, lists, { today: today(), now: new Date() });
  const onDraft = (draft: EntryDraft) => {
    setSaid((before) => stillSaid(before, entry.draft, draft, check));
    void change(() => ({ draft })).catch(() => undefined);
  };
  const onDropPhoto = async (photo: FieldPhoto) => {
    await change(({ photos }) => ({ photos: photos.filter(({ id }) => id !== photo.id) }));
    await box.remove('photo', photo.id);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const judged = check(entry.draft);
    if ('problems' in judged) return setSaid({ by: 'checks', problems: judged.problems });
    try {
      if (!(await isStillDraft(entry.id, box))) return;
      await keepThenShow(judged.entry, box);
    } catch (error) {
      return setTrouble(whyNotKept(error));
    }
    switchTo({ is: 'outbox' });
    return void sendNow();
  };
  const isRefusal = said.by === 'server';
  const labels = new Map(ledger.fields.map(({ code, label }) => [code, label]));
  const problems = said.problems.map((one) => ({ ...one, label: labels.get(one.field ?? '') }));
  const errorOf = (code: string) => problems.find(({ field }) => field === code)?.message;
  return (
    <ScreenFrame title={ledger.title} purpose={ledger.purpose} hasBack>
      <form className="rj-fw-form" onSubmit={(event) => void submit(event)} noValidate>
        <ProblemList
          title={isRefusal ? '服务器没有收下，请改正' : '还没有写好，请先改正'}
          problems={problems}
          advice={isRefusal ? entry.refused?.advice : undefined}
          requestId={isRefusal ? entry.refused?.requestId : undefined}
          told={said.told ?? said}
        />
        {askedFields(ledger, entry.draft).map((field) => (
          <AnswerField
            key={field.code}
            field={field}
            draft={entry.draft}
            lists={lists}
            error={errorOf(field.code)}
            past={field.code === ledger.businessDay}
            onDraft={onDraft}
          />
        ))}
        <PhotoInput
          box={box}
          photos={entry.photos}
          onAdd={(added) => change(({ photos }) => ({ photos: [...photos, added] }))}
          onBusy={setIsShrinking}
          onDrop={(photo) => void onDropPhoto(photo).catch(() => undefined)}
        />
        <div className="rj-fw-actions">
          {trouble ? (
            <p role="alert" className="rj-fw-wrong">
              {trouble}
            </p>
          ) : null}
          <button type="submit" className="rj-fw-button" disabled={isShrinking}>
            {reach === 'there' ? '写好了，发送' : '写好了，有信号时发送'}
          </button>
          <p className="rj-note" role="status">
            {isKept ? '写一个字存一个字，中途关掉也不丢。' : '正在存…'}
          </p>
        </div>
      </form>
    </ScreenFrame>
  );
};

/** An entry being written, as it stands on the phone. */
export const WriteScreen = ({ id }: { readonly id: string }) => {
  const desk = useStore(deskStore);
  const found = findEntry(id);
  if (!desk?.forms || !found || !isOpen(found) || found.state !== 'draft')
    return (
      <ScreenFrame title="登记" hasBack>
        <p>这条不在草稿里了，请到“待发送”里看。</p>
      </ScreenFrame>
    );
  const ledger = desk.forms.ledgers.find(({ code }) => code === found.ledger);
  if (!ledger)
    return (
      <ScreenFrame title={found.ledgerTitle} hasBack>
        <p>您现在的岗位不填这个台账，这条不能再改。内容还在“待发送”里，可以照着在工作平台登记。</p>
      </ScreenFrame>
    );
  return <Write key={id} box={desk.box} ledger={ledger} begun={found} lists={desk.forms.lists} />;
};
