import { keepEntry, openDesk } from '../desk/desk.ts';
import type { OpenEntry } from '../outbox/field-entry.ts';
import { sendingStore, sendNow } from '../outbox/send-all.ts';
import { finishEntry } from '../outbox/send-entry.ts';
import { useStore } from '../ui/store.ts';

/** Photos that the server does not take: once more, or done without. */
export const RefusedPhotos = ({ entry }: { readonly entry: OpenEntry }) => {
  // While its other photos are on their way the entry is not to be changed under them.
  const isSending = useStore(sendingStore);
  const refused = entry.photos.filter(({ problem }) => problem);
  if (entry.state !== 'recorded' || refused.length === 0) return null;
  const tryAgain = async () => {
    const photos = entry.photos.map(({ problem: _, ...photo }) => photo);
    await keepEntry({ ...entry, photos }, openDesk().box);
    await sendNow();
  };
  const doWithout = async () => {
    const { box } = openDesk();
    const photos = entry.photos.filter(({ problem }) => !problem);
    await keepEntry({ ...entry, photos }, box);
    for (const { id } of refused) await box.remove('photo', id);
    await finishEntry({ ...entry, photos }, box);
  };
  return (
    <div className="rj-fw-alert">
      {refused.map(({ id, problem }) => (
        <p key={id}>{problem}</p>
      ))}
      <div className="rj-fw-row">
        <button
          type="button"
          className="rj-fw-button rj-fw-button--plain"
          disabled={isSending}
          onClick={() => void tryAgain()}
        >
          再传一次
        </button>
        <button
          type="button"
          className="rj-fw-button rj-fw-button--plain"
          disabled={isSending}
          onClick={() => void doWithout()}
        >
          不传这{refused.length}张
        </button>
      </div>
    </div>
  );
};
