import { forms } from '../forms.ts'
import type { Words } from '../words.ts'

export const answers: Words['answers'] = {
  title: '来自别处',
  likes: forms({ other: '{n} 次点赞' }),
  reposts: forms({ other: '{n} 次转发' }),
  on: '发表于 {host}',
  somebody: '某人',
}
