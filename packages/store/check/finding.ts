/**
 * What a check of an archive comes upon. Sentences that name the place:
 *
 * - a problem is wrong. `remedy` says what to do about it; `repair` puts it right where that takes no guess, and says what it did.
 * - a notice is worth knowing, and no fault.
 */
export type Finding = Problem | { readonly is: 'NOTICE'; readonly what: string }

export type Problem = {
  readonly is: 'PROBLEM'
  readonly what: string
  readonly remedy: string
  readonly repair?: () => Promise<string>
}

/** What became of a finding. `text` is all that there is to say of it. */
export type Checked = { readonly as: 'DAMAGE' | 'REPAIRED' | 'NOTICE'; readonly text: string }

/** Findings, as they come, each one repaired before the next is looked for when that is wanted. */
export async function* checked(findings: AsyncIterable<Finding>, repair: boolean): AsyncGenerator<Checked> {
  for await (const finding of findings) {
    if (finding.is === 'NOTICE') yield { as: 'NOTICE', text: finding.what }
    else if (repair && finding.repair) yield { as: 'REPAIRED', text: `${finding.what} ${await finding.repair()}` }
    else yield { as: 'DAMAGE', text: `${finding.what} ${finding.remedy}` }
  }
}
