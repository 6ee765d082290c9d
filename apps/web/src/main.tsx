import { createMusubiApp, followNewerVersions } from '@musubi/platform/web';
import { createRoot } from 'react-dom/client';
import { routes } from './routes.js';

followNewerVersions();
const root = document.getElementById('root');
if (root) createRoot(root).render(createMusubiApp(routes));
