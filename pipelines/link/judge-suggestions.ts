/** Lets an engine put the best suggestions of each note in order, or drop some of them. It can do nothing else. */
import { endsRun } from '../../src/garden/engine/ends-run.ts'
import type { Ask, EngineFault } from '../../src/garden/engine/engine.ts'
import { notesToSend } from '../../src/garden/engine/may-send.ts'
import { judgeMaterial } from '../../src/garden/suggest/judge/judge-material.ts'
import { applyVerdict, judgeQuestion } from '../../src/garden/suggest/judge/judge-question.ts'
import type { Suggestion } from '../../src/garden/suggest/suggestion.ts'
import { readProse } from '../../src/markdown/prose.ts'
import type { EngineSettings } from '../../src/schemas/engine-settings.ts'
import { eachOf } from '../adapters/each-of.ts'
import type { GardenRead } from '../adapters/read-garden.ts'

/** What came of it, in numbers of notes and, of `dropped`, of suggestions. */
export interface Judged {
  suggestions: Suggestion[]
  judged: number
  reordered: number
  dropped: number
  /** Notes for which there was no answer that could be used: they stay as they were. */
  unanswered: number
  /** Why the judge was not asked any more; null when it was asked for all. */
  ended: EngineFault | null
}

/** Servers take a few calls side by side. */
const atOnce = 4

/** `suggestions` stand note by note; the order of the notes stays. */
export async function judgeSuggestions(
  ask: Ask,
  { vault, garden, treeOf }: Pick<GardenRead, 'vault' | 'garden' | 'treeOf'>,
  send: EngineSettings['send'],
  suggestions: readonly Suggestion[],
): Promise<Judged> {
  const files = new Map(vault.notes.map((file) => [file.path, file.text]))
  const known = new Map(notesToSend(garden, send).map(({ path, title }) => [path, title]))
  const groups = Map.groupBy(suggestions, ({ source }) => source)
  const outcome: Judged = { suggestions: [], judged: 0, reordered: 0, dropped: 0, unanswered: 0, ended: null }
  const verdicts = new Map<string, Suggestion[]>()
  await eachOf([...groups], atOnce, async ([source, own]) => {
    const material = judgeMaterial(own, (path) => {
      const title = known.get(path)
      return title === undefined ? null : { title, prose: readProse(treeOf(path), files.get(path) ?? '') }
    })
    if (!material || outcome.ended) return
    const answer = await ask(judgeQuestion(material))
    if ('fault' in answer) {
      outcome.unanswered += 1
      if (endsRun(answer.fault)) outcome.ended ??= answer.fault
      return
    }
    const kept = applyVerdict(own, answer.value.value)
    outcome.judged += 1
    outcome.dropped += own.length - kept.length
    if (!isSameOrder(own, kept)) outcome.reordered += 1
    verdicts.set(source, kept)
  })
  outcome.suggestions = [...groups].flatMap(([source, own]) => verdicts.get(source) ?? own)
  return outcome
}

/** Whether those of `all` that are in `kept` stand there in the order of `all`. */
function isSameOrder(all: readonly Suggestion[], kept: readonly Suggestion[]): boolean {
  const places = kept.map((suggestion) => all.indexOf(suggestion))
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1))
}

/** One line for the owner. */
export function renderJudged({ judged, reordered, dropped, unanswered, ended }: Judged): string {
  const end = ended ? ` It was not asked about the rest. ${ended.message}` : ''
  return `The judge read ${judged} notes, put the suggestions of ${reordered} in another order and dropped ${dropped}; ${unanswered} stay as they were, without an answer that could be used.${end}`
}
