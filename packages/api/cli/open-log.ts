import { pino } from 'pino'
import type { LogLevel } from '../server/log-level.ts'
import { jsonLog, type ServiceLog, textLog } from '../server/service-log.ts'

/** How a service is told to log. What is left out depends on who reads it: a terminal shows a person's log, anything else takes a program's. */
export type LogValues = {
  readonly logLevel?: LogLevel
  readonly logFormat?: 'json' | 'text'
  readonly slowQuery: number
}

/** The log of a service on standard error: standard output has what a person reads at the start. Lines are written without making requests wait. */
export function openLog({ logLevel, logFormat, slowQuery }: LogValues): ServiceLog {
  const format = logFormat ?? (process.stderr.isTTY ? 'text' : 'json')
  if (format === 'text') return textLog(process.stderr, { level: logLevel ?? 'warn', slowQuery })
  return jsonLog(pino.destination({ dest: 2, sync: false }), { level: logLevel ?? 'info', slowQuery })
}
