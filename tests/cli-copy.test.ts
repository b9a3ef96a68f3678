import { join } from 'node:path'
import type { Edit } from '@dateline/articles'
import { type ArticleStore, openLowdbStore, openMemoryStore, openTokenFile, type TokenStore } from '@dateline/store'
import { editingSteps, takeSteps } from '@dateline/store/contract/editing'
import { everythingIn } from '@dateline/store/contract/everything'
import { inDatabase, postgresForTest } from '@dateline/store/postgres-for-test'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareArchives } from '../packages/api/cli/copy/compare-archives.ts'
import { copyArchive } from '../packages/api/cli/copy/copy-archive.ts'
import { untilOnDisk } from './archive.ts'
import { dateline, launch, temporaryFolder } from './command.ts'
import { archive } from './service/archive.ts'

const SAME = /Both archives are the same\.\n$/

const postgres = postgresForTest()

describe('dateline copy', () => {
  test('moves an archive from a folder to a database and back, whole, with its tokens and version', async () => {
    const [one, other] = [await filledFolder(), await temporaryFolder()]
    await openTokenFile(one).add(TOKEN)
    await openTokenFile(one).add({ ...TOKEN, name: 'zoe', digest: 'c'.repeat(64), revokedAt: AT })
    const url = await postgres.database()
    const { code, stdout, stderr } = await dateline(['copy', '--from', one, '--to', url])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`45 articles copied
 0 articles updated
 0 articles unchanged
 2 edits copied
 2 tokens copied
Read again and compared: 45 articles, 46 texts, 2 edits, 2 tokens. Both archives are the same.
`)
    expect(await dateline(['copy', '--from', url, '--to', other])).toMatchObject({ code: 0, stdout })
    expect(await exportOf(other)).toBe(await exportOf(one))
    expect(openTokenFile(other).list()).toEqual(openTokenFile(one).list())
  })

  test('is completed by running it again after it was killed, and copies nothing twice', async () => {
    const [one, other] = [await filledFolder(), await temporaryFolder()]
    const killed = launch('dateline.ts', ['copy', '--from', one, '--to', other])
    await untilOnDisk(other, 5, killed)
    killed.process.kill('SIGKILL')
    expect((await killed.ended).code).toBeNull()
    const { code, stdout } = await dateline(['copy', '--from', one, '--to', other])
    expect(code).toBe(0)
    const [, copied, unchanged] = /^ *(\d+) articles copied\n *0 articles updated\n *(\d+)/.exec(stdout) ?? []
    expect(Number(copied) + Number(unchanged)).toBe(45)
    expect(Number(unchanged)).toBeGreaterThanOrEqual(5)
    const again = await dateline(['copy', '--from', one, '--to', other])
    expect(again.stdout).toContain('45 articles unchanged\n 0 edits copied')
    expect(again.stdout).toMatch(SAME)
    expect(await exportOf(other)).toBe(await exportOf(one))
  })

  test('takes what a user reads who may do nothing else', async () => {
    const [url, folder] = [await postgres.database(), await temporaryFolder()]
    await dateline(['copy', '--from', await filledFolder(), '--to', url])
    await inDatabase(url, client =>
      client.query(`create role onlooker login password 'looking'; grant usage on schema dateline to onlooker;
        grant select on all tables in schema dateline to onlooker`),
    )
    const reading = url.replace(/\/\/[^@]*@/, '//onlooker:looking@')
    const { code, stdout } = await dateline(['copy', '--from', reading, '--to', folder])
    expect(stdout).toMatch(SAME)
    expect(code).toBe(0)
  })

  test('says who has a folder, and copies nothing', async () => {
    const [one, other] = [await filledFolder(), await temporaryFolder()]
    const store = await openLowdbStore(one)
    try {
      expect(await dateline(['copy', '--from', one, '--to', other])).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/ is in use by process \d+ on \S+\. Only one process can own a folder: stop /),
      })
    } finally {
      await store.close()
    }
  })

  test.each([
    ['no folder', ['no-such-folder', 'other'], 1, 'There is no folder no-such-folder to copy from.'],
    ['another kind of URL', ['mysql://here/news', 'other'], 2, 'Give a folder, or a database as postgres://'],
    ['one place twice', ['./here', 'here/'], 2, '--from and --to name the same place.'],
  ])('says what is wrong with %s', async (_, [from = '', to = ''], code, message) => {
    const cwd = await temporaryFolder()
    const ending = await dateline(['copy', '--from', from, '--to', to], { cwd })
    expect(ending).toMatchObject({ code, stderr: expect.stringContaining(message) })
  })

  test('says that a database holds no archive, and makes none there', async () => {
    const [url, folder] = [await postgres.database(), await temporaryFolder()]
    const { code, stderr } = await dateline(['copy', '--from', url, '--to', folder])
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^The database \S+ holds no archive: [^\n]*\n$/)])
    const { rows } = await inDatabase(url, client =>
      client.query("select from information_schema.schemata where schema_name = 'dateline'"),
    )
    expect(rows).toEqual([])
  })
})

describe('a copy', () => {
  test('answers like the source, whatever was done there, wherever it was cut short, and when more was done since', async () => {
    await fc.assert(
      fc.asyncProperty(editingSteps, editingSteps, fc.nat(50), async (steps, later, cut) => {
        const [source, target] = [openMemoryStore(), openMemoryStore()]
        await source.save(archive())
        await takeSteps(source, steps)
        await copied(source, target, cut)
        await copied(source, target)
        expect(await everythingIn(target)).toEqual(await everythingIn(source))
        expect((await target.summary()).version).toBe((await source.summary()).version)
        await takeSteps(source, later)
        await copiedWithoutRemoved(source, target)
        expect(await everythingIn(target)).toEqual(await everythingIn(source))
      }),
      { numRuns: 8 },
    )
  })

  test('touches nothing of a target that has what the source has not', async () => {
    const [first, second, third] = archive()
    if (!first || !second || !third) throw new Error('There are too few articles.')
    const source = await storeWith([first, third], [rename('mine')])
    for (const [target, message] of [
      [await storeWith([second], []), `The target has the article ${second.id}`],
      [await storeWith([{ ...third, text: `${third.text} Other.` }], []), `The target has revision 1 of the article`],
      [await storeWith([], [rename('theirs')]), 'The target has an edit of entities, theirs, which'],
    ] as const) {
      const before = await everythingIn(target)
      await expect(copied(source, target)).rejects.toThrow(message)
      expect(await everythingIn(target)).toEqual(before)
    }
  })
})

describe('a comparison of two archives', () => {
  test('finds whatever is not the same', async () => {
    const articles = archive().slice(0, 3)
    const [first, ...rest] = articles
    if (!first) throw new Error('There are no articles.')
    const edits = [rename('one'), rename('two')]
    const source = await storeWith(articles, edits)
    const other = { ...first, text: `${first.text} Other.` }
    for (const [target, tokens, messages] of [
      [await storeWith(articles, edits), [TOKEN], []],
      [await storeWith(rest, edits), [TOKEN], [`The article ${first.id} is not in the target.`, 'articleCount is 3']],
      [await storeWith([other, ...rest], edits), [TOKEN], [`${first.id}, revision 1: the text is another one`]],
      [
        await storeWith([{ ...first, annotations: null }, ...rest], edits),
        [TOKEN],
        ['revision 1: what stands beside the text is another one', 'mentionCount'],
      ],
      [await storeWith([other, ...articles], edits), [TOKEN], [`${first.id} has 1 texts in the source, and 2 in`]],
      [await storeWith(articles, edits.toReversed()), [TOKEN], ['The edits of entities are others']],
      [await storeWith(articles, []), [TOKEN], ['The edits of entities are others']],
      [await storeWith(articles, edits), [], ['The token ada is another one']],
    ] as const) {
      const comparison = await compareArchives(place(source, [TOKEN]), place(target, tokens), PROGRESS, RUNNING)
      expect(comparison.isSame).toBe(messages.length === 0)
      for (const message of messages) expect(comparison.render()).toContain(message)
    }
  })
})

const AT = '2024-02-03T04:05:06.000Z'
const PROGRESS = { advance() {}, stop() {} }
const RUNNING = new AbortController().signal
const TOKEN = {
  name: 'ada',
  digest: 'a'.repeat(64),
  scopes: ['read', 'write'],
  createdAt: AT,
  expiresOn: '2034-02-03',
  revokedAt: null,
} as const

/** Copies until so many articles were dealt with, or to the end. */
async function copied(source: ArticleStore, target: ArticleStore, cut = Number.POSITIVE_INFINITY): Promise<void> {
  const controller = new AbortController()
  let count = 0
  const progress = {
    advance() {
      if (++count >= cut) controller.abort()
    },
    stop() {},
  }
  await copyArchive(source, target, progress, controller.signal)
}

/** Copies, and removes from the target each article that it is said to have and the source has no more, or has as a new one. */
async function copiedWithoutRemoved(source: ArticleStore, target: ArticleStore): Promise<void> {
  for (;;) {
    const failure = await copied(source, target).catch((error: Error) => error)
    if (!failure) return
    const [, article] = /of the article (\S+),|has the article (\S+),/.exec(failure.message)?.filter(Boolean) ?? []
    if (article === undefined) throw failure
    expect(await target.remove([article])).toEqual([true])
  }
}

function rename(id: string): Edit {
  return {
    type: 'RENAME',
    id,
    by: 'nora',
    at: AT,
    kind: 'ORGANIZATION',
    entity: 'organization:du',
    name: `Union ${id}`,
  }
}

async function storeWith(articles: Parameters<ArticleStore['save']>[0], edits: readonly Edit[]): Promise<ArticleStore> {
  const store = openMemoryStore({ clock: () => new Date(AT) })
  await store.save(articles)
  await store.edit(edits)
  return store
}

function place(store: ArticleStore, tokens: Awaited<ReturnType<TokenStore['list']>>) {
  const none = async () => expect.unreachable()
  return {
    store,
    tokens: { byDigest: () => null, list: () => tokens, add: none, revoke: none },
    unserved: [],
    close: async () => {},
  }
}

/** A folder with the articles of the tests, of which one was revised, one reviewed and an entity renamed. */
async function filledFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), 'data')
  const store = await openLowdbStore(folder, { clock: () => new Date('2024-01-02T03:04:05Z') })
  const [first, second] = archive()
  if (!first || !second) throw new Error('There are too few articles.')
  await store.save([{ ...first, text: `${first.text} Before.` }, ...archive().slice(1)])
  await store.save([first])
  await store.edit([rename('one'), { type: 'UNDO', id: 'two', by: 'nora', at: AT, edit: 'one' }])
  await store.continueFrom(1000)
  await store.close()
  return folder
}

async function exportOf(folder: string): Promise<string> {
  return (await dateline(['export', '--format', 'jsonl', '--data', folder])).stdout
}
