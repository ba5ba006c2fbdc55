/** Whether a sentence can be understood only with the one before it. */

/** Words at the start of a sentence, or close to it, that point back, in English, German, Spanish and Chinese. */
const pointing =
  /^(?:and|but|or|so|then|also|thus|hence|otherwise|instead|it|its|this|that|these|those|they|their|he|his|she|her|such|here|there|both|neither|one (?:is|was|has)|the (?:other|former|latter|same|second|third)|in (?:other words|this|that|these|those|such)|for (?:example|instance|this|that)|und|aber|oder|denn|also|daher|deshalb|sonst|er|sie|es|sein|seine|dies|diese[mnrs]?|das|dabei|dadurch|daf[üu]r|y|pero|o|así|entonces|por eso|ello|ellos|ellas|este|esta|esto|estos|estas|ese|esa|eso|sin embargo)(?![\p{L}\p{N}])|^(?:这|那|它|他|她|但|而|所以|因此|然而|于是|并且)/iu

export function leansOnOthers(sentence: string): boolean {
  return pointing.test(sentence.replace(/^[^\p{L}\p{N}]+/u, ''))
}
