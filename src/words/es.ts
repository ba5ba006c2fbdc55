import { almanac } from './es/almanac.ts'
import { answers } from './es/answers.ts'
import { canvas } from './es/canvas.ts'
import { comments } from './es/comments.ts'
import { graph } from './es/graph.ts'
import { history } from './es/history.ts'
import { lists } from './es/lists.ts'
import { machines } from './es/machines.ts'
import { note } from './es/note.ts'
import { privacy } from './es/privacy.ts'
import { query } from './es/query.ts'
import { reading } from './es/reading.ts'
import { room } from './es/room.ts'
import { search } from './es/search.ts'
import { site } from './es/site.ts'
import { text } from './es/text.ts'
import { writing } from './es/writing.ts'
import type { Words } from './words.ts'

/** Spanish. */
export const es: Words = {
  lang: 'es',
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
