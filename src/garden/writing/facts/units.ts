/** Units in the one form in which they are compared. */

/** The forms of each unit: signs, abbreviations and words of English, German, Spanish and Chinese. */
const forms: Record<string, string> = {
  '%': '% percent prozent % porcentaje 百分',
  '‰': '‰ permille promille',
  EUR: '€ eur euro euros 欧元',
  USD: '$ usd dollar dollars dólar dólares 美元',
  GBP: '£ gbp pound pounds pfund libras',
  JPY: '¥ jpy yen',
  CNY: 'cny rmb yuan 元 块',
  CHF: 'chf franken francs',
  mm: 'mm millimetre millimetres millimeter millimeters milímetros 毫米',
  cm: 'cm centimetre centimetres centimeter centimeters centímetros 厘米',
  m: 'm metre metres meter meters metro metros 米',
  km: 'km kilometre kilometres kilometer kilometers kilómetros 公里',
  mile: 'mi mile miles meile meilen milla millas',
  mg: 'mg milligram milligrams milligramm',
  g: 'g gram grams gramm gramos 克',
  kg: 'kg kilo kilos kilogram kilograms kilogramm kilogramos 公斤',
  t: 't ton tons tonne tonnes tonnen toneladas 吨',
  ms: 'ms millisecond milliseconds millisekunde millisekunden milisegundos 毫秒',
  s: 's sec second seconds sekunde sekunden segundo segundos 秒',
  min: 'min minute minutes minuten minuto minutos 分钟',
  h: 'h hr hrs hour hours stunde stunden hora horas 小时',
  day: 'd day days tag tage tagen día días 天',
  week: 'week weeks woche wochen semana semanas 周 星期',
  month: 'month months monat monate monaten mes meses 月 个月',
  year: 'y yr yrs year years jahr jahre jahren año años 年',
  B: 'b byte bytes',
  kB: 'kb kib kilobyte kilobytes',
  MB: 'mb mib megabyte megabytes',
  GB: 'gb gib gigabyte gigabytes',
  TB: 'tb tib terabyte terabytes',
  bit: 'bit bits',
  W: 'w watt watts',
  kW: 'kw kilowatt kilowatts',
  kWh: 'kwh',
  V: 'v volt volts',
  '°C': '°c celsius',
  '°F': '°f fahrenheit',
  thousand: 'k thousand thousands tausend mil 千',
  million: 'million millions millionen millón millones mio 百万',
  billion: 'billion billions bn milliarde milliarden mrd 十亿',
  times: 'x times fold mal veces 倍',
}

const byForm = new Map(
  Object.entries(forms).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
)

/** The unit that stands beside a number; null where what stands there is none. */
export function unitOf(text: string): string | null {
  return byForm.get(text.replace(/[\s\u00A0-]/g, '').toLowerCase()) ?? null
}
