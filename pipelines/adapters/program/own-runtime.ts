/**
 * Has the components of the site call its own functions where they would call
 * those of Astro (`src/site/compiled/`), which render a page at once. They say
 * nothing of components in other files: a program with code of notes does without.
 */
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'

export function ownRuntime(root: string): AstroIntegration {
  const runtime = join(root, 'src', 'site', 'compiled', 'runtime.ts')
  const plugin = {
    name: 'garden-runtime',
    enforce: 'pre' as const,
    resolveId: (source: string) => (source === 'astro/compiler-runtime' ? runtime : null),
  }
  return {
    name: 'garden-runtime',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } })
      },
    },
  }
}
