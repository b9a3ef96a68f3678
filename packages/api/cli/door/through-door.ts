import { z } from 'zod'
import { CommandError } from '../command-error.ts'
import type { Door, DoorCall } from './door-call.ts'

const answerSchema = z.union([z.object({ result: z.unknown() }), z.object({ error: z.string() })])

/**
 * What a call through a door gives.
 *
 * @throws {CommandError} when the service has ended, or could not do it
 */
export async function resultThrough<Result>(door: Door, call: DoorCall): Promise<Result> {
  const response = await called(door, call)
  const { data: answer } = answerSchema.safeParse(await response?.json().catch(() => null))
  if (!answer)
    throw new CommandError(
      'The service that had the folder has ended. What it had acknowledged is there: run this again to go on.',
    )
  if ('error' in answer) throw refusal(answer.error)
  // By the port, which the service answers with.
  return answer.result as Result
}

/**
 * The text that a call through a door gives, in pieces.
 *
 * @throws {CommandError} when the service has ended, before all was told or at once, or could not do it
 */
export async function* textThrough(door: Door, call: DoorCall, signal: AbortSignal): AsyncGenerator<string> {
  const response = await called(door, call, signal)
  if (response && !response.ok) {
    const { data: answer } = answerSchema.safeParse(await response.json().catch(() => null))
    if (answer && 'error' in answer) throw refusal(answer.error)
  }
  try {
    if (!response?.body) throw new Error('Nothing answers.')
    yield* response.body.pipeThrough(new TextDecoderStream())
  } catch {
    if (!signal.aborted) throw new CommandError('The service that had the folder has ended: run this again.')
  }
}

function called({ url, key }: Door, call: DoorCall, signal?: AbortSignal): Promise<Response | null> {
  return fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(call),
    ...(signal && { signal }),
  }).catch(() => null)
}

function refusal(reason: string): CommandError {
  return new CommandError(`The service that has the folder could not do it. ${reason}`)
}
