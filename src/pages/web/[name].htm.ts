import type { APIRoute, GetStaticPaths } from 'astro'
import type { WebPage } from '../../schemas/web-page.ts'
import { renderWebPreview } from '../../site/render-web-preview.ts'
import { siteStore } from '../../site/store.ts'

export const getStaticPaths = (async () =>
  siteStore()
    .web()
    .map((page) => ({ params: { name: page.name }, props: { page } }))) satisfies GetStaticPaths

export const GET: APIRoute<{ page: WebPage }> = ({ props: { page } }) =>
  new Response(renderWebPreview(page, siteStore().settings()), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
