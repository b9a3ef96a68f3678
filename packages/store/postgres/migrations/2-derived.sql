-- All tables below are derived from articles, reviews and edits of entities, by the transaction that changes these: reads answer from
-- them, and never from more than they return. Nothing else writes to them; they can be emptied and made anew at any time.
--
-- Strings are compared by code point (collate "C"), so that the order is the same in every database. The other store compares UTF-16
-- code units; the two differ for characters above U+FFFF against those from U+E000 to U+FFFF alone.

create index review_id on dateline.review (id);

-- ARTICLES. Each row has the article first in its key.

-- An article as lists have it: headline is folded.
create table dateline.article_entry (
  article text collate "C" primary key,
  published_on text collate "C" not null,
  headline text collate "C" not null,
  language text collate "C" not null
);
create index article_entry_newest on dateline.article_entry (published_on desc, article);
create index article_entry_headline on dateline.article_entry (headline, article);
create index article_entry_language on dateline.article_entry (language, published_on desc, article);

create table dateline.article_measure (
  article text collate "C",
  measure text collate "C",
  published_on text collate "C" not null,
  primary key (article, measure)
);
create index article_measure_newest on dateline.article_measure (measure, published_on desc, article);

-- What is searched of an article. In headline and whole each word stands between two spaces of its own, so that a word can be counted and
-- a phrase found by plain comparison, in a text of any length. The vectors have no positions: they only propose texts.
create table dateline.article_text (
  article text collate "C" primary key,
  headline text collate "C" not null,
  whole text collate "C" not null,
  length integer not null,
  words tsvector not null,
  headline_words tsvector not null
);
create index article_text_words on dateline.article_text using gin (words);
create index article_text_headline_words on dateline.article_text using gin (headline_words);

-- That an article speaks of an entity under a key, as MENTIONED, PUBLISHER or AUTHOR.
create table dateline.article_use (
  article text collate "C",
  place integer,
  key text collate "C" not null,
  role text collate "C" not null,
  mention_count integer not null,
  in_headline boolean not null,
  published_on text collate "C" not null,
  primary key (article, place)
);
create index article_use_newest on dateline.article_use (key, role, published_on desc, article);

-- What articles tell of entities: roles, where other is what the role is at, and members, where other is the member.
create table dateline.article_telling (
  article text collate "C",
  place integer,
  key text collate "C" not null,
  other text collate "C",
  is_membership boolean not null,
  value json not null,
  published_on text collate "C" not null,
  primary key (article, place)
);
create index article_telling_newest on dateline.article_telling (key, published_on desc, article);
create index article_telling_member on dateline.article_telling (other, published_on desc, article) where is_membership;

-- Annotations as they are served, rejected ones as well. state is UNREVIEWED or a verdict.
create table dateline.mention (
  article text collate "C",
  place integer,
  id text collate "C" not null,
  start integer not null,
  published_on text collate "C" not null,
  state text collate "C" not null,
  key text collate "C" not null,
  value json not null,
  primary key (article, place)
);
create index mention_id on dateline.mention (id);
create index mention_newest on dateline.mention (published_on desc, article);
create index mention_key on dateline.mention (key, published_on desc, article);
create index mention_state on dateline.mention (state, published_on desc, article) where state <> 'UNREVIEWED';

-- said is the content as article_text has texts.
create table dateline.statement (
  article text collate "C",
  place integer,
  id text collate "C" not null,
  start integer not null,
  published_on text collate "C" not null,
  state text collate "C" not null,
  speaker text collate "C",
  kind text collate "C" not null,
  said text collate "C" not null,
  words tsvector not null,
  value json not null,
  primary key (article, place)
);
create index statement_id on dateline.statement (id);
create index statement_newest on dateline.statement (published_on desc, article);
create index statement_speaker on dateline.statement (speaker, published_on desc, article);
create index statement_words on dateline.statement using gin (words);
create index statement_state on dateline.statement (state, published_on desc, article) where state <> 'UNREVIEWED';

create table dateline.figure (
  article text collate "C",
  place integer,
  id text collate "C" not null,
  start integer not null,
  published_on text collate "C" not null,
  state text collate "C" not null,
  measure text collate "C" not null,
  status text collate "C" not null,
  reported_by text collate "C",
  at_place text collate "C",
  value json not null,
  primary key (article, place)
);
create index figure_id on dateline.figure (id);
create index figure_newest on dateline.figure (published_on desc, article);
create index figure_measure on dateline.figure (measure, published_on desc, article);
create index figure_reporter on dateline.figure (reported_by, published_on desc, article);
create index figure_place on dateline.figure (at_place, published_on desc, article);
create index figure_state on dateline.figure (state, published_on desc, article) where state <> 'UNREVIEWED';

-- earliest and latest are the event's own days. It stands in order by first_on and latest, without days behind all others; a day that is not
-- known is '~' where first ones come first, and '' where last ones do.
create table dateline.event (
  article text collate "C",
  place integer,
  id text collate "C" not null,
  start integer not null,
  state text collate "C" not null,
  certainty text collate "C" not null,
  earliest text collate "C",
  latest text collate "C",
  first_on text collate "C" generated always as (coalesce(earliest, latest)) stored,
  value json not null,
  primary key (article, place)
);
create index event_id on dateline.event (id);
create index event_first on dateline.event (coalesce(first_on, '~'), coalesce(latest, '~'), article, start, id);
create index event_last on dateline.event (coalesce(first_on, '') desc, coalesce(latest, '') desc, article, start, id);
create index event_state on dateline.event (state) where state <> 'UNREVIEWED';

-- Who takes part in an event (PARTICIPANT), and where it happens (PLACE).
create table dateline.event_entity (
  article text collate "C",
  place integer,
  role text collate "C",
  key text collate "C",
  primary key (article, place, role, key)
);
create index event_entity_key on dateline.event_entity (key, role);

-- ENTITIES. These tables are small beside those of articles.

-- A key under which articles know an entity. main is the key of the entity that articles give it, root that which it has by editors. words
-- is the name that the key is made of; the first and the last one of several words are bearers of a person's single name.
create table dateline.entity_key (
  id text collate "C" primary key,
  kind text collate "C" not null,
  words text collate "C" not null,
  first_word text collate "C",
  last_word text collate "C",
  uses integer not null,
  mention_count integer not null,
  main text collate "C" not null,
  root text collate "C" not null
);
create index entity_key_root on dateline.entity_key (root);
create index entity_key_main on dateline.entity_key (main);
create index entity_key_words on dateline.entity_key (words) where kind = 'PERSON';
create index entity_key_first on dateline.entity_key (first_word, main) where uses > 0;
create index entity_key_last on dateline.entity_key (last_word, main) where uses > 0;

-- The spellings of a key's name, by the number of articles.
create table dateline.key_name (
  key text collate "C",
  name text collate "C",
  count integer not null,
  folded text collate "C" not null,
  words tsvector not null,
  primary key (key, name)
);
create index key_name_words on dateline.key_name using gin (words);

-- Other keys that articles give to the same entity, by the number of articles: in both directions.
create table dateline.key_other (
  key text collate "C",
  other text collate "C",
  count integer not null,
  primary key (key, other)
);

-- What articles say of abbreviations and places, by the number of articles.
create table dateline.key_trait (
  key text collate "C",
  trait text collate "C",
  value text collate "C",
  count integer not null,
  primary key (key, trait, value)
);

-- The words of all names, with every three of their letters: a misspelt word shares most of them.
create table dateline.name_word (
  word text collate "C" primary key,
  grams text[] not null
);
create index name_word_grams on dateline.name_word using gin (grams);

-- An entity of which articles speak. folded is its name as it is ordered by, given the one that an editor gave it.
create table dateline.entity (
  id text collate "C" primary key,
  kind text collate "C" not null,
  name text collate "C" not null,
  folded text collate "C" not null,
  given text collate "C",
  given_words tsvector,
  mention_count integer not null,
  article_count integer not null,
  first_on text collate "C",
  last_on text collate "C"
);
create index entity_mentions on dateline.entity (mention_count desc, folded, id);
create index entity_articles on dateline.entity (article_count desc, folded, id);
create index entity_name on dateline.entity (folded, id);
create index entity_given on dateline.entity using gin (given_words) where given is not null;

-- The keys that edits of entities name, those that were taken back as well.
create table dateline.edit_key (
  edit text collate "C",
  key text collate "C",
  kind text collate "C" not null,
  stands boolean not null,
  primary key (edit, key)
);
create index edit_key_key on dateline.edit_key (key);

-- How many there are of the whole archive: articles, annotations, entities, and articles by month, language, measure and publisher.
create table dateline.tally (
  noun text collate "C",
  value text collate "C",
  count integer not null,
  primary key (noun, value)
);
