/** What the rest of the site must know of a rendered note without reading it. */
import { needsNothing } from '../../markdown/shield/find-needs.ts'
import { type Look, noNeeds, type PageNeeds } from '../../schemas/page-needs.ts'
import { shownPictures } from '../pictures/shown-pictures.ts'
import type { RenderedNote } from './render-note.ts'

export interface BodyFacts {
  needs: PageNeeds
  looks: Look[]
  /** The copies of pictures that it shows: addresses below the base. */
  pictures: string[]
  /** Whether it shows diagrams, whose engine the site then carries. */
  diagrams: boolean
}

/** Of most notes: nothing. */
export const plainFacts: BodyFacts = { needs: noNeeds, looks: [], pictures: [], diagrams: false }

export function bodyFacts(rendered: RenderedNote): BodyFacts {
  const { needs, looks, html } = rendered
  const pictures = [...shownPictures(rendered)]
  const diagrams = html.includes('<figure class="diagram"')
  const isPlain = needsNothing(needs) && looks.length === 0 && pictures.length === 0 && !diagrams
  return isPlain ? plainFacts : { needs, looks, pictures, diagrams }
}
