import type { Membership } from '../../model/entity.ts'
import { spanOf } from '../../model/text-span.ts'
import { wordAt } from '../token.ts'
import { mentionAt, type Placed, type Scene } from './entity-scene.ts'

/** Words between an organization and the list of its members: "member states include", "made up of", "comprises". */
const LIST_OPENING =
  /(?:\bmembers?\b[^.;]{0,30}?(?:\b(?:include[sd]?|including|are|were)|[:—–])|\b(?:comprised|composed|made up|consists|consisting) of|\b(?:comprises|comprising|comprise|unites|groups|brings together))(?: of)?(?: the| its)?$/

/** The most tokens between an organization and the first of its members. */
const REACH = 14

/**
 * The members that an article lists for organizations, by the organizations' keys: "NATO members include A and B", "the union,
 * made up of A, B and C", "NATO member A", "A, a member of NATO".
 */
export function membersOf(text: string, scenes: readonly Scene[]): ReadonlyMap<string, Membership[]> {
  const members = new Map<string, Membership[]>()
  const add = (organization: Placed, member: Placed, scene: Scene): void => {
    if (member.key === organization.key || member.kind === 'PERSON') return
    const known = members.get(organization.key) ?? []
    if (known.some(each => each.member === member.key)) return
    const { tokens } = scene.sentence
    const first = Math.min(organization.first, member.first)
    const end = Math.max(organization.end, member.end)
    const start = tokens[first]?.start
    const stop = tokens[end - 1]?.end
    if (start === undefined || stop === undefined) return
    members.set(organization.key, [...known, { member: member.key, span: spanOf(text, start, stop) }])
  }

  for (const scene of scenes) {
    for (const [index, organization] of scene.mentions.entries()) {
      if (organization.kind !== 'ORGANIZATION') continue
      const next = scene.mentions.slice(index + 1)
      // The abbreviation in brackets behind a name is the same organization.
      const [first, ...others] = next.filter(mention => mention.key !== organization.key)
      if (first && first.first - organization.end <= REACH) {
        const between = words(scene, organization.end, first.first)
        if (/^(?:['’]s )?member(?:s| states?| countr(?:y|ies)| nations?)?$/.test(between)) {
          add(organization, first, scene)
          if (/(?:s|countries)$/.test(between))
            for (const each of listed(scene, first, others)) add(organization, each, scene)
        } else if (LIST_OPENING.test(between)) {
          for (const each of [first, ...listed(scene, first, others)]) add(organization, each, scene)
        }
      }
      const holder = memberBefore(scene, organization)
      if (holder) add(organization, holder, scene)
      if (
        /\bmembers? of(?: the)?$/.test(words(scene, Math.max(0, organization.first - 4), organization.first)) &&
        first
      ) {
        const between = words(scene, organization.end, first.first)
        if (/^(?:include|includes|are|—|–|:|, including|, such as)(?: the)?$/.test(between))
          for (const each of [first, ...listed(scene, first, others)]) add(organization, each, scene)
      }
    }
  }
  return members

  function words(scene: Scene, from: number, to: number): string {
    return scene.sentence.tokens
      .slice(from, to)
      .map(token => token.lower)
      .join(' ')
  }

  /** The mentions that go on a list: "A, B and C". */
  function listed(scene: Scene, first: Placed, others: readonly Placed[]): Placed[] {
    const list: Placed[] = []
    let last = first
    for (const each of others) {
      if (!/^(?:,|and|&|, and|or|, the|and the|, and the)$/.test(words(scene, last.end, each.first))) break
      list.push(each)
      last = each
    }
    return list
  }

  /** Of "A, a member of NATO" or "A is a NATO member", A. */
  function memberBefore(scene: Scene, organization: Placed): Placed | undefined {
    const { tokens } = scene.sentence
    const isMember = /^member(?:s| state)?$/.test(wordAt(tokens, organization.end))
    const from = Math.max(0, organization.first - 7)
    const before = words(scene, from, organization.first)
    const opening = isMember
      ? /(?:, an?|\bis an?|\bbecame an?|\bare)$/.exec(before)
      : /(?:, an?|\bis an?|\bbecame an?|\bare)(?: \S+)? members? of(?: the)?$/.exec(before)
    if (!opening) return undefined
    const at =
      from +
      before
        .slice(0, opening.index)
        .split(' ')
        .filter(word => word !== '').length -
      1
    return mentionAt(scene, at)
  }
}
