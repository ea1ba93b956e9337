/** Builds the desk into `dist/desk`; what charts and maps need is loaded with the page that shows them. */
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  // Small files stay files: the page's own rules forbid what stands inline.
  build: {
    outDir: '../dist/desk',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
