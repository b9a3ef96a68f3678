const END = String.raw`\s*[:.…>»›→]*\s*$`

/** Lines that news pages put around an article's words: buttons, advertisements, boxes. */
const NOISE: readonly RegExp[] = [
  new RegExp(
    `^(?:advertisements?|advertising|adverts?|ad|ads|anzeige|publicidad|publicité|pubblicità|publicidade|реклама|iklan|sponsored(?: content)?|promoted|story continues below(?: advertisement)?|article continues below|continue reading(?: below)?|paid post)${END}`,
    'iu',
  ),
  new RegExp(
    `^(?:share|tweet|pin|email|e-mail|print|save|copy link|comment|comments?|follow(?: us)?|like|listen|watch(?: live)?|play|close|menu|search|home|sign (?:in|up)|log ?in|subscribe(?: now)?|register|skip to (?:main )?content|back to top|load more|show more|see more|more|next|previous|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|instagram|messenger|flipboard|pocket|bookmark|view comments?)(?:[\\s|,·•]+(?:on|by|via|this|the|article|story|page|facebook|twitter|x|email|e-mail|print|whatsapp|telegram|linkedin|reddit|share|tweet|save|link))*${END}`,
    'iu',
  ),
  /^(?:share (?:this|on|via|it)|(?:post|leave|add|view|read) (?:a |all )?(?:comments?|repl(?:y|ies))|tell us what you think|join the (?:conversation|discussion))\b.{0,60}$/iu,
  /^(?:like|enjoy(?:ed)?) (?:this|the) (?:story|article|post)\?.*$/iu,
  /^(?:updated|corrected) (?:at|on)\b.{0,40}$/iu,
  /^join (?:us|our)\b.*\b(?:forums?|community|groups?|channel|discussion)\b.*$/iu,
  /^\[(\w+) [^\]]*\].*\[\/\1\]$/u,
  /^the post .{1,200} (?:appeared first on|first appeared on) .{1,100}$/iu,
  /^this slideshow requires javascript\b.*$/iu,
  /^\(?sources?\s*:\s[^.!?]{0,60}$/iu,
  /^(?:do you )?have (?:a|any) (?:news )?(?:tip|story)s?\b.*\?.*$/iu,
  /^\d+\s+(?:comments?|shares?|views?|likes?|retweets?)$/iu,
  /^(?:read|see|watch|listen|hear)\s+(?:more|also|next|on|now|the full (?:story|article))\s*[:>»→|-].*$/iu,
  /^[[(]?(?:also(?: (?:read|on|see|watch))?|more(?: on this| from)?|related(?: (?:posts?|articles?|stor(?:y|ies)|links?))?|recommended|see also|don['’]t miss|up next|editor['’]s picks?)\s*:.*$/iu,
  /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b/iu,
  /^also on \S+\.(?:com|org|net)\b.*$/iu,
  /^(?:click|tap) (?:here|to)\b.*$/iu,
  /^.{0,150}\bclick(?:ing)? here\b.{0,40}$/iu,
  /^.{0,150}\baffiliate\b.{0,40}\blinks?\b.{0,100}$/iu,
  /^.{0,120}\b(?:sign up|subscribe)\b.{0,80}\bnewsletters?\b.{0,80}$/iu,
  /^(?:sign up|subscribe|get|download)\b.*\b(?:newsletter|app|inbox|alerts?|podcast)\b.*$/iu,
  /^(?:you can )?follow\b.*\b(?:on|at) (?:@\w+|twitter|facebook|instagram|x|telegram|youtube)\b.*$/iu,
  /^\(?(?:(?:additional )?reporting|writing|editing|edited|compiled|photograph(?:y|s)|graphics?)\s+by\b.*$/iu,
  /^.{3,120}\bcontributed (?:(?:to )?this (?:report|story|article)|(?:additional )?reporting|to the report)\b.{0,40}$/iu,
  /^(?:this (?:article|story|report) (?:was|is|has been|originally|first) (?:first |originally )?(?:published|updated|appeared|translated|edited).*|(?:our standards|photos you may like|most (?:read|popular|viewed)|trending(?: now)?|topics?|tags?|filed under)\b.{0,80})$/iu,
  /^[\p{Ll}]{2,4}(?:\/[\p{Ll}]{2,4})+\s*\([^)]*\)$/u,
  /^(?:we use|this (?:site|page|website) uses) cookies?\b.*$/iu,
]

/** Headings of boxes whose lines are links to other articles. */
const BOX =
  /^(?:related(?: (?:articles?|stories|topics?|content|news|links?))?|more (?:on this (?:story|topic)|(?:\w+ ){0,2}(?:stories|news|articles|coverage)|from .{2,30})|read (?:more|also|next)|see also|you (?:may|might) also (?:like|be interested in)|recommended(?: (?:for you|stories|reading))?|most (?:read|popular|viewed)|top stories|trending(?: now)?|latest(?: (?:news|stories))?|(?:recent|popular) (?:articles|posts|stories)|popular (?:this week|now)|don['’]t miss|what to read next|editor['’]s picks?)\s*(?::|…|\.\.\.)?$/iu

/** Whether a line is none of the article's words. */
export function isNoise(line: string): boolean {
  return NOISE.some(pattern => pattern.test(line)) || !/[\p{L}\p{N}]/u.test(line)
}

/** Whether a line opens a box of links to other articles. */
export function opensBox(line: string): boolean {
  return BOX.test(line)
}
