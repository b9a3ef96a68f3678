/** What a service sends over server-sent events, one after the other. */
export type EventStream = {
  /** The next event's name and data; null when the stream has ended. */
  next(): Promise<{ event: string; data: unknown } | null>
  /** Goes away, as a client does that is closed. */
  leave(): void
}

/**
 * Sends an operation and reads its answer as server-sent events.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function eventStream(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<EventStream> {
  const controller = new AbortController()
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query, variables }),
    signal: controller.signal,
  })
  const type = response.headers.get('content-type') ?? ''
  if (!response.body || !type.startsWith('text/event-stream')) throw new Error(`${type}: ${await response.text()}`)
  const events = eventsIn(response.body.pipeThrough(new TextDecoderStream()))
  return {
    next: async () => (await events.next()).value ?? null,
    leave: () => controller.abort(),
  }
}

async function* eventsIn(chunks: AsyncIterable<string>): AsyncGenerator<{ event: string; data: unknown }, undefined> {
  let text = ''
  for await (const chunk of chunks) {
    text += chunk
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string): string | undefined => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1]
      const event = field('event')
      if (event) yield { event, data: JSON.parse(field('data') || 'null') }
    }
  }
}
