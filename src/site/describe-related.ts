/** Why a note stands among the related ones, as a sentence. */
import type { Related } from '../schemas/page.ts'
import { counted, fill } from '../words/fill.ts'
import { listed } from '../words/listed.ts'
import type { Words } from '../words/words.ts'

/** Such as `Both are linked with “Stocks”, “Delays” and 3 other notes.` */
export function describeRelated({ reason, section, through, shared }: Related, words: Words): string {
  const { reasons } = words.note
  const quote = (text: string) => fill(words.history.quoted, { text })
  if (reason === 'shared-links') {
    const more = shared - through.length
    const quoted = through.map(({ title }) => quote(title))
    if (more > 0)
      return counted(reasons.throughMore, more, words.lang, { names: quoted.join(words.history.comma) })
    return fill(reasons.through, { names: listed(quoted, words.lang) })
  }
  if (section === null) return reasons[reason]
  return fill(reason === 'chosen' ? reasons.chosenIn : reasons.mutualIn, { section: quote(section.text) })
}
