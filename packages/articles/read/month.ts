/** Names of the months, and what they are cut to, in the languages that dates are read in: English, German, French, Spanish, … */
const NAMES: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari января янв',
  'february feb februar février févr fevrier febrero febbraio fevereiro fev februari февраля фев',
  'march mar märz mrz mars marzo março maart марта мар',
  'april apr avril avr abril abr aprile апреля апр',
  'may mai mayo maggio mag maio mei мая',
  'june jun juni juin junio giugno giu junho июня июн',
  'july jul juli juillet juil julio luglio lug julho июля июл',
  'august aug août aout agosto ago augustus августа авг',
  'september sept sep septembre septiembre settembre set setembro сентября сен',
  'october oct oktober okt octobre octubre ottobre ott outubro out октября окт',
  'november nov novembre noviembre novembro ноября ноя',
  'december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro декабря дек',
]

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)),
)

/** The source of a pattern that matches a month's name in any of these languages, in lower or upper case. */
export const MONTH_NAME: string = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')

/** The number of a month, from 1, by its name or its digits; 0 for neither. */
export function monthOf(name: string): number {
  return /^\d+$/u.test(name) ? Number(name) : (NUMBERS.get(name.toLowerCase()) ?? 0)
}
