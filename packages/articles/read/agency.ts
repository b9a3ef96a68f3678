/** News and picture agencies that sign texts and pictures. */
const AGENCY =
  /^(?:AAP|AFP|AGERPRES|AKIpress|AP|ANI|ANP|ANSA|ANTARA|APA|Agence France-Presse|Alamy|Anadolu(?: Agency)?|Associated Press|Belga|Bloomberg|CP|CTK|Corbis|DPA|EFE|EPA|Getty(?: Images)?|IMAGO|Imaginechina|Interfax|KCNA|Keystone|Kyodo|Lehtikuva|MTI|NTB|NurPhoto|PA(?: Media| Wire)?|PAP|PTI|Press Association|RIA Novosti|Reuters|SIPA(?: USA)?|Shutterstock|Sputnik|TASS|TT|UPI|USA TODAY Sports|Ukrinform|VCG|WireImage|XinHua|Yonhap|ZUMA(?:press)?(?: Press)?|iStock|picture[ -]alliance)$/iu

/** Whether a name is that of a news or picture agency that everybody knows. */
export function isAgency(name: string): boolean {
  return AGENCY.test(name)
}
