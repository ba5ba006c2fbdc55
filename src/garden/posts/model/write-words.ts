/** Has an engine say what posts tell of notes. What is known of an earlier draft is not asked again. */
import { endsRun } from '../../engine/ends-run.ts'
import type { Ask, EngineFault } from '../../engine/engine.ts'
import type { Prices } from '../../engine/price.ts'
import type { VaultPath } from '../../paths.ts'
import type { Library } from '../../writing/library.ts'
import { entailmentCost, questionCost } from '../../writing/model/estimate-writing.ts'
import { shownSentences } from '../../writing/model/shown-sentences.ts'
import { type HeldNote, holdWords } from './hold-words.ts'
import { draftKey, mostSaid, type WordsDraft } from './words-draft.ts'
import { type WordsMaterial, wordsQuestion } from './words-question.ts'

export interface PostingEngine {
  ask: Ask
  prompts: { words: string; check: string }
  /** As the settings name it. */
  model: string
  /** Whether the words of a note may be sent. */
  maySend: (note: VaultPath) => boolean
  prices: Prices
}

/** A note that posts are to tell of. */
export interface PostNote {
  identity: string
  path: VaultPath
  title: string
  lang: string
  /** The letters that the first sentence may have. */
  room: number
}

/** What an engine did not do. */
export interface PostsEngine {
  /** Notes without an answer. */
  unanswered: number
  /** Why there was none, the first time. */
  fault: EngineFault | null
  /** What the answers that are not known would cost at most, in billionths of the currency; null where nobody was to be asked for none. */
  estimate: { notes: number; nanos: number } | null
}

export interface WordsWritten extends PostsEngine {
  /** Of notes, in their order, those that were refused too. */
  drafts: WordsDraft[]
}

/** A proposal waits for a server that does not work once, and not at each note. */
const slow = new Set<EngineFault['kind']>(['timeout', 'server'])

/** `past`: earlier drafts. Without an engine they are held to the notes as they are, and nothing is drafted. */
export async function writeWords(
  engine: PostingEngine | null,
  notes: readonly PostNote[],
  past: readonly WordsDraft[],
  library: Library,
): Promise<WordsWritten> {
  const written: WordsWritten = { drafts: [], unanswered: 0, fault: null, estimate: null }
  let isOver = false
  for (const note of notes) {
    const sentences = library.isWritten(note.path) ? [] : shownSentences(library.sentencesOf(note.path))
    if (sentences.length === 0) continue
    const held = { ...note, sentences }
    const known = await knownDraft(held, past, library)
    if (known) written.drafts.push(known)
    else if (engine?.maySend(note.path)) {
      // One after the other, so that none is paid for after the budget is used up.
      const fault: EngineFault | null = isOver ? null : await draftNote(engine, held, library, written)
      if (isOver || fault) written.unanswered += 1
      if (fault && fault.kind !== 'unasked') written.fault ??= fault
      isOver ||= fault !== null && (endsRun(fault) || slow.has(fault.kind))
    }
  }
  return written
}

type ShownNote = PostNote & HeldNote

/** The draft of an earlier run, if the note still says what it said then, and the draft stands. */
async function knownDraft(
  note: ShownNote,
  past: readonly WordsDraft[],
  library: Library,
): Promise<WordsDraft | null> {
  const of = keyOf(note)
  const draft = past.find((one) => one.note === note.identity && one.of === of)
  if (!draft || draft.refused !== null) return draft ?? null
  const held = await holdWords(draft.said, note, library, null)
  return held.state === 'held' ? draft : null
}

/** Adds to `written` what became of it; why there was no answer. */
async function draftNote(
  { ask, prompts, model, prices }: PostingEngine,
  note: ShownNote,
  library: Library,
  written: WordsWritten,
): Promise<EngineFault | null> {
  const made = { note: note.identity, of: keyOf(note), model }
  const answer = await ask(wordsQuestion(materialOf(note), prompts.words))
  if ('fault' in answer) {
    const { kind } = answer.fault
    if (kind === 'unasked') addEstimate(written, note, { prompts, prices })
    // It was paid for, and would be again.
    if (kind !== 'answer') return answer.fault
    written.drafts.push({ ...made, said: [], refused: 'answer' })
    return null
  }
  const said = answer.value.value.said.map(({ text, sentences }) => {
    return { text: text.replace(/\s+/g, ' ').trim(), sentences }
  })
  const held = await holdWords(said, note, library, { ask, prompt: prompts.check })
  if (held.state === 'unanswered') {
    if (held.fault.kind === 'unasked') addEstimate(written, note, { prompts, prices })
    return held.fault
  }
  const isHeld = held.state === 'held'
  written.drafts.push({ ...made, said: isHeld ? said : [], refused: isHeld ? null : held.why })
  return null
}

function keyOf({ title, sentences }: ShownNote): string {
  return draftKey(
    title,
    sentences.map(({ text }) => text),
  )
}

function materialOf({ title, lang, room, sentences }: ShownNote): WordsMaterial {
  return { title, lang, room, sentences: sentences.map(({ text }) => text) }
}

function addEstimate(
  written: WordsWritten,
  note: ShownNote,
  { prompts, prices }: Pick<PostingEngine, 'prompts' | 'prices'>,
): void {
  const evidence = [{ note: note.path, heading: null, sentences: [...note.sentences] }]
  const { notes, nanos } = written.estimate ?? { notes: 0, nanos: 0 }
  const more =
    questionCost(wordsQuestion(materialOf(note), prompts.words), prices) +
    entailmentCost(mostSaid, evidence, { prompt: prompts.check, prices })
  written.estimate = { notes: notes + 1, nanos: nanos + more }
}
