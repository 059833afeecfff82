import { useCallback, useRef, useState } from 'react';
import { useCodeLists } from '../../api/code-lists.ts';
import { newActKey } from '../../api/client.ts';
import type { HallTicket } from '../../api/hall-shapes.ts';
import { useTakeTicket } from '../../api/hall-steps.ts';
import { KioskBooked } from '../../features/hall/kiosk-booked.tsx';
import { KioskMatters } from '../../features/hall/kiosk-matters.tsx';
import { KioskPriority } from '../../features/hall/kiosk-priority.tsx';
import { KioskTicket } from '../../features/hall/kiosk-ticket.tsx';
import { matterWords } from '../../features/hall/hall-words.ts';
import { NoHallScreen } from '../../features/hall/no-hall.tsx';
import { useHallNow } from '../../features/hall/use-hall-now.ts';
import { useKioskKeys } from '../../features/hall/use-kiosk-keys.ts';
import { useLeftAlone } from '../../features/hall/use-left-alone.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { Loading } from '../../ui/state/loading.tsx';
import { usePageTitle } from '../../ui/page/page-title.ts';
import '../../features/hall/kiosk.css';

type Step = { readonly at: 'matters' | 'booked' } | { readonly at: 'priority'; readonly matter: string };

/** A number taken, and the wait as it was estimated at that moment: later visitors do not lengthen it. */
interface Taken {
  readonly ticket: HallTicket;
  readonly waitMinutes: number | null | undefined;
}

const NOWHERE = { countyCode: 0, id: '' };

const Told = ({ words }: { readonly words: string }) => (
  <p className="rj-kiosk__told" role="alert">
    {words}
  </p>
);

/** The kiosk at the door: large keys, three pages, by touch or by keyboard; nobody signs in. */
const Kiosk = () => {
  usePageTitle('取号机');
  const lists = useCodeLists();
  const { hall, live, isLost } = useHallNow(true);
  const take = useTakeTicket(hall ?? NOWHERE);
  const [step, setStep] = useState<Step>({ at: 'matters' });
  const [taken, setTaken] = useState<Taken>();
  const [told, setTold] = useState<string>();
  // One key for one visitor: a double touch takes one number.
  const key = useRef(newActKey());
  const start = useCallback(() => {
    key.current = newActKey();
    setTaken(undefined);
    setTold(undefined);
    setStep({ at: 'matters' });
  }, []);
  useKioskKeys(start);
  useLeftAlone(taken !== undefined || step.at !== 'matters' || told !== undefined, start);
  if (hall === null) return <NoHallScreen title="取号机" />;
  const lost = isLost ? '取号机和服务器的连接断了，请到柜台取号。连上后自动恢复。' : undefined;
  if (!live)
    return (
      <main className="rj-kiosk" id="main">
        {lost ? <Told words={lost} /> : <Loading />}
      </main>
    );
  const send = async (what: string, body: object) => {
    try {
      const ticket = await take.mutateAsync({ what, body, actKey: key.current });
      setTaken({
        ticket,
        waitMinutes: live.matters.find(({ matter }) => matter === ticket.matter)?.waitMinutes,
      });
      setTold(undefined);
    } catch (error) {
      key.current = newActKey();
      setTold(wordsOfFailure(error));
    }
  };
  if (taken)
    return (
      <main className="rj-kiosk" id="main">
        <KioskTicket {...taken} hallTitle={live.title} onDone={start} />
      </main>
    );
  return (
    <main className="rj-kiosk" id="main">
      {lost || told ? <Told words={lost ?? told ?? ''} /> : null}
      {step.at === 'matters' ? (
        <KioskMatters
          live={live}
          onChoose={(matter) => setStep({ at: 'priority', matter })}
          onBooked={() => setStep({ at: 'booked' })}
        />
      ) : null}
      {step.at === 'booked' ? (
        <KioskBooked
          isBusy={take.isPending}
          onReport={(phone) => void send('arrivals', { phone })}
          onBack={start}
        />
      ) : null}
      {step.at === 'priority' ? (
        <KioskPriority
          title={matterWords(lists, step.matter)}
          choices={live.priorities.filter(
            ({ isChosen, matters }) => isChosen && (matters === null || matters.includes(step.matter)),
          )}
          rule={live.rule}
          isBusy={take.isPending}
          onTake={(priority) => void send('tickets', { matter: step.matter, priority })}
          onBack={start}
        />
      ) : null}
    </main>
  );
};

export default Kiosk;
