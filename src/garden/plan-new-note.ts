/** Plans a new note: its path and its first text. */
import { stringify } from 'yaml'
import { renderTitle } from './frontmatter/render-title.ts'
import type { Garden } from './garden.ts'
import { linkKey, type VaultPath } from './paths.ts'
import { slugOf } from './slug.ts'
import { UserError } from './user-error.ts'

export interface NewNotePlan {
  changes: { path: string; text: string }[]
}

export interface NewNoteRequest {
  title: string
  /** A folder of the vault; the root when empty. */
  folder: string
  topic?: string | undefined
  /** `YYYY-MM-DD` */
  today: string
}

/** A note in the form that the owner's other notes have. Throws `UserError` when its name or its address is taken. */
export function planNewNote(garden: Garden, { title, folder, topic, today }: NewNoteRequest): NewNotePlan {
  const name = slugOf(title.replaceAll('/', ' '))
  const path = folder === '' ? `${name}.md` : `${folder}/${name}.md`
  const taken = garden.index.byEnding.get(linkKey(`${name}.md`))?.[0] ?? noteAt(garden, slugOf(path))
  if (taken) throw new UserError(`\`${taken}\` has this name already.`, 'Give the new note another title.')
  const fields = {
    description: '',
    maturity: 'seedling',
    ...(topic === undefined ? {} : { topic }),
    created: today,
    tags: [],
    draft: true,
  }
  return {
    changes: [{ path, text: `---\n${renderTitle(title)}${stringify(fields, { lineWidth: 0 })}---\n\n` }],
  }
}

function noteAt(garden: Garden, slug: string): VaultPath | undefined {
  return [...garden.notes.values()].find((note) => note.slug === slug)?.path
}
