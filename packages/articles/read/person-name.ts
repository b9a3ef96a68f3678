/** Words that stand in names of agencies, offices and firms, and not in those of persons. */
const INSTITUTION =
  /\b(?:Academy|Administration|Agency|Airport|Archives?|Army|Associated|Broadcasting|Bureau|Center|Centre|Church|City|Club|Committee|Collection|Columnist|Company|Corp|Correspondent|Council|Court|Daily|Defen[cs]e|Department|Desk|Editor|Editorial|Embassy|Forces?|Foreign|Foundation|Getty|Government|Group|Guard|Hall|Handout|Hospital|House|Images?|Inc|Institute|Interfax|Library|Live|Ltd|Magazine|Media|Ministry|Monitor|Museum|National|Navy|Network|News|Newspapers?|Office|Palace|Parliament|Party|Photos?|Pictures?|Police|Post|Presidency|President|Presse?|Radio|Reporter|Samples|Sciences?|Service|Society|Staff|State|Studios?|Team|Television|Theat(?:er|re)|Times|TV|Union|United|University|via|Wire|Writer)\b/u

/** A few words in a name that are not capitalised. */
const PARTICLE = /^(?:al|af|bin|da|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ten|ter|van|von|y)$/u

/** Whether words in a byline or a credit can only be a person's name: two to five words, capitalised, of no institution. */
export function isPersonName(words: string): boolean {
  if (INSTITUTION.test(words) || words === words.toUpperCase()) return false
  const parts = words.split(/\s+/u)
  if (parts.length < 2 || parts.length > 5) return false
  return parts.every(part => PARTICLE.test(part) || /^(?:\p{Lu}\.)+$|^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(part))
}
