import { getCollection } from 'astro:content'
import type { APIRoute, GetStaticPaths } from 'astro'
import { type LlmsList, llmsPaths } from '../../site/llms/llms-lists.ts'
import { renderLlmsFull } from '../../site/llms/render-llms.ts'
import { siteStore } from '../../site/store.ts'

export const getStaticPaths = (async () =>
  llmsPaths(await getCollection('notes'), siteStore().settings())) satisfies GetStaticPaths

export const GET: APIRoute<{ list: LlmsList }> = ({ props }) => {
  const store = siteStore()
  const markdownOf = (slug: string) => store.outward(slug)?.markdown ?? null
  return new Response(renderLlmsFull(props.list, store.settings(), markdownOf), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
