/** Plain text as LinkedIn wants it: https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format */

/** Signs that mean something there; a post that has one as it is ends before it, without a word. */
const reserved = /[\\|{}@[\]()<>#*_~]/g

/** As in posts elsewhere: a hash at the start or after white space, then letters and digits, of which not all are digits. */
const tagPattern = /(?<=^|\s)#(?!\p{Nd}+(?![\p{L}\p{M}\p{Nd}]))([\p{L}\p{M}\p{Nd}]+)/gu

/** `text`, which shows as it is, with its tags as tags. */
export function littleText(text: string): string {
  let done = 0
  let little = ''
  for (const { 0: raw, 1: tag = '', index } of text.matchAll(tagPattern)) {
    little += `${escaped(text.slice(done, index))}{hashtag|\\#|${tag}}`
    done = index + raw.length
  }
  return little + escaped(text.slice(done))
}

function escaped(text: string): string {
  return text.replace(reserved, (sign) => `\\${sign}`)
}
