/** Whether a sentence leans on the one before it, so that it says little alone: by its first words, in English, German and Spanish. */

const opening =
  /^(?:it|its|this|that|these|those|they|them|their|he|she|his|her|but|and|or|so|yet|then|thus|hence|however|therefore|also|because|which|such|another|otherwise|instead|moreover|furthermore|similarly|conversely|finally|sometimes it|for example|for instance|in this|in that|in contrast|in other words|in essence|roughly|each|both|on the other hand|as a result|see|note that|er|sie|es|dies|diese|dieser|dieses|aber|und|oder|also|doch|dann|deshalb|daher|dadurch|zum beispiel|siehe|esto|esta|este|eso|pero|así|entonces|además|por ejemplo|véase)(?!\p{L})/iu

export function leansBack(sentence: string): boolean {
  return opening.test(sentence)
}
