/** What the tour sees in the sample articles, wherever it runs. */
export const SEEN = {
  listed: 3,
  pages: [2, 2],
  text: 'string',
  failure: [{ line: 1, column: 3 }],
  change: 'IMPORTED',
}
