// The constant wiring of the site. `one build` and `one dev` add what depends on
// the garden: site, base, slashes, the folders of the output and the cache, and its files.
import { defineConfig } from 'astro/config'

export default defineConfig({
  output: 'static',
  // 'jsx' would drop the space between two inline elements on two lines.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  // Small scripts and images stay files: a strict Content-Security-Policy allows neither inline scripts nor data URLs.
  // The letters of the first screen are part of the style sheet, so that they are there with it.
  vite: { build: { assetsInlineLimit: (file) => /\/styles\/faces\/core-[^/]+$/.test(file) } },
})
