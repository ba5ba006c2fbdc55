import type { APIRoute, GetStaticPaths } from 'astro'
import { llmsPaths } from '../../site/llms/llms-paths.ts'
import { renderLlms } from '../../site/llms/render-llms.ts'
import { siteStore } from '../../site/store.ts'

export const getStaticPaths = (() => llmsPaths(siteStore())) satisfies GetStaticPaths

export const GET: APIRoute<{ path: string }> = ({ props }) =>
  new Response(renderLlms(siteStore().llmsList(props.path), siteStore().settings()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
