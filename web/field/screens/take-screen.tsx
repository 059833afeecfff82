import { useEffect, useState, type FormEvent } from 'react';
import { ApiError } from '../../api/api-error.ts';
import type { FormProblem } from '../../ui/form/error-summary.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { isOpenBox, keepList, openDesk } from '../desk/desk.ts';
import { renewForms } from '../desk/renew-forms.ts';
import { placesBelow, takeList, type Place } from '../desk/server.ts';
import { ProblemList } from '../ui/problem-list.tsx';
import { ScreenFrame } from '../ui/screen-frame.tsx';
import { beginAnew } from '../ui/screens.ts';
import { whyNotKept } from '../ui/why-not-kept.ts';

const PURPOSES = ['入户联系走访', '节日走访慰问', '组织活动'] as const;

interface Trouble {
  readonly problems: readonly FormProblem[];
  readonly advice?: string | undefined;
}

const troubleOf = (error: unknown): Trouble => {
  if (!(error instanceof ApiError)) return { problems: [{ field: null, message: whyNotKept(error) }] };
  const { message, fields, advice } = error;
  return {
    problems: [
      { field: null, message },
      ...fields.filter(({ field }) => field === 'liaison').map((one) => ({ ...one })),
    ],
    advice,
  };
};

/** Places of the own area, opened level by level down to a village. */
const PlaceChooser = ({ onChoose }: { readonly onChoose: (place: Place) => void }) => {
  const [way, setWay] = useState<readonly Place[]>([]);
  const [places, setPlaces] = useState<readonly Place[]>();
  const [problem, setProblem] = useState('');
  const at = way.at(-1);
  useEffect(() => {
    let isGone = false;
    setPlaces(undefined);
    setProblem('');
    placesBelow(at?.code).then(
      (found) => {
        if (isGone) return;
        setPlaces(found);
        // Whoever serves one village is not asked which.
        if (at === undefined && found.length === 1 && found[0]?.level === 'village') onChoose(found[0]);
      },
      (error: unknown) => !isGone && setProblem(wordsOfFailure(error)),
    );
    return () => {
      isGone = true;
    };
  }, [at, onChoose]);
  return (
    <section className="rj-fw-section" aria-label="选择村（社区）">
      <h2>{way.length === 0 ? '去哪个村（社区）' : way.map(({ name }) => name).join(' › ')}</h2>
      {problem ? (
        <p role="alert" className="rj-fw-wrong">
          {problem}
        </p>
      ) : null}
      {way.length > 0 ? (
        <button
          type="button"
          className="rj-fw-button rj-fw-button--plain"
          onClick={() => setWay(way.slice(0, -1))}
        >
          回到上一级
        </button>
      ) : null}
      {places === undefined && problem === '' ? <p role="status">正在读取…</p> : null}
      <ul className="rj-fw-lines">
        {(places ?? []).map((place) => (
          <li key={place.code}>
            <button
              type="button"
              className="rj-fw-line"
              onClick={() => (place.level === 'village' ? onChoose(place) : setWay([...way, place]))}
            >
              <strong>{place.name}</strong>
            </button>
          </li>
        ))}
      </ul>
      {places?.length === 0 ? <p>这里没有村（社区）。</p> : null}
    </section>
  );
};

/** One village of the own area, taken along for a purpose. */
export const TakeScreen = () => {
  const [place, setPlace] = useState<Place>();
  const [purpose, setPurpose] = useState<string>(PURPOSES[0]);
  const [liaison, setLiaison] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>({ problems: [] });

  const take = async (village: Place) => {
    const { box } = openDesk();
    setBusy(true);
    try {
      const wish = { region: village.code, purpose, ...(liaison.trim() && { liaison: liaison.trim() }) };
      const { region, regionName, people } = await takeList(wish);
      await keepList({ region, regionName, people, takenAt: new Date().toISOString() }, box);
      // The forms of today go along with the people of today.
      await renewForms(box);
      if (isOpenBox(box)) beginAnew();
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  if (!place)
    return (
      <ScreenFrame title="带走名单" purpose="一次带一个村（社区），最多500人。" hasBack>
        <PlaceChooser onChoose={setPlace} />
      </ScreenFrame>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void take(place);
  };
  return (
    <ScreenFrame
      title={`带走${place.name}的名单`}
      purpose="带走的有姓名、性别、年龄、身份和上次联系的日子，没有证件号和电话。带走多少人、作什么用，会记入查阅记录。"
      hasBack
    >
      <form className="rj-fw-form" onSubmit={submit} noValidate>
        <ProblemList title="没有带走" problems={trouble.problems} advice={trouble.advice} />
        <FormField id="purpose" label="作什么用" group>
          {(aria) => (
            <div className="rj-fw-choices" id={aria.id} tabIndex={-1}>
              {PURPOSES.map((one) => (
                <label key={one} className="rj-fw-choice">
                  <input
                    type="radio"
                    name="purpose"
                    checked={one === purpose}
                    onChange={() => setPurpose(one)}
                  />
                  <span>{one}</span>
                </label>
              ))}
            </div>
          )}
        </FormField>
        <FormField
          id="liaison"
          label="只带这位联络员联系的人"
          optional
          help="人多带不下时填，写人员档案里登记的联络员姓名。"
          error={trouble.problems.find(({ field }) => field === 'liaison')?.message}
        >
          {(aria) => (
            <input
              {...aria}
              className="rj-fw-input"
              autoComplete="off"
              value={liaison}
              onChange={({ target }) => setLiaison(target.value)}
            />
          )}
        </FormField>
        <div className="rj-fw-actions">
          <button type="submit" className="rj-fw-button" disabled={busy}>
            {busy ? '正在带走…' : '带走'}
          </button>
          <button
            type="button"
            className="rj-fw-button rj-fw-button--plain"
            onClick={() => setPlace(undefined)}
          >
            换个村（社区）
          </button>
        </div>
      </form>
    </ScreenFrame>
  );
};
