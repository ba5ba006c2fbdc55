import type { APIRoute } from 'astro'
import { looksCss } from '../markdown/shield/lift-styles.ts'
import { siteStore } from '../site/store.ts'

export const GET: APIRoute = () =>
  new Response(looksCss(siteStore().looks()), { headers: { 'Content-Type': 'text/css; charset=utf-8' } })
