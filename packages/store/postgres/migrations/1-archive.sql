-- All of an article has the article's id first in its key, so that these tables can be distributed by it.
-- json, not jsonb: a document comes back as it was written, with the order of its fields and any character.

create schema if not exists dateline;

create table dateline.migration (
  number integer primary key,
  at timestamptz not null default now()
);

create table dateline.article (
  id text primary key,
  revision integer not null,
  imported_at timestamptz not null,
  sha256 text not null,
  document json not null
);

-- The texts that articles had before.
create table dateline.revision (
  article text not null references dateline.article (id) on delete cascade,
  revision integer not null,
  imported_at timestamptz not null,
  sha256 text not null,
  document json not null,
  primary key (article, revision)
);

-- All texts that articles have had.
create view dateline.text as
  select id as article, revision, imported_at, sha256, document from dateline.article
  union all
  select article, revision, imported_at, sha256, document from dateline.revision;

-- What editors have said of articles, and what takes it back, in the order of place.
create table dateline.review (
  article text not null references dateline.article (id) on delete cascade,
  id text not null,
  place bigint generated always as identity,
  edit json not null,
  primary key (article, id)
);

-- What editors have made of entities, and what takes it back, in the order of place.
create table dateline.entity_edit (
  id text primary key,
  place bigint generated always as identity,
  edit json not null
);

-- One row. Who changes the archive locks it first, and then has the number of the change.
create table dateline.archive (
  one boolean primary key default true check (one),
  version bigint not null,
  -- What came up to here is not told any more: the archive took over the version of one that was restored.
  told_after bigint not null default 0
);
insert into dateline.archive (version) values (0);

-- Every change, without gaps in their numbers behind archive.told_after. article is null where entities were edited.
create table dateline.change (
  version bigint primary key,
  kind text not null check (kind in ('IMPORTED', 'REVISED', 'REMOVED', 'ANNOTATED', 'EDITED')),
  article text,
  at timestamptz not null
);

create table dateline.token (
  name text primary key,
  place bigint generated always as identity,
  digest text not null unique,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_on date,
  revoked_at timestamptz
);
