/** Pairs of words of which one denies the other. */
const pairs: readonly string[] = [
  'more less',
  'most least',
  'increase decrease',
  'increases decreases',
  'increased decreased',
  'rise fall',
  'rises falls',
  'rose fell',
  'grow shrink',
  'grows shrinks',
  'grew shrank',
  'before after',
  'above below',
  'over under',
  'high low',
  'higher lower',
  'highest lowest',
  'first last',
  'always sometimes',
  'all some',
  'every some',
  'many few',
  'cheap expensive',
  'cheaper dearer',
  'faster slower',
  'fast slow',
  'better worse',
  'best worst',
  'larger smaller',
  'large small',
  'long short',
  'longer shorter',
  'early late',
  'earlier later',
  'easy hard',
  'easier harder',
  'possible impossible',
  'safe unsafe',
  'able unable',
  'public private',
  'true false',
  'right wrong',
  'success failure',
  'succeed fail',
  'succeeds fails',
  'win lose',
  'gain loss',
  'accept reject',
  'accepts rejects',
  'accepted rejected',
  'allow forbid',
  'allows forbids',
  'open closed',
  'strong weak',
  'stronger weaker',
  'positive negative',
  'maximum minimum',
  'rare common',
  'rarely often',
  'seldom often',
  'worse better',
  'agree disagree',
  'trust distrust',
  'remember forget',
  'inside outside',
  'stable unstable',
  'mehr weniger',
  'hoch niedrig',
  'vor nach',
  'groß klein',
  'immer manchmal',
  'alle einige',
  'besser schlechter',
  'más menos',
  'antes después',
  'mejor peor',
  'mayor menor',
  'siempre nunca',
  'alto bajo',
  '多 少',
  '大 小',
  '高 低',
  '前 后',
]

const opposites: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ...Map.groupBy(
      pairs.flatMap((pair) => {
        const [one = '', other = ''] = pair.split(' ')
        return [
          [one, other],
          [other, one],
        ] as const
      }),
      ([word]) => word,
    ),
  ].map(([word, rows]) => [word, new Set(rows.map(([, opposite]) => opposite))]),
)

/** Words of `claimed` whose opposite stands in `quoted`, which does not hold them; all in lower case. */
export function findReversed(claimed: ReadonlySet<string>, quoted: ReadonlySet<string>): string[] {
  return [...claimed].filter((word) => {
    if (quoted.has(word)) return false
    const against = opposites.get(word) ?? prefixed(word)
    return [...against].some((opposite) => quoted.has(opposite))
  })
}

/** A word and the same with a syllable that denies it. */
function prefixed(word: string): Set<string> {
  const bare = word.match(/^(?:un|in|im|ir|il|non|dis|des)-?(\p{L}{4,})$/u)?.[1]
  return new Set([
    ...(bare ? [bare] : []),
    ...['un', 'in', 'im', 'ir', 'il', 'non', 'dis'].map((syllable) => syllable + word),
  ])
}
