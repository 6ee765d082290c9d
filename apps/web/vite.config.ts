import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The web app: `npm run build:web` writes dist/web, which the API serves. `npx vite apps/web` is for working on pages
 * with an API beside it on port 3000.
 */
export default defineConfig({
  root: fileURLToPath(new URL('./', import.meta.url)),
  plugins: [react(), tailwindcss()],
  resolve: {
    alias: [{ find: /^@musubi\/([^/]+)\/([^/]+)$/, replacement: `${root}libs/$1/$2/src/index.ts` }],
  },
  server: {
    proxy: Object.fromEntries(['/graphql', '/files', '/dev/mail'].map((path) => [path, 'http://127.0.0.1:3000'])),
  },
  build: { outDir: `${root}dist/web`, emptyOutDir: true, chunkSizeWarningLimit: 700 },
});
