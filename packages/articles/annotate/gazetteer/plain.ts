/** A name as gazetteers keep it: without accents, with straight apostrophes. */
export function plain(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) return name
  return name
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('đ', 'd')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('ß', 'ss')
    .trim()
}
