/** A vault of a thousand notes to search in: as many different words as a real one has, and a few notes that are looked for. */
import { writeFolder } from '../fakes/write-folder.ts'

/** Writes `count` wordy notes and the wanted ones into `dir`. The same every time. */
export function writeSearchVault(dir: string, count: number): void {
  const random = randomFrom(7)
  const notes = Array.from({ length: count }, (_, at) => [`plain/note-${at}.md`, plainNote(at, random)])
  writeFolder(dir, { ...Object.fromEntries(notes), ...wanted })
}

const wanted: Record<string, string> = {
  'quercus.md': '---\ntitle: Quercus robur\naliases: [Pedunculate oak]\n---\nA tree of the lowlands.\n',
  'forest.md': `---\ntitle: A walk in the forest\n---\n${'The pedunculate oak stands near another pedunculate oak. '.repeat(12)}\n`,
  'timber.md':
    '---\ntitle: Timber\n---\n## Pedunculate oak\n\nHard and heavy.\n\n## Spruce\n\nSoft, and good for violins.\n',
  'river.md':
    '---\ntitle: River\nmaturity: evergreen\ntags: [water/slow]\n---\nThe quiet heron waits by the weir.\n',
  'pond.md':
    '---\ntitle: Pond\nmaturity: seedling\ntags: [water]\n---\nThe heron is loud, the frog is quiet.\n',
  '花园.md':
    '---\ntitle: 知识花园\nlang: zh\n---\n## 番茄工作法\n\n我们在花园里思考知识的流动,也记录每天的想法。\n',
  '庭.md': '---\ntitle: 苔の庭\nlang: ja\n---\n苔は石の上で静かに育ちます。検索できる日本語の文章です。\n',
  'garten.md': '---\ntitle: Der Garten\nlang: de\n---\nÜberlegungen über Wühlmäuse.\n',
}

/** Some 400 words; the frequent ones are few and the rare ones many, as Zipf found. */
function plainNote(at: number, random: () => number): string {
  const word = () => wordAt(Math.floor(vocabulary ** random()) - 1)
  const sentence = () => `${Array.from({ length: 12 }, word).join(' ')}.`
  const paragraph = () => Array.from({ length: 6 }, sentence).join(' ')
  return [
    `---\ntitle: ${word()} ${word()} ${at}\nmaturity: ${['seedling', 'budding'][at % 2]}`,
    `topic: topic-${at % 12}\ntags: [tag-${at % 50}]\n---`,
    `${paragraph()}\n`,
    `## ${word()} ${word()}\n`,
    `${paragraph()}\n\n${paragraph()}\n`,
    `## ${word()} ${word()}\n`,
    `${paragraph()}\n\n${paragraph()}\n`,
  ].join('\n')
}

const vocabulary = 20_000
const syllables = 'ba de fi go hu ka le mi no pu ra se ti vo wu za che sho tra lin'.split(' ')

/** The word at a place of the vocabulary: two to four syllables. */
function wordAt(place: number): string {
  const parts: string[] = []
  for (let rest = place + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
    parts.push(syllables[rest % syllables.length] ?? '')
  return parts.join('')
}

/** A linear congruential generator, after Numerical Recipes: numbers from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
