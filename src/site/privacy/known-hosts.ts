/** Who serves a site, as far as its settings tell. */
import type { Settings } from '../../schemas/settings.ts'

export interface SiteHost {
  name: string
  policy: string | null
}

/** By the end of the addresses that they give away. */
const known: readonly (readonly [end: string, host: SiteHost])[] = [
  [
    '.github.io',
    {
      name: 'GitHub Pages',
      policy: 'https://docs.github.com/en/site-policy/privacy-policies/github-general-privacy-statement',
    },
  ],
  ['.gitlab.io', { name: 'GitLab Pages', policy: 'https://about.gitlab.com/privacy/' }],
  [
    '.codeberg.page',
    { name: 'Codeberg Pages', policy: 'https://codeberg.org/Codeberg/org/src/PrivacyPolicy.md' },
  ],
  ['.pages.dev', { name: 'Cloudflare Pages', policy: 'https://www.cloudflare.com/privacypolicy/' }],
  ['.netlify.app', { name: 'Netlify', policy: 'https://www.netlify.com/privacy/' }],
  ['.vercel.app', { name: 'Vercel', policy: 'https://vercel.com/legal/privacy-policy' }],
]

/** The host that the settings name, else the one that the address of the site belongs to. */
export function siteHost({ host, url }: Pick<Settings, 'host' | 'url'>): SiteHost | null {
  if (host) return { name: host.name, policy: host.policy ?? null }
  const { hostname } = new URL(url)
  return known.find(([end]) => hostname.endsWith(end))?.[1] ?? null
}
