import { z } from 'zod'

/** The day (UTC) that lies an age in days, such as `30d`, before a moment; a day as it is; null for anything else. */
export function dayOfAge(age: string, now: Date): string | null {
  if (z.iso.date().safeParse(age).success) return age
  const days = /^(\d{1,5})d$/.exec(age)?.[1]
  return days === undefined ? null : new Date(now.getTime() - Number(days) * 86_400_000).toISOString().slice(0, 10)
}
