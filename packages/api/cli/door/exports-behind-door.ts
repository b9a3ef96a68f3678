import type { ExportSource } from '../export/export-source.ts'
import type { Door } from './door-call.ts'
import { textThrough } from './through-door.ts'

/** The exports of the service that has a folder. It tells of no article by itself: its text is all that comes. */
export function exportsBehindDoor(door: Door): ExportSource {
  return {
    text: (exported, { signal }) => textThrough(door, { call: 'export', exported }, signal),
    close: async () => {},
  }
}
