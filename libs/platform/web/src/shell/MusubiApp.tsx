import { StrictMode } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Provider } from 'urql';
import { SkeletonPage } from '../components/Empty.js';
import { createMusubiClient } from '../graphql/client.js';
import { currentLocale } from '../i18n/language.js';
import '../styles/musubi.css';
import { CrashedPage, NotFoundPage } from './Problems.js';
import { Shell } from './Shell.js';

/** The whole app around the contexts' routes. */
export function createMusubiApp(routes: readonly RouteObject[]) {
  document.documentElement.lang = currentLocale();
  const client = createMusubiClient();
  const router = createBrowserRouter([
    {
      path: '/',
      element: <Shell />,
      HydrateFallback: SkeletonPage,
      children: [{ errorElement: <CrashedPage />, children: [...routes, { path: '*', element: <NotFoundPage /> }] }],
      errorElement: <CrashedPage />,
    },
  ]);
  return (
    <StrictMode>
      <Provider value={client}>
        <RouterProvider router={router} />
      </Provider>
    </StrictMode>
  );
}
