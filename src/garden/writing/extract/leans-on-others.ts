/** Whether a sentence can be understood only with the one before it. */

/** Beginnings that point back, or go on with an example or a reason. */
const english = [
  'it|its|this|that|these|those|they|them|their|he|his|she|her|which|another|sometimes it',
  'and|but|or|so|yet|then|also|thus|hence|however|therefore|otherwise|instead|moreover|furthermore|similarly|conversely|finally',
  'such|here|there|both|neither|nothing else|everything else|as before|even so|if (?:so|not)',
  'one (?:is|was|has)|the (?:other|former|latter|same|second|third)|in (?:other words|contrast|this|that|these|those|such)|on the other hand|as a result',
  '(?:one|some|none|most|many|all|each|half|two|three|four|part) of (?:it|its|them|this|that|these|those|the (?:two|three|four|others?))',
  'again(?=,)|now(?=,)|note(?=:)|in the same (?:way|vein|manner)|what follows|the following|as (?:above|mentioned|noted|said)',
  'for (?:example|instance|this|that)|say|suppose|imagine|see|note that|i (?:think|mean|believe) (?:that|this|it)(?: is)?',
  'because[^,]*$',
]
const german =
  'und|aber|oder|denn|doch|dann|also|daher|deshalb|sonst|siehe|zum beispiel|er|sie|es|sein|seine|dies|diese[mnrs]?|das|dabei|dadurch|daf[üu]r'
const spanish =
  'y|pero|o|así|entonces|además|por eso|por ejemplo|véase|ello|ellos|ellas|este|esta|esto|estos|estas|ese|esa|eso|sin embargo'
const chinese = '这|那|它|他|她|但|而|所以|因此|然而|于是|并且'

const pointing = new RegExp(
  `^(?:${[...english, german, spanish].join('|')})(?![\\p{L}\\p{N}])|^(?:${chinese})`,
  'iu',
)

/** What its subject points back with, such as `Most of the names for these patterns`, and what points over the page, such as `the table above`, `see below` or `The table in the example`. */
const within = [
  /^(?:[\p{L}’']+ ){1,6}these(?= \p{L})/u,
  /\bthe (?:[\p{L}-]+ ){1,3}(?:above|below)(?=[,.;:)])/u,
  /^the (?:table|figure|diagram|picture|image|chart|graph|screenshot|snippet|formula|equation) (?:in|on|from|of) (?:the|this|that)(?= \p{L})/iu,
  /\b(?:see|as|shown|seen|listed|described|mentioned) (?:above|below)(?=[,.;:)]|$)/iu,
]

export function leansOnOthers(sentence: string): boolean {
  return (
    pointing.test(sentence.replace(/^[^\p{L}\p{N}]+/u, '')) ||
    within.some((pattern) => pattern.test(sentence))
  )
}
