import type { APIRoute } from 'astro'
import { chartData } from '../../site/chart/chart-data.ts'
import { siteStore } from '../../site/store.ts'

export const GET: APIRoute = () => {
  const store = siteStore()
  return Response.json(chartData(store.graph(), store.settings()))
}
