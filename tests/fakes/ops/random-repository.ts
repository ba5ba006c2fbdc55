/** A random garden that grows over some weeks, as commits and as lines of the ledger. The same seed gives the same one. */
import { createHash } from 'node:crypto'
import { createRandom, type Random } from '../../../bench/garden/random.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { postId } from '../../../src/garden/posts/post-effect.ts'
import { renderPost } from '../../../src/garden/posts/render-post.ts'
import { suggestionId } from '../../../src/garden/suggest/suggestion-id.ts'
import type { EffectLine } from '../../../src/schemas/effect-line.ts'
import type { Observation } from '../../../src/schemas/observation.ts'
import { answers, recordFile } from '../web-records.ts'
import type { PlannedCommit } from './import-repository.ts'
import { randomMachinery } from './random-machinery.ts'

export interface RandomRepository {
  commits: PlannedCommit[]
  effects: EffectLine[]
  observations: Observation[]
}

const hour = 3_600_000

/** `begin`: when its first commit is made, on a whole second. */
export function randomRepository(seed: number, begin: number): RandomRepository {
  const random = createRandom(seed)
  const state: State = { random, notes: new Map(), files: new Map(), number: 0 }
  const commits: PlannedCommit[] = []
  let at = begin
  for (let left = 6 + random.below(12); left > 0; left--) {
    // Now and then a clock is behind that of the commit before.
    at += random.chance(0.1) ? -random.below(5) * hour : random.below(100) * hour
    const files = Object.assign({}, ...Array.from({ length: 1 + random.below(4) }, () => change(state, at)))
    commits.push({ at, files })
    for (const [path, text] of Object.entries(files as PlannedCommit['files']))
      if (text === null) state.files.delete(path)
      else state.files.set(path, text)
  }
  const { effects, observations } = randomLedger(random, begin)
  return { commits, effects, observations: [...observations, ...randomMachinery(random, begin)] }
}

interface State {
  random: Random
  notes: Map<string, string>
  /** As they stand after the last commit. */
  files: Map<string, string>
  number: number
}

type Change = PlannedCommit['files']

function change(state: State, at: number): Change {
  const { random } = state
  const changes: ((state: State, at: number) => Change)[] = [
    writeNote,
    writeNote,
    writeNote,
    writeNote,
    writeTwin,
    removeNote,
    acceptPublication,
    rejectSuggestion,
    spendMoney,
    writePost,
    askForPage,
  ]
  return random.pick(changes)(state, at)
}

/** Endings that no language takes off a word. */
const name = (stem: string, number: number) => `${stem}${number}x`

function writeNote(state: State): Change {
  return { [`${name('note', state.random.below(12))}.md`]: noteText(state) }
}

/** Notes of one name in two folders: a link to it may mean both. They are never drafts. */
function writeTwin(state: State): Change {
  const folders = state.random.pick([['left'], ['right'], ['left', 'right']])
  const random = { ...state.random, chance: () => false }
  return Object.fromEntries(folders.map((folder) => [`${folder}/twin9x.md`, noteText(state, random)]))
}

function noteText(state: State, random = state.random): string {
  const properties = [
    ...(random.chance(0.6) ? [`maturity: ${random.pick(['seedling', 'budding', 'evergreen'])}`] : []),
    ...(random.chance(0.25) ? ['draft: true'] : []),
  ]
  const block = properties.length > 0 ? `---\n${properties.join('\n')}\n---\n` : ''
  state.number += 1
  const links = Array.from({ length: random.below(4) }, () => randomLink(random))
  const pages = random.chance(0.4) ? [`[page](https://host${random.below(5)}.example.org/)`] : []
  return `${block}${[...prose(random), ...links, ...pages, `only${state.number}x`].join(' ')}\n`
}

/** One of a few texts, so that two notes may say nearly the same; or a line. */
function prose(random: Random): string[] {
  if (random.chance(0.35)) return ['short1x', 'short2x']
  const text = random.below(4)
  const common = Array.from({ length: 45 }, (_, at) => name(`text${text}word`, at))
  const own = Array.from({ length: random.below(12) }, () => name('word', random.below(60)))
  return [...common, ...own]
}

function randomLink(random: Random): string {
  const target = random.chance(0.3) ? 'twin9x' : name('note', random.below(14))
  return random.chance(0.3) ? `[[${target}|shown words]]` : `[[${target}]]`
}

function removeNote({ random, files }: State): Change {
  const notes = [...files.keys()].filter((path) => path.endsWith('.md') && !path.startsWith('.'))
  return notes.length === 0 ? {} : { [random.pick(notes)]: null }
}

function acceptPublication({ files }: State): Change {
  const published = [...files].filter(
    ([path, text]) => /^[^.].*\.md$/.test(path) && !text.includes('draft: true'),
  )
  const record = published.map(([path, text]) => {
    return [`notes/${path.replace(/\.md$/, '')}`, { hash: sha256(text).slice(0, 16) }] as const
  })
  return { '.one/published.json': `${JSON.stringify(Object.fromEntries(record))}\n` }
}

const rejectionsFile = '.one/suggestions/rejected.jsonl'

function rejectSuggestion({ random, files }: State): Change {
  const kind = random.pick(['mention', 'related'] as const)
  const [source, target] = [0, 1].map(() => toVaultPath(`${name('note', random.below(12))}.md`))
  if (!source || !target) return {}
  const line = JSON.stringify({ kind, source, target, id: suggestionId({ kind, source, target }) })
  const before = files.get(rejectionsFile) ?? ''
  return before.includes(line) ? {} : { [rejectionsFile]: `${before}${line}\n` }
}

function spendMoney(state: State, at: number): Change {
  const { random, files } = state
  state.number += 1
  const day = new Date(at).toISOString().slice(0, 10)
  const file = `.one/engine/${day.slice(0, 7)}.jsonl`
  const shared = { id: `call${state.number}`, day }
  const reserved = {
    kind: 'reserved',
    ...shared,
    run: 'run',
    purpose: random.pick(['judge', 'claims']),
    model: 'm',
    call: 'c',
    baseUrl: 'https://engine.example.org/',
    currency: 'EUR',
    nanos: 1000 + random.below(1_000_000_000),
  }
  const nanos = random.below(1000)
  const settled = {
    kind: 'settled',
    ...shared,
    inputTokens: null,
    outputTokens: null,
    nanos,
    outcome: 'answered',
  }
  const lines = random.chance(0.7) ? [reserved, settled] : [reserved]
  return { [file]: `${files.get(file) ?? ''}${lines.map((line) => `${JSON.stringify(line)}\n`).join('')}` }
}

const postOf = (number: number) => ({
  channel: 'mastodon' as const,
  to: '@ada@social.example.org',
  note: `note${number}`,
  url: `https://garden.example.org/notes/note${number}/`,
  lang: 'en',
  title: '',
  tags: [],
  text: `Read https://garden.example.org/notes/note${number}/`,
})

function writePost({ random }: State): Change {
  const number = random.below(6)
  return { [`.one/posts/mastodon/note${number}.md`]: renderPost(postOf(number)) ?? '' }
}

function askForPage({ random }: State): Change {
  const address = `https://host${random.below(5)}.example.org/`
  const archive = { address: `https://archive.example.org/${address}`, taken: '2026-01-01' }
  const last = random.pick(['2026-10-01', '2026-10-20', '2026-12-20'])
  const once = { first: last, last, days: 1 }
  return recordFile(
    address,
    random.pick([
      { answers: [{ outcome: 'alive' as const, cause: 200, ...once }] },
      {
        answers: [{ outcome: 'alive' as const, cause: 200, ...once }],
        moved: 'https://elsewhere.example.org/',
      },
      { answers: [{ outcome: 'gone' as const, cause: 404, ...once }] },
      { answers: [{ outcome: 'error' as const, cause: 'timeout', ...once }] },
      { answers: answers.dead },
      { answers: answers.dead, archive },
    ]),
  )
}

function randomLedger(random: Random, begin: number): Pick<RandomRepository, 'effects' | 'observations'> {
  const effects: EffectLine[] = []
  const observations: Observation[] = []
  let at = begin
  const next = () => {
    at += random.below(40) * hour
    return new Date(at).toISOString()
  }
  for (let number = 0; number < 6; number++)
    if (random.chance(0.6)) effects.push(...effectLines(random, number, next))
  at = begin
  for (let number = 1; number <= 4; number++) {
    const opened = next()
    const base = { kind: 'proposal' as const, v: 1 as const, of: 'links' as const, number, opened }
    const shown = 1 + random.below(10)
    observations.push({ ...base, at: opened, state: 'open', offers: offersOf(shown, 0, 0) })
    if (random.chance(0.3)) continue
    const accepted = random.below(shown + 1)
    const offers = offersOf(shown, accepted, random.below(shown - accepted + 1))
    observations.push({ ...base, at: next(), state: random.pick(['merged', 'closed']), offers })
  }
  effects.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
  return { effects, observations }
}

function offersOf(shown: number, accepted: number, rejected: number) {
  return { shown, accepted, rejected, bands: [] }
}

/** The lines of one post, up to a random end. */
function effectLines(random: Random, number: number, next: () => string): EffectLine[] {
  const post = postOf(number)
  const id = postId(post, sha256)
  const hash = sha256(post.text)
  const lines: EffectLine[] = [
    { state: 'proposed', id, at: next(), channel: post.channel, subject: post.note, hash },
    { state: 'approved', id, at: next(), hash, by: 'ada', record: 'r', commit: '0'.repeat(40) },
    { state: 'claimed', id, at: next(), hash, run: 'run' },
  ]
  const end = random.below(5)
  if (end < 2) return lines.slice(0, 2 + end)
  if (end === 2) return [...lines, { state: 'failed', id, at: next(), reason: 'it said no', again: true }]
  if (end === 3) return [...lines, { state: 'unknown', id, at: next(), reason: 'no answer came' }]
  return [
    ...lines,
    { state: 'done', id, at: next(), receipt: { id: 'p', url: 'https://social.example.org/p' } },
  ]
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
