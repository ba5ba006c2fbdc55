import { forms } from '../forms.ts'

/** Answers to a note that others published on sites of their own. */
export const answers = {
  title: 'From elsewhere',
  likes: forms({ one: '{n} like', other: '{n} likes' }),
  reposts: forms({ one: '{n} repost', other: '{n} reposts' }),
  on: 'on {host}',
  somebody: 'Somebody',
}
