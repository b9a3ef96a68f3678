/** Scripts that are written from right to left. @see https://www.unicode.org/reports/tr9/ */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']

/** In which direction a language (`ar`, `az-Arab`, `en`) is written: by its script, or the one that it usually has. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    const { script = '' } = new Intl.Locale(language).maximize()
    return RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
