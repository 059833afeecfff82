import { useEffect } from 'react';
import { useLargeText } from '../ui/large-text.ts';
import { deskStore } from './desk/desk.ts';
import { lockWhenIdle } from './desk/lock.ts';
import { followNetwork } from './desk/signal.ts';
import { sendNow } from './outbox/send-all.ts';
import { FormsScreen } from './screens/forms-screen.tsx';
import { ListScreen } from './screens/list-screen.tsx';
import { MeScreen } from './screens/me-screen.tsx';
import { OutboxScreen } from './screens/outbox-screen.tsx';
import { PersonScreen } from './screens/person-screen.tsx';
import { SignInScreen } from './screens/sign-in-screen.tsx';
import { TakeScreen } from './screens/take-screen.tsx';
import { WriteScreen } from './screens/write-screen.tsx';
import { Bars } from './shell/bars.tsx';
import { StatusLine } from './shell/status-line.tsx';
import { TabBar } from './shell/tab-bar.tsx';
import { followHistory, screenStore } from './ui/screens.ts';
import { useStore } from './ui/store.ts';

const CurrentScreen = () => {
  const screen = useStore(screenStore);
  switch (screen.is) {
    case 'take':
      return <TakeScreen />;
    case 'person':
      return <PersonScreen key={screen.id} id={screen.id} />;
    case 'forms':
      return <FormsScreen />;
    case 'write':
      return <WriteScreen key={screen.id} id={screen.id} />;
    case 'outbox':
      return <OutboxScreen />;
    case 'me':
      return <MeScreen />;
    default:
      return <ListScreen />;
  }
};

/** The field app: locked, it asks for the password; open, one of four tabs and what they lead to. */
export const App = () => {
  const isOpen = useStore(deskStore) !== null;
  const [large] = useLargeText();
  useEffect(() => {
    document.documentElement.dataset['size'] = large ? 'large' : 'normal';
  }, [large]);
  useEffect(() => {
    const stops = [followHistory(), followNetwork(() => void sendNow()), lockWhenIdle()];
    return () => stops.forEach((stop) => stop());
  }, []);
  return (
    <>
      <StatusLine />
      <Bars />
      {isOpen ? <CurrentScreen /> : <SignInScreen />}
      {isOpen ? <TabBar /> : null}
    </>
  );
};
