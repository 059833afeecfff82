import { useEffect, useState } from 'react';
import { formatBytes } from '../../ui/format.ts';
import { newActKey } from '../../api/client.ts';
import { openDesk } from '../desk/desk.ts';
import type { FieldPhoto } from '../outbox/field-entry.ts';
import { whyNotKept } from '../ui/why-not-kept.ts';
import { compressPhoto, PhotoProblem } from './compress-photo.ts';
import { MOST_PHOTOS } from './photo-size.ts';

interface PhotoInputProps {
  readonly photos: readonly FieldPhoto[];
  readonly onAdd: (photos: readonly FieldPhoto[]) => Promise<void>;
  /** While photos are being made smaller the entry cannot be handed in. */
  readonly onBusy: (isBusy: boolean) => void;
  readonly onDrop: (photo: FieldPhoto) => void;
}

/** The photo as it lies in the box, opened to be looked at. */
const Thumb = ({ photo, at }: { readonly photo: FieldPhoto; readonly at: number }) => {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let isGone = false;
    void openDesk()
      .box.read('photo', photo.id)
      .then((bytes) => {
        if (!bytes || isGone) return;
        made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
        setAddress(made);
      });
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [photo.id]);
  return address ? <img src={address} alt={`第${at + 1}张照片`} /> : <span className="rj-fw-photo__none" />;
};

const keep = async (file: File): Promise<FieldPhoto> => {
  const bytes = await compressPhoto(file);
  const photo = { id: newActKey(), byteLength: bytes.length, actKey: newActKey(), isAttached: false };
  await openDesk().box.write('photo', photo.id, bytes);
  return photo;
};

/** Takes photos with the camera or from the phone, and keeps them in the box at once. */
export const PhotoInput = ({ photos, onAdd, onBusy, onDrop }: PhotoInputProps) => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const room = MOST_PHOTOS - photos.length;

  const add = async (files: readonly File[]) => {
    setBusy(true);
    onBusy(true);
    setProblem(files.length > room ? `一条记录最多${MOST_PHOTOS}张照片，多选的没有留下。` : '');
    try {
      const kept: FieldPhoto[] = [];
      for (const file of files.slice(0, room)) kept.push(await keep(file));
      await onAdd(kept);
    } catch (error) {
      setProblem(error instanceof PhotoProblem ? error.message : whyNotKept(error));
    } finally {
      setBusy(false);
      onBusy(false);
    }
  };
  const chooser = (words: string, isCamera: boolean) => (
    <label className="rj-fw-button rj-fw-button--plain">
      {words}
      <input
        type="file"
        accept="image/*"
        className="rj-visually-hidden"
        disabled={busy || room === 0}
        {...(isCamera ? { capture: 'environment' as const } : { multiple: true })}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) void add(files);
        }}
      />
    </label>
  );
  return (
    <section className="rj-fw-photos" aria-label="照片">
      <h2>照片（选填）</h2>
      {photos.length > 0 ? (
        <ul>
          {photos.map((photo, at) => (
            <li key={photo.id} className="rj-fw-photo">
              <Thumb photo={photo} at={at} />
              <span className="rj-note">{formatBytes(photo.byteLength)}</span>
              <button
                type="button"
                className="rj-fw-button rj-fw-button--plain"
                aria-label={`不要第${at + 1}张照片`}
                onClick={() => onDrop(photo)}
              >
                不要
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {problem ? (
        <p role="alert" className="rj-fw-wrong">
          {problem}
        </p>
      ) : null}
      {busy ? <p role="status">正在压缩照片…</p> : null}
      <div className="rj-fw-row">
        {chooser('拍照', true)}
        {chooser('从手机选', false)}
      </div>
      <p className="rj-note">最多{MOST_PHOTOS}张，自动缩小。照片里的拍摄地点等信息会去掉。</p>
    </section>
  );
};
