/** Texts of files as a commit that is here has them: no checkout is needed. */
import type { Git } from '../git/open-git.ts'
import { readBlobs } from '../read-blobs.ts'

/** Of the files in `folder` of the repository at `root`, and of those below it, by their path there; links left out. None where `commit` is null. */
export async function committedTexts(
  git: Git,
  root: string,
  commit: string | null,
  folder: string,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  if (commit === null) return texts
  const listed = await git(['ls-tree', '-r', '-z', '--full-tree', commit, '--', `${folder}/`])
  const files = listed.split('\0').flatMap((entry) => {
    const [, blob = '', path = ''] = /^100(?:644|755) blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? []
    return blob === '' ? [] : [{ blob, path }]
  })
  let at = 0
  for await (const { text } of readBlobs(
    root,
    files.map(({ blob }) => blob),
  )) {
    const path = files[at++]?.path
    if (path !== undefined && text !== null) texts.set(path, text)
  }
  return texts
}
