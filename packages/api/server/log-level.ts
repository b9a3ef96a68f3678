/** What a log tells: nothing; errors; slow queries as well; every request as well. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info'] as const

/** How much a log tells. */
export type LogLevel = (typeof LOG_LEVELS)[number]
