/** What the garden wrote itself, and what has changed since in the notes that it quotes. */
import type { Garden } from '../garden.ts'
import { createMessage, type Message } from '../message.ts'
import type { Writing } from '../writing/verify/writing.ts'

/** A message for what no record confirms, for each quote that does not stand where it says, and for each quoted note that changed around its quotes. */
export function checkQuotes({ writings }: Garden): Message[] {
  return [...(writings?.values() ?? [])].flatMap((writing) => [
    ...recordMessages(writing),
    ...quoteMessages(writing),
    ...sourceMessages(writing),
  ])
}

function recordMessages({ note, unrecorded: point }: Writing): Message[] {
  if (point === null) return []
  return [
    createMessage(
      'generated-unrecorded',
      'No record in `.one/written` confirms what this note says of how it came about. Write it anew with `one synthesize` or `one draft`, or take `generated` out.',
      { file: note, point },
    ),
  ]
}

/** That a quoted note is gone, or not published, its link says. */
function quoteMessages({ note, problems }: Writing): Message[] {
  return problems.flatMap(({ state, of, line, column }) => {
    const place = { file: note, point: { line, column } }
    if (state === 'changed')
      return [
        createMessage(
          'quote-changed',
          `This quote does not stand in \`${of}\` any more. Write the note anew with \`one synthesize\`, or take the quote out.`,
          place,
        ),
      ]
    return state === 'moved'
      ? [createMessage('quote-moved', `This quote stands under another heading of \`${of}\` now.`, place)]
      : []
  })
}

function sourceMessages({ note, provenance, changed, quoted, problems }: Writing): Message[] {
  const known = new Set(provenance.sources.map((source) => source.note))
  const broken = new Set(problems.map(({ of }) => of))
  return quoted
    .filter((one) => known.has(one.note) && changed.includes(one.note) && !broken.has(one.note))
    .map(({ note: of, line, column }) =>
      createMessage(
        'source-changed',
        `\`${of}\` changed since it was quoted here. Its quotes still stand; what else it says may be news.`,
        { file: note, point: { line, column } },
      ),
    )
}
