/** Says in a pull request which words of its posts a model found, and why it found no others. */
import type { FaultKind } from '../engine/engine.ts'
import { quoteText } from '../proposals/quote-text.ts'
import { count } from '../report/count.ts'
import type { PostsEngine } from './model/write-words.ts'
import type { SaidPost } from './say-words.ts'

/** Paragraphs of Markdown; none where there is no model. */
export function writersWords(posts: readonly SaidPost[], engine: PostsEngine | null): string[] {
  const asked = posts.filter(({ writer }) => writer !== null)
  const silent =
    engine?.fault && engine.unanswered > 0
      ? [
          `Of ${count(engine.unanswered, 'note')} no model told anything, and the template speaks: ${silenceWords[engine.fault.kind]}.`,
        ]
      : []
  return asked.length === 0 ? silent : [...askedWords(asked), ...silent]
}

/** Amounts are left to the terminal: whoever reads the repository reads this. */
const silenceWords: Record<FaultKind, string> = {
  budget: 'what it could cost is not within the budget',
  key: 'the server does not take the key',
  forbidden: 'the server does not let the key use the model',
  limit: 'the server takes no more calls for the moment, or the account is used up',
  request: 'the server cannot do what it was asked',
  server: 'the server failed',
  timeout: 'the server took too long',
  network: 'the server cannot be reached',
  answer: 'the server gave an answer that cannot be used',
  aborted: 'the call was ended',
  unasked: 'nobody was to be asked',
}

function askedWords(asked: readonly SaidPost[]): string[] {
  const written = asked.filter(({ writer }) => writer?.instead === null)
  const models = [...new Set(asked.flatMap(({ writer }) => writer?.model ?? []))].map((name) =>
    quoteText(name),
  )
  const instead = asked.flatMap(({ slug, post: { channel }, writer }) => {
    if (!writer || writer.instead === null) return []
    return [`- ${quoteText(slug)}, ${channel}: ${writer.instead}.`]
  })
  const said =
    written.length > 0
      ? `A model, ${models.join(', ')}, found the words of ${count(written.length, 'post')}. All of them were held against the note, by the checks of the garden and a second question; read them as you would those of a stranger. Title, address and hashtags are the garden’s own.`
      : `A model, ${models.join(', ')}, was asked for words, and none are used.`
  if (instead.length === 0) return [said]
  return [said, ['The template speaks where its words did not stand:', '', ...instead].join('\n')]
}
