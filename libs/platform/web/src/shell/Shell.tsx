import { Suspense, useSyncExternalStore } from 'react';
import { RouterProvider as AriaRouterProvider } from 'react-aria-components';
import { Outlet, useHref, useNavigate } from 'react-router';
import { Icon } from '../components/Icon.js';
import { SkeletonPage } from '../components/Empty.js';
import { LiveRegions } from '../components/Overlays.js';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { Footer } from './Footer.js';
import { Header } from './Header.js';
import { usePlaceOnPage } from './place-on-page.js';

/** The frame of every page: skip link, header, main, footer; what is said aloud; what is said when offline. */
export function Shell() {
  const texts = useMessages(platformMessages);
  const navigate = useNavigate();
  const main = usePlaceOnPage();
  return (
    <AriaRouterProvider navigate={(to) => void navigate(to)} useHref={useHref}>
      <a
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
        className="sr-only rounded-8 bg-white px-4 py-3 underline focus:not-sr-only focus:fixed! focus:top-2 focus:left-2 focus:z-50 focus:p-3!"
      >
        {texts.skipToMain}
      </a>
      <div id="top" className="flex min-h-dvh flex-col">
        <Header />
        <OfflineNotice />
        <main id="main" ref={main} tabIndex={-1} className="flex-1">
          <Suspense fallback={<SkeletonPage />}>
            <Outlet />
          </Suspense>
        </main>
        <Footer />
      </div>
      <LiveRegions />
    </AriaRouterProvider>
  );
}

function subscribeOnline(tell: () => void) {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}

function OfflineNotice() {
  const texts = useMessages(platformMessages);
  const online = useSyncExternalStore(
    subscribeOnline,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!online && (
        <p className="m-0 flex items-center justify-center gap-2 bg-solid-gray-800 px-4 py-2 text-white">
          <Icon name="warning" size={20} />
          {texts.offline}
        </p>
      )}
    </div>
  );
}
