import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

interface Worker {
  /** Written in when the pages are built: the files of this app and nothing else; see web/field-files.config.ts. */
  readonly __FIELD_FILES: readonly { readonly url: string; readonly revision: string | null }[];
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (type: 'message', listener: (event: { readonly data: unknown }) => void) => void;
}
declare const self: Worker;

/*
 * Keeps the files of the field app, so that it opens without a signal. What the server says of people never passes through
 * here: only files named below are answered from the cache, everything under /api goes to the server.
 */
precacheAndRoute([...self.__FIELD_FILES]);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/field/index.html'), { allowlist: [/^\/field\//] }),
);

// A newer version waits until it is asked for: whoever is writing is not interrupted.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});
