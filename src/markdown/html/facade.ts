/**
 * What stands in the place of a film, a post or a picture of another site: a
 * link, and nothing of theirs. A script puts it there when a reader asks.
 */
import type { Element } from 'hast'
import { fill } from '../../words/fill.ts'
import type { Words } from '../../words/words.ts'
import type { OuterEmbed } from '../video-address.ts'
import { element } from './element.ts'

/** A picture; `player` is its full address. */
interface OuterPicture {
  kind: 'picture'
  host: string
  player: string
}

/** The link to `address`; `own` are its author's words for what is seen there. */
export function facade(
  { kind, host, player }: OuterEmbed | OuterPicture,
  address: string,
  own: string,
  { text }: Words,
): Element {
  const label =
    own || fill({ video: text.videoOn, post: text.postOn, picture: text.pictureOn }[kind], { host })
  const note = fill({ video: text.playsFrom, post: text.opensOn, picture: text.loadsFrom }[kind], { host })
  return element('span', { className: ['facade', `facade-${kind}`], dataPlayer: player ?? undefined }, [
    element('a', { className: ['facade-link'], href: address, rel: ['noopener'] }, [
      element('span', { className: ['facade-label'] }, [{ type: 'text', value: label }]),
      { type: 'text', value: ' ' },
      element('span', { className: ['facade-note'] }, [{ type: 'text', value: note }]),
    ]),
  ])
}
