-- What searches and facets need of an article stands in one row of article_text: it is found, weighed and counted without any other row. Its long
-- columns lie apart, so that the rest of it is short.

-- By a number, a key takes four bytes in the rows of articles.
alter table dateline.entity_key add column number integer generated always as identity;
create unique index entity_key_number on dateline.entity_key (number);

-- word_counts says how often each word of whole stands there: ' word=12', the most frequent first. publisher, mentioned and named are numbers of
-- keys: named has all under which the article is found, its authors' as well.
alter table dateline.article_text
  add column word_counts text collate "C" not null default '',
  add column published_on text collate "C" not null default '',
  add column language text collate "C" not null default '',
  add column measures text[] collate "C" not null default '{}',
  add column publisher integer,
  add column mentioned integer[] not null default '{}',
  add column named integer[] not null default '{}';
-- To take a count out of it must not take the time to decompress it.
alter table dateline.article_text alter column word_counts set storage external;

with uses as (
  select article, max(number) filter (where role = 'PUBLISHER') as publisher,
    coalesce(array_agg(number order by number) filter (where role = 'MENTIONED'), '{}') as mentioned,
    array_agg(distinct number) as named
  from dateline.article_use join dateline.entity_key on entity_key.id = key
  group by article
), measured as (
  select article, array_agg(measure order by measure) as measures from dateline.article_measure group by article
)
update dateline.article_text as counted set
  word_counts = coalesce((
    select string_agg(' ' || word || '=' || count, '' order by count desc) from (
      select word, count(*) as count from string_to_table(counted.whole, ' ') as word where word not in ('', '|') group by word
    ) as words
  ), ''),
  published_on = entry.published_on, language = entry.language, measures = coalesce(measured.measures, '{}'),
  publisher = uses.publisher, mentioned = coalesce(uses.mentioned, '{}'), named = coalesce(uses.named, '{}')
from dateline.article_entry as entry left join uses using (article) left join measured using (article)
where entry.article = counted.article;

alter table dateline.article_text
  alter column word_counts drop default, alter column published_on drop default, alter column language drop default,
  alter column measures drop default, alter column mentioned drop default, alter column named drop default;
create index article_text_named on dateline.article_text using gin (named);

-- Always true. The planner does not know what it costs to read a long column, and would read the words of all articles where every fourth is a
-- hit. As a condition beside those that indexes answer, this says that rows are dear: a function that is not in SQL counts as 100 operators.
create function dateline.is_dear(article text) returns boolean language plpgsql stable as 'begin return true; end';

analyze dateline.article_text, dateline.entity_key;
