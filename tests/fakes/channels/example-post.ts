/** A post and its effect, with what a test wants to be different. */
import type { Call } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'

export const claimedAt = Date.UTC(2026, 2, 1, 12, 0, 0, 123)

export const effectId = '0123456789abcdef0123456789abcdef'

export function examplePost(post: Partial<Post> = {}): Post {
  const url = 'https://garden.example/notes/quiet-hours/?a=1&b=2'
  return {
    channel: 'mastodon',
    to: 'https://mastodon.example',
    note: 'quiet-hours',
    url,
    lang: 'en',
    title: 'Quiet hours',
    tags: ['attention'],
    text: `Why I keep the morning free. ${url} #attention`,
    ...post,
  }
}

export function exampleCall(
  post: Partial<Post> = {},
  call: Partial<Omit<Call<Post>, 'what'>> = {},
): Call<Post> {
  return { id: effectId, claimedAt, what: examplePost(post), ...call }
}
