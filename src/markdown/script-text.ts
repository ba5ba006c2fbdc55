/** What stands above or below the line, in a line of plain text. */

const signs = {
  above: {
    plain: '0123456789+−-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW′αβγδεθ',
    raised: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ′ᵅᵝᵞᵟᵋᶿ',
    mark: '^',
  },
  below: {
    plain: '0123456789+−-=()aehijklmnoprstuvxβγρ',
    raised: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨ',
    mark: '_',
  },
} as const

/** `text` in the small signs of Unicode where it has them all, else behind a mark: `²`, `^q`, `_(max)`. */
export function scriptText(text: string, place: keyof typeof signs): string {
  const { plain, raised, mark } = signs[place]
  const from = [...plain]
  const to = [...raised]
  const letters = [...text.replace(/\s/g, '')]
  const small = letters.map((letter) => to[from.indexOf(letter)])
  if (!small.includes(undefined)) return small.join('')
  return letters.length === 1 ? `${mark}${text}` : `${mark}(${text})`
}
