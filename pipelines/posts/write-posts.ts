/** Lets an engine say what chosen posts tell of their notes, where there is one. What does not stand is left to the template. */
import type { Candidate, ChosenPost } from '../../src/garden/posts/choose-posts.ts'
import { roomForWords } from '../../src/garden/posts/draft-post.ts'
import type { WordsDraft } from '../../src/garden/posts/model/words-draft.ts'
import { type PostNote, type PostsEngine, writeWords } from '../../src/garden/posts/model/write-words.ts'
import { publishedNotes } from '../../src/garden/posts/published-notes.ts'
import { type SaidPost, sayWords } from '../../src/garden/posts/say-words.ts'
import type { EngineOptions } from '../adapters/engine/open-engine.ts'
import { openPostingEngine } from '../adapters/engine/open-posting-engine.ts'
import { leakingPosts } from '../adapters/posts/inspect-posts.ts'
import type { GardenRead } from '../adapters/read-garden.ts'
import { openGardenLibrary } from '../adapters/read-library.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

export interface WritePosts {
  /** Where the garden is read, and where its owner works: there stands what was spent. */
  place: GardenPlace
  own: GardenPlace
  read: GardenRead
  chosen: readonly ChosenPost[]
  candidates: readonly Candidate[]
  /** Drafts of the pull request that is open. */
  past: readonly WordsDraft[]
  /** Whether an engine is only asked for what it has answered before. */
  onlyKnown: boolean
  /** Null leaves all to the template. */
  engine: EngineOptions | null
}

export interface PostsWritten {
  posts: SaidPost[]
  /** What the next run has to know of them. */
  drafts: WordsDraft[]
  /** Null where there is none. */
  engine: PostsEngine | null
}

/** Letters of a first sentence: more are not read at a glance, and in fewer little is said. */
const mostRoom = 280
const leastRoom = 80

export async function writePosts(world: World, given: WritePosts): Promise<PostsWritten> {
  const { read, own, place, chosen, past, onlyKnown, engine } = given
  const candidates = new Map(given.candidates.map((note) => [note.identity, note]))
  const asIs = { posts: chosen.map((one) => ({ ...one, writer: null })), drafts: [], engine: null }
  const notes = engine === null ? [] : notesOf(given, candidates)
  if (notes.length === 0) return asIs
  const { posting, close } = await openPostingEngine(world, own, read, { engine, onlyKnown })
  const write = async () => writeWords(posting, notes, past, await openGardenLibrary(world, place, read))
  const isIdle = !posting && past.length === 0
  const written = await (isIdle ? Promise.resolve(null) : write()).finally(close)
  if (!written) return asIs
  const { drafts: all, ...outcome } = written
  const drafts = await withoutLeaks(world, given, { drafts: all, candidates })
  return { posts: said(chosen, candidates, drafts), drafts, engine: posting ? outcome : null }
}

function said(
  chosen: readonly ChosenPost[],
  candidates: ReadonlyMap<string, Candidate>,
  drafts: readonly WordsDraft[],
): SaidPost[] {
  return chosen.map((one) => {
    const note = candidates.get(one.post.note)
    const draft = drafts.find((other) => other.note === one.post.note)
    return note ? sayWords(one, note, draft) : { ...one, writer: null }
  })
}

/** Those of which a channel takes words. */
function notesOf(
  { read, place, chosen }: WritePosts,
  candidates: ReadonlyMap<string, Candidate>,
): PostNote[] {
  const published = publishedNotes(read.garden, place.settings)
  return [...Map.groupBy(chosen, ({ post }) => post.note)].flatMap(([identity, posts]) => {
    const note = candidates.get(identity)
    const path = published.get(identity)?.path
    const rooms = posts.flatMap(({ post }) => (note && roomForWords(note, post.channel)) ?? [])
    if (!note || path === undefined || rooms.length === 0) return []
    const room = Math.min(mostRoom, ...rooms.map(({ most }) => most))
    return [{ identity, path, title: note.title, lang: note.lang, room: Math.max(leastRoom, room) }]
  })
}

/**
 * Takes back drafts that hold what is not published, whole or as a channel would get them: the body of the pull
 * request holds all of a draft.
 */
async function withoutLeaks(
  world: World,
  { place, read, chosen }: WritePosts,
  { drafts, candidates }: { drafts: readonly WordsDraft[]; candidates: ReadonlyMap<string, Candidate> },
): Promise<WordsDraft[]> {
  const texts = new Map(drafts.map((draft) => [draft.note, draft.said.map(({ text }) => text).join(' ')]))
  const posts = said(chosen, candidates, drafts).flatMap(({ post }) => {
    const text = texts.get(post.note) ?? ''
    return text === '' ? [] : [post, { ...post, text }]
  })
  const leaks = await leakingPosts(world, place, read, posts)
  const leaking = new Set([...leaks].map(({ note }) => note))
  return drafts.map((draft) =>
    leaking.has(draft.note) ? { ...draft, said: [], refused: 'private' as const } : draft,
  )
}
