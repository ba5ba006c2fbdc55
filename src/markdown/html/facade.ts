/**
 * What stands in the place of a film or a post of another site: a link, and
 * nothing of theirs. A script makes the player of it when a reader asks.
 */
import type { Element } from 'hast'
import { fill } from '../../words/fill.ts'
import type { Words } from '../../words/words.ts'
import type { OuterEmbed } from '../video-address.ts'
import { element } from './element.ts'

/** The link to `address`; `own` are its author's words for what is seen there. */
export function facade(
  { kind, host, player }: OuterEmbed,
  address: string,
  own: string,
  { text }: Words,
): Element {
  const label = own || fill(kind === 'video' ? text.videoOn : text.postOn, { host })
  const note = fill(kind === 'video' ? text.playsFrom : text.opensOn, { host })
  return element('span', { className: ['facade', `facade-${kind}`], dataPlayer: player ?? undefined }, [
    element('a', { className: ['facade-link'], href: address, rel: ['noopener'] }, [
      element('span', { className: ['facade-label'] }, [{ type: 'text', value: label }]),
      { type: 'text', value: ' ' },
      element('span', { className: ['facade-note'] }, [{ type: 'text', value: note }]),
    ]),
  ])
}
