import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PackedSdk, packSdk } from '../packed-sdk.ts'
import { APP } from '../sdk-app.ts'
import { RESOLUTIONS, typeCheck } from '../type-check.ts'
import { toolAt } from './tools.ts'

let sdk: PackedSdk

beforeAll(async () => {
  sdk = await packSdk()
  await writeFile(join(sdk.folder, 'app.ts'), APP)
})

afterAll(() => sdk?.close())

describe.each(['5.4', '5.9', '6', '7'])('TypeScript %s', version => {
  it.each(RESOLUTIONS)(
    'type-checks the SDK and an app whole, with moduleResolution %s',
    async (moduleResolution, module) => {
      const tsc = toolAt(`typescript-${version}/bin/tsc`)
      expect(await typeCheck(tsc, sdk.folder, ['app.ts'], { module, moduleResolution })).toBe('')
    },
  )
})
