import { chmod, copyFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkReads } from '../check/check-reads.ts'
import {
  type ArticleStore,
  type Checked,
  checkFolder,
  openMemoryStore,
  openTokenFile,
  openUsageFolder,
} from '../index.ts'
import type { ArticleDocument } from '../lowdb/article-document.ts'
import { documentText, parseDocument } from '../lowdb/document.ts'
import { fileNameOf } from '../lowdb/file-name.ts'
import { FORMAT } from '../lowdb/migration.ts'
import { folderForTest, inStore } from './folder-for-test.ts'
import { numberedArticle } from './numbered-article.ts'
import { numberedRename, numberedReview } from './numbered-edit.ts'

const NAMES = [0, 1, 2, 3].map(number => fileNameOf(numberedArticle(number)))
const FILE = `articles/${NAMES[1]}.json`
const OTHER = `articles/${NAMES[2]}.json`
const FIRST = `revisions/${NAMES[1]}.1.json`
const REVIEWS = `reviews/${NAMES[1]}.json`

/** What is done to a sound folder, what is said of it, and whether --repair leaves it sound. */
type Damage = readonly [name: string, spoil: (folder: string) => Promise<unknown>, said: RegExp, isRepaired: boolean]

const DAMAGES: readonly Damage[] = [
  [
    'an article’s file that is cut short',
    folder => cut(folder, FILE),
    /^articles\/\S+ is cut short .* Import its article/,
    true,
  ],
  ['an empty file of an earlier text', folder => writeFile(join(folder, FIRST), ''), /^revisions\/\S+ is empty/, false],
  ['damaged reviews', folder => cut(folder, REVIEWS), /^reviews\/\S+ is cut short .* Make its edits again/, true],
  ['damaged edits of entities', folder => cut(folder, 'entities.json'), /^entities.json is cut short/, true],
  [
    'a file of a newer version',
    folder => newer(folder, FILE),
    /has format 99, .* Open the folder with that version/,
    false,
  ],
  [
    'two files of one article',
    folder => copyFile(join(folder, FILE), join(folder, 'articles', `copy-${NAMES[1]}.json`)),
    /is an older file of an article that has two/,
    true,
  ],
  [
    'a missing earlier text',
    folder => rm(join(folder, FIRST)),
    /^Revision 1 of the article article-1 is missing: .* backup/,
    false,
  ],
  [
    'another text in place of an earlier one',
    folder =>
      changed(folder, FIRST, document => ({
        ...document,
        article: { ...document.article, source: { ...document.article.source, sha256: 'f'.repeat(64) } },
      })),
    /its source has another SHA-256/,
    false,
  ],
  [
    'an earlier text of no article',
    folder => copyFile(join(folder, FIRST), join(folder, `revisions/${NAMES[3]}.7.json`)),
    /^revisions\/\S+ is of no article that is here/,
    true,
  ],
  [
    'an earlier text that a crash left',
    folder => copyFile(join(folder, OTHER), join(folder, `revisions/${NAMES[2]}.1.json`)),
    /holds no more than the article.*remove/,
    true,
  ],
  [
    'a span that does not slice to its words',
    folder =>
      changed(folder, FILE, document => ({
        ...document,
        article: { ...document.article, headline: { ...document.article.headline, exact: 'Other words' } },
      })),
    /article.headline: the text from 0 to \d+ is not "Other words"/,
    false,
  ],
  [
    'an article of another shape',
    folder => changed(folder, FILE, ({ saves: _, ...document }) => document),
    /has another shape \(saves: /,
    true,
  ],
  [
    'an edit that takes back what is not there',
    folder => undoing(folder),
    /takes back review 9, which does not stand before it/,
    true,
  ],
  [
    'a log of changes that ends in the middle of a line',
    folder => append(folder, 'changes.jsonl', '{"version":99,"ki'),
    /ends in the middle of a line/,
    true,
  ],
  [
    'a line of the log that was changed',
    folder => replaced(folder, 'changes.jsonl', '"IMPORTED"', '"IMP"'),
    /line \d+ is no change as it was written/,
    true,
  ],
  [
    'versions of the log that are out of order',
    folder => append(folder, 'changes.jsonl', `{"version":1,"kind":"EDITED","at":"2024-07-01T00:00:00.000Z"}\n`),
    /has version 1, which is not behind/,
    true,
  ],
  ['a missing log', folder => rm(join(folder, 'changes.jsonl')), /^changes.jsonl is missing/, true],
  [
    'an article whose file was taken away',
    folder => rm(join(folder, OTHER)),
    /^The article article-2 is missing, though its revision 1 was acknowledged/,
    true,
  ],
  [
    'an older file that was put back',
    folder => older(folder),
    /has revision 2 of its article, and revision 3 was acknowledged/,
    false,
  ],
  [
    'tokens that others can read',
    folder => chmod(join(folder, 'tokens.json'), 0o644),
    /^tokens.json can be read by others/,
    true,
  ],
  ['damaged tokens', folder => writeFile(join(folder, 'tokens.json'), '{'), /none of its tokens is good/, true],
  [
    'damaged counts of a day',
    folder => writeFile(join(folder, 'usage/2024-03-08.json'), '{'),
    /^usage\/2024-03-08.json is not what was written/,
    true,
  ],
  [
    'what a crash left half written',
    folder => writeFile(join(folder, `${FILE}.writing`), '{"form'),
    /was left half written by a crash/,
    true,
  ],
]

test.for(DAMAGES)(
  'a check names %s, changes nothing, and --repair puts right what it can',
  async ([, spoil, said, isRepaired]) => {
    const folder = await soundFolder()
    await spoil(folder)
    const before = await contentOf(folder)
    const found = await check(folder, false)
    expect(damageIn(found)).toEqual([expect.stringMatching(said)])
    expect(await contentOf(folder)).toEqual(before)

    const repaired = await check(folder, true)
    expect(repaired.some(({ as }) => as === 'REPAIRED')).toBe(isRepaired || damageIn(repaired).length === 0)
    expect(damageIn(await check(folder, false))).toEqual(isRepaired ? [] : [expect.any(String)])
    await inStore(folder, async store =>
      expect(await store.articles.byId(['article-3'])).toMatchObject([numberedArticle(3)]),
    )
  },
)

test('a sound folder is sound, whatever stood in it before, and a check says how much it looked at', async () => {
  const folder = await soundFolder()
  const checking = checkFolder(folder, { repair: true })
  expect(await checking.next()).toEqual({ done: true, value: '3 articles with 5 texts, 2 edits' })
})

test('what is no fault is told as a note: files of others, and reviews that wait for their article', async () => {
  const folder = await soundFolder()
  await writeFile(join(folder, 'articles/README.txt'), 'ours')
  await rename(join(folder, REVIEWS), join(folder, 'reviews/elsewhere.json'))
  const document = parseDocument<{ article: string; edits: object[] }>(
    await readFile(join(folder, 'reviews/elsewhere.json'), 'utf8'),
  )
  const edits = document.edits.map(edit => ({ ...edit, article: 'article-9' }))
  await writeFile(join(folder, 'reviews/elsewhere.json'), documentText({ article: 'article-9', edits }))
  expect(await check(folder, true)).toEqual([
    { as: 'NOTICE', text: "articles/README.txt is no file of Dateline's, and was left alone." },
    { as: 'NOTICE', text: expect.stringContaining('reviews of the article article-9, which is not here') },
  ])
})

describe('a store that does not answer as its articles are is found out when', () => {
  test.for<readonly [name: string, lie: (store: ArticleStore) => Partial<ArticleStore>, said: string]>([
    [
      'a count is wrong',
      store => ({ summary: async () => ({ ...(await store.summary()), mentionCount: 7 }) }),
      'mentionCount 7',
    ],
    [
      'a list lacks an article',
      store => ({
        articles: {
          ...store.articles,
          pages: async requests =>
            store.articles.pages(
              requests.map(request =>
                request.orderBy === 'HEADLINE_ASC' ? { ...request, filter: { ids: ['article-1'] } } : request,
              ),
            ),
        },
      }),
      'differ by article-2',
    ],
    [
      'an index of words lacks a text',
      store => ({
        articles: {
          ...store.articles,
          pages: async requests =>
            store.articles.pages(
              requests.map(request => (request.filter.text ? { ...request, filter: { text: 'nowhere' } } : request)),
            ),
        },
      }),
      'not found by the words of its headline',
    ],
    [
      'an annotation is not found by its id',
      store => ({ mentions: { ...store.mentions, byId: async ids => ids.map(() => null) } }),
      'are not found by their ids',
    ],
    [
      'an entity is counted wrongly',
      store => ({
        entities: {
          ...store.entities,
          pages: async requests =>
            (await store.entities.pages(requests)).map(page => ({
              ...page,
              items: page.items.map(({ item, position }) => ({
                position,
                item: { ...item, mentionCount: item.mentionCount + 1 },
              })),
            })),
        },
      }),
      'mentions, and there are',
    ],
  ])('%s', async ([, lie, said]) => {
    const store = openMemoryStore()
    await store.save([numberedArticle(1), numberedArticle(2)])
    expect(await Array.fromAsync(checkReads(store, ''))).toEqual([])
    const found = await Array.fromAsync(checkReads({ ...store, ...lie(store) }, ''))
    expect(found.map(({ what }) => what).join('\n')).toContain(said)
  })
})

/** Three articles, one of them with three texts, a review, a renamed entity, a token and a day's counts. */
async function soundFolder(): Promise<string> {
  const folder = await folderForTest()
  await inStore(folder, async store => {
    await store.save([1, 2, 3].map(number => numberedArticle(number)))
    for (const version of [2, 3]) await store.save([numberedArticle(1, version)])
    await store.edit([numberedReview(1), numberedRename(1)])
  })
  // Opened again, the log says what came to pass for certain.
  await inStore(folder, async store => expect(store.unserved).toEqual([]))
  const digest = 'a'.repeat(64)
  const token = { name: 'ada', digest, createdAt: '2024-03-08T09:30:00.000Z', expiresOn: null, revokedAt: null }
  await openTokenFile(folder).add({ ...token, scopes: ['read'] })
  const use = { client: 'newsroom', version: '1.4', day: '2024-03-08', coordinate: 'Article.text', count: 1 }
  await openUsageFolder(folder).add([use], '2000-01-01')
  return folder
}

function check(folder: string, repair: boolean): Promise<Checked[]> {
  return Array.fromAsync(checkFolder(folder, { repair }))
}

function damageIn(found: readonly Checked[]): string[] {
  return found.flatMap(({ as, text }) => (as === 'DAMAGE' ? [text] : []))
}

/** All files of a folder but those that say who has it. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = files
    .filter(file => file.isFile() && !/^(lock|owner\.json)$/.test(file.name))
    .map(file => join(file.parentPath, file.name))
  return Object.fromEntries(await Promise.all(paths.map(async path => [path, await readFile(path, 'utf8')])))
}

async function cut(folder: string, file: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8')
  await writeFile(join(folder, file), text.slice(0, text.length / 2))
}

async function append(folder: string, file: string, text: string): Promise<void> {
  await writeFile(join(folder, file), text, { flag: 'a' })
}

async function replaced(folder: string, file: string, from: string, to: string): Promise<void> {
  await writeFile(join(folder, file), (await readFile(join(folder, file), 'utf8')).replace(from, to))
}

function newer(folder: string, file: string): Promise<void> {
  return replaced(folder, file, `{"format": ${FORMAT},`, '{"format": 99,')
}

/** Changes a document, and writes it with the right SHA-256. */
async function changed(folder: string, file: string, change: (document: ArticleDocument) => object): Promise<void> {
  const document = parseDocument<ArticleDocument>(await readFile(join(folder, file), 'utf8'))
  await writeFile(join(folder, file), documentText(change(document)))
}

async function undoing(folder: string): Promise<void> {
  const undo = { type: 'UNDO', id: 'undo 1', by: 'nora', at: '2024-07-01T12:00:00.000Z', edit: 'review 9' }
  await writeFile(join(folder, REVIEWS), documentText({ article: 'article-1', edits: [undo] }))
}

/** Puts the second text of the first article in the place of the third. */
async function older(folder: string): Promise<void> {
  const text = await readFile(join(folder, `revisions/${NAMES[1]}.2.json`), 'utf8')
  await writeFile(join(folder, FILE), text)
  await rm(join(folder, `revisions/${NAMES[1]}.2.json`))
}
