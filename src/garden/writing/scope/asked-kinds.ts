/**
 * What kind of words a question can only be answered with: who asks for a name, how many for a
 * number, in which year for a date. Notes that speak of all that a question names and
 * have no such words beside it do not answer it.
 */

export type AskedKind = 'name' | 'number' | 'date' | 'origin'

/** Words for what is told in numbers. */
const measures =
  'mark|grade|score|price|cost|fee|salary|wage|rent|budget|percentage|share|rate|temperature|height|weight|length|width|depth|distance|speed|size|age|population|amount|number|version|duration|time'

const patterns: readonly [AskedKind, RegExp][] = [
  // How much faster something is may be told in words; how much of it there is may not.
  [
    'number',
    /\bhow (?:many|much(?! (?:more|less|better|worse|\p{L}+er)\b)|long|old|far|tall|high|wide|deep|heavy|big|large|short|fast)\b/iu,
  ],
  // In between may stand whose it is and how exact: “what was my exact finishing time”.
  [
    'number',
    new RegExp(
      `\\b(?:what|which)(?: (?:is|was|were|are))?(?: [\\p{L}’']+){0,3}? (?:${measures})\\b(?! (?:of|for) (?:the|a|an) (?:day|week|year))`,
      'iu',
    ),
  ],
  [
    'number',
    /(?<!\p{L})(?:wie ?viele?|wie (?:lange|alt|weit|hoch|groß|oft|teuer)|cu[áa]nt[oa]s?)(?!\p{L})|多少|几[个天年次人]/iu,
  ],
  [
    'date',
    /\b(?:when (?:did|was|were|had)|(?:in|on|since) (?:which|what) (?:year|month|day|date)|(?:which|what) (?:year|date))\b/iu,
  ],
  [
    'date',
    /(?<!\p{L})(?:wann (?:hat|haben|war|waren|wurde|wurden|ist)|in welchem (?:jahr|monat)|en qu[ée] (?:año|mes)|cu[áa]ndo (?:fue|se))(?!\p{L})|哪[一]?年|何时/iu,
  ],
  [
    'origin',
    /\b(?:where (?:do|does|did) .*\bname\b.* come from|(?:why|how come) (?:is|are|was|were) .* (?:called|named)|(?:origin|etymology) of .*\b(?:name|word|term))/iu,
  ],
]

/** One that asks for someone: an answer may be no name where the question is about no name either. */
const person = /(?<!\p{L})(?:who|whom|whose|wer|wen|wem|wessen|qui[ée]n(?:es)?)(?!\p{L})/iu

/** The kinds of words that an answer to `question` must hold; none for most questions. `hasName` tells whether it names something. */
export function askedKinds(question: string, hasName: boolean): Set<AskedKind> {
  const kinds = new Set(patterns.flatMap(([kind, pattern]) => (pattern.test(question) ? [kind] : [])))
  if (hasName && person.test(question)) kinds.add('name')
  return kinds
}
