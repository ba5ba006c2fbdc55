/**
 * The part of Astro's configuration that only the running command knows. Its
 * root is the cache folder of the vault, not the project: there Astro keeps
 * files of its own, which two gardens must not share.
 */
import { existsSync, realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { AstroInlineConfig, AstroIntegration } from 'astro'
import type { Settings } from '../../src/schemas/settings.ts'

export interface SiteRequest {
  /** The folder of the project. */
  root: string
  /** The folder of notes, absolute. */
  vault: string
  settings: Settings
  /** The site store that the pages read. */
  store: string
  /** A folder inside the project, for this vault alone. */
  cacheDir: string
  verbose: boolean
}

/** What Astro is told beyond `astro.config.mjs`. */
export function astroConfig(
  { root, vault, settings, cacheDir, verbose }: SiteRequest,
  integrations: AstroIntegration[],
): AstroInlineConfig {
  return {
    root: cacheDir,
    configFile: relative(cacheDir, join(root, 'astro.config.mjs')),
    srcDir: join(root, 'src'),
    publicDir: join(root, 'public'),
    cacheDir,
    site: settings.url,
    ...addressConfig(settings),
    integrations,
    logLevel: verbose ? 'info' : 'warn',
    vite: { server: { fs: { allow: served(root), deny: refused(root, vault) } } },
  }
}

/** Where the pages stand, and how their addresses end. */
export function addressConfig({ base, trailingSlash }: Settings): AstroInlineConfig {
  return { base, trailingSlash }
}

/** Where a browser that shows the site as it is being written gets scripts, styles and fonts from. */
function served(root: string): string[] {
  return ['src', 'public', 'node_modules'].map((folder) => join(root, folder))
}

/** Notes and records: attachments that are published have a way of their own. */
function refused(root: string, vault: string): string[] {
  const places = new Set([vault, realPath(vault), join(root, 'src', 'content')])
  return [...secrets, ...[...places].map((place) => `${literally(place)}/**`)]
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path
}

/** What Vite refuses unless it is told otherwise; a list of ours replaces its own. */
const secrets = ['.env', '.env.*', '*.{crt,pem}', '**/.git/**']

/** A path as a pattern that matches it alone. */
function literally(path: string): string {
  return path.replace(/[^\p{L}\p{N}/]/gu, '\\$&')
}
