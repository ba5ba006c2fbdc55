/** Whether a sentence says what is, or what its author holds of it. */
import type { ClaimKind } from '../claims/claim.ts'

/** Words with which an author judges, in English, German and Spanish. */
const judging =
  /(?<!\p{L})(?:I|my|should|ought|must|think|believe|suspect|seems?|probably|perhaps|maybe|better|worse|best|worst|ich|mein|meine|sollte|sollten|müsste|glaube|vielleicht|wahrscheinlich|besser|schlechter|creo|debería|quizá|quizás|mejor|peor)(?!\p{L})|应该|我认为|我觉得|也许|可能/iu

export function kindOf(sentence: string): Exclude<ClaimKind, 'gap'> {
  return judging.test(sentence) ? 'judgement' : 'fact'
}
