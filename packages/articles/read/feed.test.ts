import { describe, expect, test } from 'vitest'
import { breachesOf } from '../model/invariant.ts'
import { type ReadResult, readSource } from './read.ts'

function read(xml: string): ReadResult[] {
  const results = [...readSource({ name: 'news.xml', content: new TextEncoder().encode(xml) })]
  for (const { article } of results) if (article) expect(breachesOf({ ...article, annotations: null })).toEqual([])
  return results
}

const LONG = 'The old bridge over the Lenta was closed on Monday after engineers found cracks in two of its pillars.'
const CONTENT = `<p>${LONG}</p><figure><img src="a.jpg"><figcaption>Divers at work. Photo: Ann Lee/AFP</figcaption></figure>
<h2>What happens next?</h2><p>The town council said that repairs would take until the autumn &amp; cost more.</p>`

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Daily</title><link>https://daily.example</link><language>en-gb</language>
<item><title>Old bridge &amp;amp; road closed</title><link>https://daily.example/bridge</link><guid>d-1</guid>
<pubDate>Mon, 04 Mar 2024 09:30:00 +0100</pubDate><dc:creator><![CDATA[Ann Lee]]></dc:creator>
<description>Cracks were found in two pillars.</description><content:encoded><![CDATA[${CONTENT}]]></content:encoded></item>
<item><title>Ferry fares rise</title><link>https://daily.example/ferry</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>
<description>&lt;p&gt;A ticket now costs four crowns.&lt;/p&gt;</description></item>
<item><title>Untold</title></item>
</channel></rss>`

const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Daily</title>
<entry><title type="html">Old bridge &amp;amp; road closed</title><link rel="alternate" href="https://daily.example/bridge"/>
<id>tag:daily.example,2024:1</id><published>2024-03-04T09:30:00Z</published><updated>2024-03-05T10:00:00Z</updated>
<author><name>Ann Lee</name></author><summary>Cracks were found in two pillars.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${CONTENT.replace('<img src="a.jpg">', '<img src="a.jpg"/>')}</div></content>
</entry></feed>`

describe('a feed', () => {
  test('in RSS gives an article for each item with its full text', () => {
    const [result] = read(RSS)
    expect(result?.notice).toBeUndefined()
    expect(result?.article).toMatchObject({
      publishedOn: '2024-03-04',
      publishedAt: '2024-03-04T09:30:00+01:00',
      publisher: 'The Daily',
      authors: ['Ann Lee'],
      url: 'https://daily.example/bridge',
      language: 'en',
      source: { name: 'news.xml', format: 'FEED' },
    })
    expect(result?.article?.headline.exact).toBe('Old bridge & road closed')
    expect(result?.article?.standfirst?.exact).toBe('Cracks were found in two pillars.')
    expect(result?.article?.blocks.map(block => block.kind)).toEqual(['PARAGRAPH', 'GALLERY', 'HEADING', 'PARAGRAPH'])
  })

  test('in Atom is read alike', () => {
    const [rss] = read(RSS)
    const [atom] = read(ATOM)
    expect(atom?.article?.text).toBe(rss?.article?.text)
    expect(atom?.article?.id).toBe(rss?.article?.id)
    expect(atom?.article).toMatchObject({ publishedAt: '2024-03-04T09:30:00Z', modifiedAt: '2024-03-05T10:00:00Z' })
  })

  test("without an item's full text gives its summary, and says so", () => {
    const [, result] = read(RSS)
    expect(result?.notice).toBe('news.xml, item 2 has no full text in the feed: only its summary was imported.')
    expect(result?.article?.blocks.map(block => block.span.exact)).toEqual(['A ticket now costs four crowns.'])
  })

  test('has its items refused one by one', () => {
    expect(read(RSS)[2]?.refusal).toEqual({
      code: 'NO_TEXT',
      message: 'news.xml, item 3 has neither content nor a summary.',
    })
  })
})

test.each([
  [
    'with entities of its own',
    RSS.replace('<rss', '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n<rss'),
    'NOT_AN_ARTICLE',
    'declares entities of its own',
  ],
  ['that is cut off', RSS.slice(0, -200), 'NOT_AN_ARTICLE', 'cut off: it does not end with </rss>'],
  ['without items', '<rss version="2.0"><channel><title>The Daily</title></channel></rss>', 'EMPTY', 'without items'],
  ['nested without end', `<rss>${'<a>'.repeat(100_000)}</rss>`, 'TOO_LARGE', 'more than 200 levels deep'],
])('a feed %s is refused', (_, xml, code, message) => {
  const [result] = read(xml)
  expect(result?.refusal?.code).toBe(code)
  expect(result?.refusal?.message).toContain(message)
})
