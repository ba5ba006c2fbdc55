/** What the settings say of one topic. */
import { z } from 'zod'

export const topicSchema = z.strictObject({
  id: z
    .string()
    .min(1)
    .describe('The word that notes write in `topic:`. It is also the address, `/topics/<id>/`.'),
  title: z.string().min(1).describe('The name shown on the site.'),
  description: z.string().optional().describe('One sentence for the top of the topic page.'),
  path: z
    .array(z.string().min(1))
    .optional()
    .describe('The notes to read, in this order, by their file names. Without it, the links decide.'),
  aside: z
    .boolean()
    .optional()
    .describe('Leave its notes out of those tended last on the front page, unless there are no others.'),
})
