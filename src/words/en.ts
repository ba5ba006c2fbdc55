import { almanac } from './en/almanac.ts'
import { answers } from './en/answers.ts'
import { canvas } from './en/canvas.ts'
import { comments } from './en/comments.ts'
import { graph } from './en/graph.ts'
import { history } from './en/history.ts'
import { lists } from './en/lists.ts'
import { machines } from './en/machines.ts'
import { note } from './en/note.ts'
import { privacy } from './en/privacy.ts'
import { query } from './en/query.ts'
import { reading } from './en/reading.ts'
import { room } from './en/room.ts'
import { search } from './en/search.ts'
import { site } from './en/site.ts'
import { text } from './en/text.ts'
import { writing } from './en/writing.ts'

/**
 * English, whose keys and placeholders all other languages share. Phrases hold
 * `{name}` where a value goes, and `[words](key)` where a link goes.
 */
export const en = {
  lang: 'en',
  almanac,
  answers,
  canvas,
  comments,
  graph,
  history,
  lists,
  machines,
  note,
  privacy,
  query,
  reading,
  room,
  search,
  site,
  text,
  writing,
}
