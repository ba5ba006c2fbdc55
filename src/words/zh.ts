import type { Words } from './words.ts'
import { almanac } from './zh/almanac.ts'
import { answers } from './zh/answers.ts'
import { canvas } from './zh/canvas.ts'
import { comments } from './zh/comments.ts'
import { graph } from './zh/graph.ts'
import { history } from './zh/history.ts'
import { lists } from './zh/lists.ts'
import { machines } from './zh/machines.ts'
import { note } from './zh/note.ts'
import { privacy } from './zh/privacy.ts'
import { query } from './zh/query.ts'
import { reading } from './zh/reading.ts'
import { room } from './zh/room.ts'
import { search } from './zh/search.ts'
import { site } from './zh/site.ts'
import { text } from './zh/text.ts'
import { writing } from './zh/writing.ts'

/** Chinese in simplified characters. */
export const zh: Words = {
  lang: 'zh',
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
