/** What is wrong with the files of posts is told with what is wrong with notes. */
import { expect, test } from 'vitest'
import { check } from '../../../pipelines/check/index.ts'
import { publicMessageTest } from '../../../src/garden/report/public-message.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const block = (extra: string) =>
  `---\nto: "https://social.example"\nnote: "a"\nurl: "https://ada.example/notes/a/"\nlang: "en"\ntitle: ""\ntags: []\n${extra}---\n\nA\n\nhttps://ada.example/notes/a/\n`

test('a file that is no post is an error at its place, and in no public log', async () => {
  const vault = makeVault({
    'a.md': '# A\n',
    '.one/posts/mastodon/good.md': block(''),
    '.one/posts/mastodon/late.md': block('at: "noon"\n'),
    '.one/posts/mastodon/backlog.txt': 'a\n',
    '.one/posts/pigeons/a.md': block(''),
    '.one/posts/mastodon/twin.md': block(''),
    '.one/posts/bluesky/good.md': block(''),
    'z.md': '[[nowhere]]\n',
  })
  const place = { vault, settings: settingsSchema.parse({ title: 'Garden', public: ['.'] }) }
  const { messages, privateNames } = await check(quietWorld(makeVault({})), place)
  expect(
    messages.map(({ file, line, column, ruleId, fatal }) => [file, line, column, ruleId, fatal]),
  ).toEqual([
    ['.one/posts/mastodon/good.md', 3, 7, 'post-twice', true],
    ['.one/posts/mastodon/late.md', 8, 1, 'post-invalid', true],
    ['.one/posts/mastodon/twin.md', 3, 7, 'post-twice', true],
    ['.one/posts/pigeons/a.md', undefined, undefined, 'post-invalid', true],
    ['z.md', 1, 1, 'link-missing', false],
  ])
  expect(messages.map(({ url }) => url)).toContainEqual(expect.stringMatching(/#post-invalid$/))
  expect(messages.map(publicMessageTest(privateNames))).toEqual([false, false, false, false, true])
})
