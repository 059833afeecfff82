import { useEffect, useState } from 'react';
import { formatBytes } from '../../ui/format.ts';
import { newActKey } from '../../api/client.ts';
import type { Box } from '../box/box.ts';
import type { FieldPhoto } from '../outbox/field-entry.ts';
import { whyNotKept } from '../ui/why-not-kept.ts';
import { compressPhoto, PhotoProblem } from './compress-photo.ts';
import { MOST_PHOTOS } from './photo-size.ts';

interface PhotoInputProps {
  readonly box: Box;
  readonly photos: readonly FieldPhoto[];
  readonly onAdd: (photo: FieldPhoto) => Promise<void>;
  /** While photos are being made smaller the entry cannot be handed in. */
  readonly onBusy: (isBusy: boolean) => void;
  readonly onDrop: (photo: FieldPhoto) => void;
}

/** The photo as it lies in the box, opened to be looked at. */
const Thumb = ({
  box,
  photo,
  at,
}: {
  readonly box: Box;
  readonly photo: FieldPhoto;
  readonly at: number;
}) => {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let isGone = false;
    void box.read('photo', photo.id).then((bytes) => {
      if (!bytes || isGone) return;
      made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      setAddress(made);
    });
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [box, photo.id]);
  return address ? <img src={address} alt={`第${at + 1}张照片`} /> : <span className="rj-fw-photo__none" />;
};

const keep = async (file: File, box: Box): Promise<FieldPhoto> => {
  const bytes = await compressPhoto(file);
  const photo = { id: newActKey(), byteLength: bytes.length, actKey: newActKey(), isAttached: false };
  await box.write('photo', photo.id, bytes);
  return photo;
};

/** Each belongs to the entry before the next is made smaller. Answers what is wrong with one of them, or nothing. */
const addEach = async (
  files: readonly File[],
  { box, onAdd }: Pick<PhotoInputProps, 'box' | 'onAdd'>,
): Promise<string> => {
  let problem = '';
  for (const file of files)
    try {
      await onAdd(await keep(file, box));
    } catch (error) {
      if (!(error instanceof PhotoProblem)) return whyNotKept(error);
      problem = error.message;
    }
  return problem;
};

/** Takes photos with the camera or from the phone, and keeps them in the box at once. */
export const PhotoInput = ({ box, photos, onAdd, onBusy, onDrop }: PhotoInputProps) => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const room = MOST_PHOTOS - photos.length;

  const add = async (files: readonly File[]) => {
    setBusy(true);
    onBusy(true);
    setProblem('');
    const tooMany = files.length > room ? `一条记录最多${MOST_PHOTOS}张照片，多选的没有留下。` : '';
    setProblem(`${tooMany}${await addEach(files.slice(0, room), { box, onAdd })}`);
    setBusy(false);
    onBusy(false);
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
              <Thumb box={box} photo={photo} at={at} />
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
