import type { APIRoute } from 'astro'
import { sitemapUrl } from '../garden/urls.ts'
import { absoluteUrl } from '../site/absolute-url.ts'
import { siteStore } from '../site/store.ts'

export const GET: APIRoute = () => {
  const settings = siteStore().settings()
  const sitemap = absoluteUrl(sitemapUrl(settings), settings)
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`)
}
