import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = import.meta.dirname
const apps = ['worker-app', 'staff-app', 'public-app'].filter((app) => existsSync(resolve(here, app, 'index.html')))

/**
 * Three pages, one build: `.cache/client/<app>/index.html` and hashed files under `.cache/client/assets/`.
 * `--mode worker-app` builds that page alone, to measure what its phone downloads.
 */
export default defineConfig(({ mode }) => ({
  root: here,
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: resolve(here, '../.cache/client'),
    emptyOutDir: true,
    target: ['es2020', 'chrome87', 'safari14', 'firefox78'],
    cssTarget: ['chrome87', 'safari14', 'firefox78'],
    // An inlined asset would need `data:` in the content policy for more than pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: Object.fromEntries(
        apps.filter((app) => !apps.includes(mode) || app === mode).map((app) => [app, resolve(here, app, 'index.html')]),
      ),
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
}))
