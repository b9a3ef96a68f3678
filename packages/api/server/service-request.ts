import { IncomingMessage } from 'node:http'
import type { Awaitable } from '@dateline/store'
import type { Client } from '../schema/context.ts'
import type { RequestEntry } from './request-entry.ts'

/** A request as the service's own server makes it: it carries what is found out about it, where a map beside it would cost each request a microsecond. */
export class ServiceRequest extends IncomingMessage {
  /** Null until it is begun. */
  entry: RequestEntry | null = null
  /** Who sent it, once that was asked; rejects when it was refused. */
  sender: Awaitable<Client> | null = null
}
