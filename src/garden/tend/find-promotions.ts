/** Notes that have outgrown the stage that they say. The owner decides: a stage says how hard readers may lean on a note. */

import type { Note } from '../note.ts'
import { noteDates } from '../note-dates.ts'
import { count } from '../report/count.ts'
import type { TendScope, TendTask } from './task.ts'
import { companyOf, tendedNotes } from './tended-notes.ts'

interface Step {
  to: 'budding' | 'evergreen'
  words: number
  /** Notes that lead to it, and that it leads to. */
  from: number
  links: number
  /** Days since it was begun. */
  days: number
}

/** What a note has to have for the next stage, at least: it is also held to what the middle one of those that are there has. */
const steps: Record<'seedling' | 'budding', Step> = {
  seedling: { to: 'budding', words: 150, from: 2, links: 2, days: 30 },
  budding: { to: 'evergreen', words: 300, from: 4, links: 3, days: 180 },
}

export function findPromotions(scope: TendScope): TendTask[] {
  const { today } = scope.garden
  if (today === null) return []
  const notes = tendedNotes(scope)
  const usual = { budding: usualCompany('budding'), evergreen: usualCompany('evergreen') }
  return notes.flatMap((note): TendTask[] => {
    const { maturity } = note.fields
    if (maturity !== 'seedling' && maturity !== 'budding') return []
    const step = steps[maturity]
    const { from, to } = companyOf(scope, note.path)
    const days = ageOf(note, today)
    if (days === null || days < step.days || note.words < step.words) return []
    const least = Math.max(step.from, usual[step.to])
    if (from.length < least || to.length < step.links || hasBroken(scope, note)) return []
    return [
      {
        kind: 'promote',
        note: note.path,
        place: null,
        others: [],
        reason: `This ${maturity === 'budding' ? 'budding note' : maturity} could be ${step.to}: ${count(note.words, 'word')}, ${count(from.length, 'note')} lead here, it leads to ${to.length}, and it was begun ${age(days)} ago.`,
        weight: Math.min(0.7, 0.35 + 0.04 * from.length),
      },
    ]
  })

  /** How many notes lead to the middle one of a stage. */
  function usualCompany(stage: Step['to']): number {
    const counts = notes
      .filter(({ fields }) => fields.maturity === stage)
      .map(({ path }) => companyOf(scope, path).from.length)
    return counts.sort((a, b) => a - b)[counts.length >> 1] ?? 0
  }
}

function hasBroken({ garden }: TendScope, { path }: Note): boolean {
  return (garden.links.get(path) ?? []).some(({ outcome }) => outcome === 'missing')
}

/** Days as one says them: whole years from two on, months below. */
function age(days: number): string {
  const years = Math.floor(days / 365.25)
  const months = Math.floor(days / 30.44)
  if (years >= 2) return count(years, 'year')
  return months >= 2 ? count(months, 'month') : count(days, 'day')
}

const millisecondsOfDay = 86_400_000

function ageOf(note: Note, today: string): number | null {
  const { created } = noteDates(note)
  if (created === null) return null
  const days = (Date.parse(today) - Date.parse(created.slice(0, 10))) / millisecondsOfDay
  return Number.isFinite(days) ? Math.floor(days) : null
}
