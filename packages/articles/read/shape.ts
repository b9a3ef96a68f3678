/** Whether a line ends as sentences do, quotation marks and brackets behind the full stop not counted. */
export function endsAsSentence(line: string): boolean {
  return /[.!?…:;]["”’'»)\]]*$/u.test(line)
}

/** Whether a line is short and no sentence, as titles of sections, of pictures and of other articles are. */
export function isTitle(line: string): boolean {
  const words = line.split(/\s+/u).length
  if (line.length > 100 || words > 14 || !/^["“‘'«¿(\d\p{Lu}]/u.test(line) || !/\p{L}/u.test(line)) return false
  return /\?["”’'»]*$/u.test(line) ? words <= 12 : !/[.!…:;,]["”’'»)\]]*$/u.test(line)
}

/** Whether a title can be that of a section: it goes on from no paragraph in front of it, and is no question of an interview. */
export function canBeHeading(line: string): boolean {
  if (/^(?:Q|A)\s*[:.]|^["“‘'«]?(?:and|but|or|so|yet|because|then)\b/iu.test(line)) return false
  return isTitle(line) && /["“«]/u.test(line.charAt(0)) === /["”»]\??$/u.test(line)
}
