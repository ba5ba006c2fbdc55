/** The files of the lists for language models, for the site generator. */
import type { SiteStore } from '../store.ts'

export interface LlmsPath {
  params: { list: string | undefined }
  props: { path: string }
}

export function llmsPaths(store: Pick<SiteStore, 'llms'>): LlmsPath[] {
  return [...store.llms().keys()].map((path) => ({
    params: { list: path === '' ? undefined : path },
    props: { path },
  }))
}
