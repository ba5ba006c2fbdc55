/**
 * row 45: the same site, below `/` and below `/repo/`, with and without a slash
 * at the end of its addresses: every link arrives, and every fragment finds its
 * place, in the sample garden.
 */
import { describe, expect, inject, it } from 'vitest'
import { forms, linksOf } from './build-forms.ts'
import { checkSiteLinks } from './check-site-links.ts'

const slow = { timeout: 120_000 }

describe('row 45: the sample garden', () => {
  it('has no broken link and no missing fragment below /, with slashes', () => {
    const built = inject('site')
    if ('problem' in built) throw new Error(built.problem)
    const site = checkSiteLinks({ dir: built.dir, base: '/', url: 'https://system-of-one.example' })
    expect(site.problems).toEqual([])
    expect(site.links).toBeGreaterThan(3000)
  })

  it.for(forms.slice(1))('has none below %s, slashes: %s', slow, async ([base, trailingSlash]) => {
    const site = await linksOf(base, trailingSlash)
    expect(site.problems).toEqual([])
    expect(site.links).toBeGreaterThan(3000)
  })
})
