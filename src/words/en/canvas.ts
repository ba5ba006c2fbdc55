/** The words of canvases, which are shown as a drawing and as a list. */
import { forms } from '../forms.ts'

export const canvas = {
  /** In the place of an address that readers may not see. */
  hiddenPlace: 'a place that is not public',
  drawing: 'Drawing: {title}',
  asList: 'The same as a list: {contents}',
  cards: forms({ one: '{n} card', other: '{n} cards' }),
  groups: forms({ one: '{n} group', other: '{n} groups' }),
  connections: forms({ one: '{n} connection', other: '{n} connections' }),
  nothing: 'nothing yet',
  group: 'Group',
  namelessGroup: 'a group without a name',
  namelessFile: 'a file without a name',
  emptyCard: 'an empty card',
  noFile: 'This card names no file',
  leadsTo: 'Leads to',
  comesFrom: 'Comes from',
  bothWays: 'Leads to and comes from',
  goesWith: 'Goes with',
}
