import type { TokenStore } from '@dateline/store'
import { inTime } from '../in-time.ts'
import type { Limits } from './limits.ts'

/** Tokens that are looked up within the time that an answer may take: their database may hang before anything of a request is read. */
export function tokensInTime(
  tokens: Pick<TokenStore, 'byDigest'>,
  { answerTime }: Pick<Limits, 'answerTime'>,
): Pick<TokenStore, 'byDigest'> {
  return { byDigest: digest => inTime(tokens.byDigest(digest), answerTime, 'The store of tokens') }
}
