/** What is written otherwise, or may be: quotes, backslashes, control characters, and halves of surrogate pairs, which may stand alone. */
const NOT_AS_IT_IS = /[^ !#-[\]-\ud7ff\ue000-\uffff]/

/** A string as `JSON.stringify` writes it, in two thirds of the time where nothing in it is escaped. */
export function stringJson(text: string): string {
  return NOT_AS_IT_IS.test(text) ? JSON.stringify(text) : `"${text}"`
}
