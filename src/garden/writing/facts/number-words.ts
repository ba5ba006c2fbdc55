/** Numbers in words. One is left out: in most languages it is an article too. */

const rows: readonly (readonly [number, string])[] = [
  [0, 'zero null cero'],
  [0.25, 'quarter viertel cuarto'],
  [0.5, 'half halves hälfte halb halbe halben mitad medio media'],
  [2, 'two zwei dos twice double doubled doppelt zweimal doble'],
  [3, 'three drei tres thrice triple dreimal'],
  [4, 'four vier cuatro'],
  [5, 'five fünf cinco'],
  [6, 'six sechs seis'],
  [7, 'seven sieben siete'],
  [8, 'eight acht ocho'],
  [9, 'nine neun nueve'],
  [10, 'ten zehn diez'],
  [11, 'eleven elf once'],
  [12, 'twelve zwölf doce dozen dutzend docena'],
  [13, 'thirteen dreizehn trece'],
  [14, 'fourteen vierzehn catorce'],
  [15, 'fifteen fünfzehn quince'],
  [16, 'sixteen sechzehn dieciséis'],
  [17, 'seventeen siebzehn diecisiete'],
  [18, 'eighteen achtzehn dieciocho'],
  [19, 'nineteen neunzehn diecinueve'],
  [20, 'twenty zwanzig veinte'],
  [30, 'thirty dreißig treinta'],
  [40, 'forty vierzig cuarenta'],
  [50, 'fifty fünfzig cincuenta'],
  [60, 'sixty sechzig sesenta'],
  [70, 'seventy siebzig setenta'],
  [80, 'eighty achtzig ochenta'],
  [90, 'ninety neunzig noventa'],
  [100, 'hundred hundreds hundert cien ciento'],
  [1000, 'thousand thousands tausend mil'],
  [1_000_000, 'million millions millionen millón millones'],
  [1_000_000_000, 'billion billions milliarde milliarden'],
]

const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** The value of each word, in lower case. `once` is a word of time in English and eleven in Spanish: it is neither. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...rows.flatMap(([value, words]) =>
    words
      .split(' ')
      .filter((word) => word !== 'once')
      .map((word) => [word, value] as const),
  ),
  ...tens.flatMap((ten, at) => ones.map((one, unit) => [`${ten}-${one}`, (at + 2) * 10 + unit + 1] as const)),
])
