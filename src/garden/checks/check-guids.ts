/** Finds notes that feeds cannot tell apart by what their owner gave them. */
import type { Garden } from '../garden.ts'
import { createMessage, type Message } from '../message.ts'

/** A message for each published note whose `guid` another one has too, at its place. */
export function checkGuids({ publishSet }: Garden): Message[] {
  const notes = [...publishSet.published.values()].filter(({ fields }) => fields.guid !== undefined)
  const shared = [...Map.groupBy(notes, ({ fields }) => fields.guid).values()].filter(
    (rivals) => rivals.length > 1,
  )
  return shared.flatMap((rivals) =>
    rivals.map((note) => {
      const others = rivals.filter((other) => other !== note).map(({ path }) => `\`${path}\``)
      const reason = `The \`guid\` of this note is that of ${others.join(', ')} too, so feeds use it for none of them. Take it out of all but the note that had it first.`
      return createMessage('guid-shared', reason, {
        file: note.path,
        ...(note.guidPoint && { point: note.guidPoint }),
      })
    }),
  )
}
