/** The PostgreSQL database in which the archive lies, by `DATABASE_URL`; null when it lies in the data folder. */
export function databaseUrl(): string | null {
  return process.env['DATABASE_URL']?.trim() || null
}
