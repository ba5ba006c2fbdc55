/** The settings of comments: which discussions of which repository. The form at https://giscus.app tells the ids. */
import { z } from 'zod'

export const commentsSchema = z.strictObject({
  repo: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'the owner and the name of a repository, such as `ada/garden`')
    .describe('The public repository on GitHub whose discussions hold the comments: `owner/name`.'),
  repoId: z.string().min(1).describe('The id of that repository.'),
  category: z.string().min(1).describe('The category of its discussions.'),
  categoryId: z.string().min(1).describe('The id of that category.'),
  mapping: z
    .enum(['pathname', 'url', 'title'])
    .default('pathname')
    .describe(
      'By what the discussion of a note is found: the path of its page, its whole address, or its title.',
    ),
  strict: z
    .boolean()
    .default(true)
    .describe('Show only a discussion that was begun for this very page, rather than any with like words.'),
})
