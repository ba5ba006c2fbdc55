import type { APIRoute, GetStaticPaths } from 'astro'
import { llmsPaths } from '../../site/llms/llms-paths.ts'
import { renderLlmsFull } from '../../site/llms/render-llms.ts'
import { siteStore } from '../../site/store.ts'

export const getStaticPaths = (() => llmsPaths(siteStore())) satisfies GetStaticPaths

export const GET: APIRoute<{ path: string }> = ({ props }) => {
  const store = siteStore()
  return new Response(renderLlmsFull(store.llmsList(props.path), store.settings(), store.markdown), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
