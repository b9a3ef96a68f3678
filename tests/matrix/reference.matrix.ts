import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeReference } from '../../packages/sdk/reference/reference.ts'
import { temporaryFolder } from '../command.ts'

it('the reference of the SDK has a text on every function, method and type that is exported, and no broken link', async () => {
  const folder = await temporaryFolder()
  expect(await writeReference(folder)).toEqual([])
  expect(await readFile(join(folder, 'functions/index.createDateline.html'), 'utf8')).toContain(
    'A client for a Dateline service',
  )
})
