import { getCollection } from 'astro:content'
import type { APIRoute, GetStaticPaths } from 'astro'
import { type LlmsList, llmsPaths } from '../../site/llms/llms-lists.ts'
import { renderLlms } from '../../site/llms/render-llms.ts'
import { siteStore } from '../../site/store.ts'

export const getStaticPaths = (async () =>
  llmsPaths(await getCollection('notes'), siteStore().settings())) satisfies GetStaticPaths

export const GET: APIRoute<{ list: LlmsList }> = ({ props }) =>
  new Response(renderLlms(props.list, siteStore().settings()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
