/**
 * What a site asks of its readers, drawn from what the policies of its pages
 * are made from: a host that is not told here is not let pass there.
 */

import type { NoteNeeds } from '../../schemas/page-needs.ts'
import { contentSources, type PageNeeds, type Sources } from '../../schemas/page-needs.ts'
import type { Settings } from '../../schemas/settings.ts'
import { type SiteHost, siteHost } from './known-hosts.ts'

/** A host, what it is asked for, and by which notes. */
export interface Asking {
  what: Sources | 'own'
  /** Empty for a script of the author. */
  host: string
  notes: { slug: string; title: string }[]
}

export interface PrivacyFacts {
  host: SiteHost | null
  /** Asked for as soon as a page opens, in the order of kinds and hosts. */
  loaded: Asking[]
  /** Asked for after a click. */
  clicked: Asking[]
  /** Whether scripts of authors run on some pages, of which nobody can say what they do. */
  scripts: boolean
}

/** What a click asks for. */
const afterClick: readonly Sources[] = ['pictures', 'players', 'forms', 'discussions']

export function privacyFacts(
  settings: Pick<Settings, 'host' | 'url'>,
  needs: readonly NoteNeeds[],
): PrivacyFacts {
  const asked = contentSources.flatMap((what) => askings(what, needs, (one) => one[what].flatMap(hostOf)))
  const own = askings('own', needs, ({ code, handlers }) => (code.length + handlers.length > 0 ? [''] : []))
  return {
    host: siteHost(settings),
    loaded: [...asked.filter(({ what }) => !isClicked(what)), ...own],
    clicked: asked.filter(({ what }) => isClicked(what)),
    scripts: own.length > 0 || needs.some(({ needs: { scripts } }) => scripts.length > 0),
  }
}

function isClicked(what: Asking['what']): boolean {
  return afterClick.some((one) => one === what)
}

/** One asking per host, with the notes that need it. */
function askings(
  what: Asking['what'],
  all: readonly NoteNeeds[],
  hostsOf: (needs: PageNeeds) => string[],
): Asking[] {
  const byHost = new Map<string, Asking>()
  for (const { slug, title, needs } of all) {
    for (const host of new Set(hostsOf(needs))) {
      const asking = byHost.get(host) ?? { what, host, notes: [] }
      asking.notes.push({ slug, title })
      byHost.set(host, asking)
    }
  }
  return [...byHost.values()].sort((a, b) => (a.host < b.host ? -1 : 1))
}

/** The host of a source; none for `'self'` and `data:`, which ask nobody. */
function hostOf(source: string): string[] {
  return /^https?:/.test(source) ? [new URL(source).host] : []
}
