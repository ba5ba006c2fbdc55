/** The settings of suggested links. */
import { z } from 'zod'

const placesSchema = z.array(z.string().min(1)).default([])

export const suggestionSettings = z.strictObject({
  perPullRequest: z
    .number()
    .int()
    .min(1)
    .max(50)
    .default(20)
    .describe('The most links that `one propose links` suggests in one pull request.'),
  neverFrom: placesSchema.describe('Notes and folders of the vault in which no links are suggested.'),
  neverTo: placesSchema.describe('Notes and folders of the vault that no links are suggested to.'),
  neverPhrases: placesSchema.describe('Words that are never suggested to become a link, in any letter case.'),
})
