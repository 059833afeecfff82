const CHANNEL = 'rongjun-drafts';
/** Windows of one browser answer within milliseconds; a machine under load gets some more. */
const PATIENCE_MS = 250;

interface Call {
  readonly kind: 'who' | 'here';
  readonly clientId: string;
}

/** Lets the other windows of this browser know that this one is open; answers how to stop. */
export const announceWindow = (clientId: string): (() => void) => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Call>) => {
    if (data.kind === 'who') channel.postMessage({ kind: 'here', clientId } satisfies Call);
  });
  return () => channel.close();
};

/** The windows of this browser that have a draft open now; what others left unsent is free to be taken over. */
export const openWindows = (): Promise<ReadonlySet<string>> =>
  new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    const found = new Set<string>();
    channel.addEventListener('message', ({ data }: MessageEvent<Call>) => {
      if (data.kind === 'here') found.add(data.clientId);
    });
    channel.postMessage({ kind: 'who', clientId: '' } satisfies Call);
    setTimeout(() => {
      channel.close();
      resolve(found);
    }, PATIENCE_MS);
  });
