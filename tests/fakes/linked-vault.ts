/** A vault with links enough to learn from, mentions that could be links, and notes that nobody may see. */

const trees =
  'Alder Ash Aspen Bamboo Beech Birch Box Cedar Cherry Chestnut Cypress Elder Elm Fir Ginkgo Hawthorn Hazel Holly Hornbeam Juniper Larch Laurel Linden Maple Medlar Mulberry Oak Olive Pine Plane Poplar Quince'.split(
    ' ',
  )

/** A word that stands in withheld notes, comments and properties alone. */
export const withheldWord = 'quicksilver'

/** So many notes have too few links to learn from: they are judged by shipped weights. */
export const fewNotes = 16

export function linkedVault(count = trees.length): Record<string, string> {
  const at = (place: number) => trees[place % count] ?? ''
  const notes = trees.slice(0, count).map((tree, place) => {
    const links = [1, 2, 3, 5].map((step) => `It stands near [[${at(place + step)}]] by the water.`)
    // What every other note links to, some forget.
    const forgotten = place % 4 === 0 ? [8, 9] : []
    const text = forgotten.map((step) => `It stands near ${at(place + step)} by the water.\n\n`).join('')
    const hidden = `%%${withheldWord} comment%%`
    return [
      `${tree}.md`,
      `---\nsecret: ${withheldWord}\n---\n\n# ${tree}\n\n${links.join(' ')} ${hidden}\n\n${text}It grows higher than others.\n\n<!-- ${withheldWord} -->\n`,
    ]
  })
  const draft = `---\ndraft: true\n---\n\n# Draft ${withheldWord}\n\nAlder and [[Oak]], the ${withheldWord} kind. Birch, Elm.\n`
  return Object.fromEntries([...notes, ['draft.md', draft]])
}
