import { almanac } from './de/almanac.ts'
import { answers } from './de/answers.ts'
import { canvas } from './de/canvas.ts'
import { comments } from './de/comments.ts'
import { graph } from './de/graph.ts'
import { history } from './de/history.ts'
import { lists } from './de/lists.ts'
import { machines } from './de/machines.ts'
import { note } from './de/note.ts'
import { privacy } from './de/privacy.ts'
import { query } from './de/query.ts'
import { reading } from './de/reading.ts'
import { room } from './de/room.ts'
import { search } from './de/search.ts'
import { site } from './de/site.ts'
import { text } from './de/text.ts'
import { writing } from './de/writing.ts'
import type { Words } from './words.ts'

/** German. */
export const de: Words = {
  lang: 'de',
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
