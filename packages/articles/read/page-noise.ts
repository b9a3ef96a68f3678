import { wordsOf } from './dom.ts'

/** Words in classes and ids of elements that pages put around an article: boxes of links, buttons, bylines, forms. */
const NOISE =
  /\b(?:ad|ads|adv|advert|advertisement|advertising|adsense|dfp|gpt|sponsor|sponsored|sponsors|outbrain|taboola|teads|related|recirc|recirculation|recommended|recommendations|read (?:more|next|also)|more (?:stories|news|from|on)|most (?:read|popular|viewed|recent)|popular|trending|newsletters?|sign ?up|subscribe|subscription|paywall|promos?|promobox|promoted|cta|callout|social|socialbar|share|shares|sharing|sharebar|sharethis|addtoany|addthis|share(?:tools|bar|links|buttons)|follow|comments?|disqus|respond|breadcrumbs?|tags|tag (?:list|cloud|links)|tagged|topics|byline|author (?:bio|box|card|content|details|info|name|meta|profile)|post author|about (?:the )?author|bio|timestamp|publish(?:ed)? (?:date|info|time)|publishinfo|footer publish date|date ?line|post (?:date|info|meta|views)|postmeta|postinfo|entry (?:meta|utility|footer|content views)|(?:article|content|story|blog) meta|meta (?:row|data|info)|read(?:ing)? time|skip ?link|skip nav|screen reader text|screen reader|visually ?hidden|sr only|print header|print only|copyright|disclaimer|cookies?|consent|gdpr|pagination|pager|prev next|post nav|(?:sidebar|footer) widget|widget (?:area|title|recent|text)|widgettitle|sidebar|toolbar|(?:rollover|tooltip|popover)(?: \w+)* (?:block|body|box|card|content|panel)|popups?|modal|overlay|lightbox|menu|submenu|navigation|navbar|login|log in|infobox|correction link|print|print link|jp relatedposts|yarpp|rating|ratings|polls?|quiz)\b/u

/** Classes of words under a picture. */
const CAPTION =
  /\b(?:captions?|wp caption text|image (?:caption|credit|source|description)|photo (?:caption|credit|desc)|credits?|cutline|media caption|newscaption)\b/u

/** Classes of the words between headline and text. */
const STANDFIRST =
  /\b(?:standfirst|dek|deck|sub ?(?:headline|heading|head|title|hed)|(?:article|story|post) (?:summary|subtitle|lead|lede|intro|description|excerpt|teaser))\b/u

/** Whether an element is none of the article's by its class, its id, or by being hidden. */
export function isNoiseElement(element: Element): boolean {
  return isHidden(element) || NOISE.test(nameOf(element))
}

/** Whether an element holds the words under a picture, by its class. */
export function isCaptionElement(element: Element): boolean {
  return CAPTION.test(nameOf(element))
}

/** Whether an element is a standfirst, by its class. */
export function isStandfirstElement(element: Element): boolean {
  return STANDFIRST.test(nameOf(element))
}

/** Tells links to other articles of a site from links to what an article speaks of. */
export class Links {
  readonly #host: string | null

  /** @param url the page's own address; without it, every link is taken for one within the site */
  constructor(url: string | null) {
    this.#host = hostOf(url)
  }

  /** Whether a link leads to the same site. */
  isInternal(link: Element): boolean {
    const host = hostOf(link.getAttribute('href'))
    return host === null || this.#host === null || host === this.#host
  }

  /** How much of an element's text stands in links within the site, from 0 to 1. */
  shareOf(element: Element): number {
    const all = (wordsOf(element) ?? '').length
    if (all === 0) return 0
    let linked = 0
    for (const link of element.querySelectorAll('a')) if (this.isInternal(link)) linked += (wordsOf(link) ?? '').length
    return linked / all
  }
}

/** The last two labels of an address's host, so that "www.daily.example" and "m.daily.example" are one site. */
function hostOf(address: string | null): string | null {
  const host = /^(?:https?:)?\/\/([^/?#:]+)/iu.exec(address?.trim() ?? '')?.[1]
  return host ? host.toLowerCase().split('.').slice(-2).join('.') : null
}

/** Class and id as words in lower case: "articleByline__name" is "article byline name". */
function nameOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`
    .slice(0, 300)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true
  const style = element.getAttribute('style')
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style)
}
