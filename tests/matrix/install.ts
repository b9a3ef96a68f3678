import { installTools } from './tools.ts'

/** What Vitest does before the first test. */
export const setup = installTools
