/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Written by codegen.ts from the schema and from src/operations. Do not edit: change those, then `pnpm generate`.
import type { LocalDate, DateTime, Url } from '../scalar.ts';
import type { TypedDocument } from '../document.ts'
/** What is right of an annotation, by its kind. */
export type AnnotationCorrection =
  {   /** Of an event. */
  readonly event: EventCorrection; readonly figure?: never; readonly mention?: never; readonly statement?: never; }
  |  { readonly event?: never;   /** Of a figure. */
  readonly figure: FigureCorrection; readonly mention?: never; readonly statement?: never; }
  |  { readonly event?: never; readonly figure?: never;   /** Of a mention. */
  readonly mention: MentionCorrection; readonly statement?: never; }
  |  { readonly event?: never; readonly figure?: never; readonly mention?: never;   /** Of a statement. */
  readonly statement: StatementCorrection; };

/** In which order what was found in articles is listed. Within an article it comes in the order of the text. */
export type AnnotationOrder =
  /** The oldest articles first, by day of publication. */
  | 'PUBLISHED_ASC'
  /** The newest articles first, by day of publication. */
  | 'PUBLISHED_DESC'
  | '%future added value';

/** How the words put a number. */
export type Approximation =
  /** “Around 2,000”: both bounds are the number, and neither is exact. */
  | 'ABOUT'
  /** “Almost 400”, “nearly 400”: the number is the maximum, and it was not reached. */
  | 'ALMOST'
  /** “At least 18”: the number is the minimum, there is no maximum. */
  | 'AT_LEAST'
  /** “Up to 400”: the number is the maximum, there is no minimum. */
  | 'AT_MOST'
  /** “Between 15 and 20”: each bound has its own number. */
  | 'BETWEEN'
  /** Just the number: “18 officers”. Both bounds are the number. */
  | 'EXACT'
  /** “Over 160”, “more than 160”: the number is the minimum, and it was passed. */
  | 'MORE_THAN'
  /** “Dozens”, “scores of people”: no number, but a bound that the word implies. */
  | 'VAGUE'
  | '%future added value';

/** What became of an article. */
export type ArticleChangeKind =
  /** It is new. */
  | 'IMPORTED'
  /** It is gone. */
  | 'REMOVED'
  /** It has a new text. */
  | 'REVISED'
  | '%future added value';

/** Which articles. All conditions must hold; a list holds when one of its values does. */
export type ArticleFilter = {
  /** In one of these languages, as BCP 47 has them: “en”. */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** With a figure of one of these measures: `[KILLED, INJURED]`. */
  readonly measures?: ReadonlyArray<Measure> | null | undefined;
  /** That mention one of these entities, by their ids, as `entities(filter: { name: "CSTO" }) { nodes { id } }` gives them. */
  readonly mentions?: ReadonlyArray<string> | null | undefined;
  /** That mention every one of these entities, by their ids, as for `mentions`: `["Place:…", "Person:…"]`. */
  readonly mentionsAll?: ReadonlyArray<string> | null | undefined;
  /** Published on these days: `{ from: "2022-01-03", to: "2022-01-09" }`. */
  readonly publishedOn?: DateRange | null | undefined;
  /** From one of these publishers, by their ids, as `publisher { id }` gives them. */
  readonly publishers?: ReadonlyArray<string> | null | undefined;
  /** What headline, text, captions and names have. Words that must all be there, in any order, without regard to case and accents; `"an exact phrase"`; `begin*`; `-without`, which must not be there. */
  readonly text?: string | null | undefined;
};

/** In which order articles are listed. */
export type ArticleOrder =
  /** By headline, from A to Z. */
  | 'HEADLINE_ASC'
  /** The oldest first, by day of publication. */
  | 'PUBLISHED_ASC'
  /** The newest first, by day of publication. */
  | 'PUBLISHED_DESC'
  | '%future added value';

/** Whether the days can be told from the text. */
export type Certainty =
  /** The text tells which days are meant. */
  | 'CERTAIN'
  /** The days are likely, not sure: a weekday below an older picture, for instance. */
  | 'UNCERTAIN'
  | '%future added value';

/** The days of a time: the first and the last one, both included. An end that is left out is open. */
export type CorrectedDays = {
  /** The first day: “2022-01-05”. */
  readonly earliest?: LocalDate | null | undefined;
  /** The last day: “2022-01-09”. */
  readonly latest?: LocalDate | null | undefined;
};

/** A number with its bounds, of which one at least is known. */
export type CorrectedQuantity = {
  /** How the words put it. */
  readonly approximation: Approximation;
  /** The most that it is; left out when that is not known. */
  readonly maximum?: number | null | undefined;
  /** The least that it is; left out when that is not known. */
  readonly minimum?: number | null | undefined;
  /** A currency as ISO 4217 has it, “percent”, or a plural noun; none for things counted. */
  readonly unit?: string | null | undefined;
};

/** Days from `from` to `to`, both included. An end that is left out is open. */
export type DateRange = {
  /** The first day: “2022-01-05”. */
  readonly from?: LocalDate | null | undefined;
  /** The last day, which still belongs to the range: “2022-01-11”. The same as `from` for a single day. */
  readonly to?: LocalDate | null | undefined;
};

/** What an editor did. */
export type EditType =
  /** Made one entity of several. */
  | 'MERGE'
  /** Gave an entity a name. */
  | 'RENAME'
  /** Judged an annotation. */
  | 'REVIEW'
  /** Took names out of an entity. */
  | 'SPLIT'
  /** Took an earlier edit back. */
  | 'UNDO'
  | '%future added value';

/** Which entities. All conditions must hold; a list holds when one of its values does. */
export type EntityFilter = {
  /** Of one of these kinds: `[PERSON, ORGANIZATION]`. */
  readonly kinds?: ReadonlyArray<EntityKind> | null | undefined;
  /** With a name that has these words, or words that begin so: “kass tok” finds “Kassym-Jomart Tokayev”. A misspelt word, “Tokaev”, finds the nearest one when no name has it. */
  readonly name?: string | null | undefined;
  /** Mentioned in an article published on these days: `{ from: "2022-01-05" }`. */
  readonly publishedOn?: DateRange | null | undefined;
};

/** What kind of thing an entity is. */
export type EntityKind =
  /** An organization: a ministry, a company, an alliance, a news agency. */
  | 'ORGANIZATION'
  /** A person. */
  | 'PERSON'
  /** A place: a country, a city, an airport. */
  | 'PLACE'
  | '%future added value';

/** In which order entities are listed. */
export type EntityOrder =
  /** Those that the most articles mention first. */
  | 'ARTICLES_DESC'
  /** The most mentioned first. */
  | 'MENTIONS_DESC'
  /** By name, from A to Z, without regard to case and accents. */
  | 'NAME_ASC'
  | '%future added value';

/** An entity: one of the archive, or another one by its name. */
export type EntityReference =
  {   /** The id of an entity, as `entities { nodes { id } }` gives it. */
  readonly id: string; readonly named?: never; }
  |  { readonly id?: never;   /** The kind and the name of an entity. */
  readonly named: NewEntity; };

/** What is right of an event. Fields that are left out stay as they are. */
export type EventCorrection = {
  /** Who takes part: all of them. */
  readonly participants?: ReadonlyArray<EntityReference> | null | undefined;
  /** Where it happened: all places. */
  readonly places?: ReadonlyArray<EntityReference> | null | undefined;
  /** What happened, in one line: “Troops arrived in Almaty”. */
  readonly summary?: string | null | undefined;
  /** The days on which it happened, or is to happen. */
  readonly when?: CorrectedDays | null | undefined;
};

/** Which events. All conditions must hold; a list holds when one of its values does. */
export type EventFilter = {
  /** In one of these articles, by their ids, as `article { id }` gives them. */
  readonly articles?: ReadonlyArray<string> | null | undefined;
  /** Whose days can be told from the text, or cannot. All when it is left out: uncertain days count like others. */
  readonly certainty?: ReadonlyArray<Certainty> | null | undefined;
  /** In which one of these entities takes part, or that happened in one of these places, by their ids, as `entities { nodes { id } }` gives them. */
  readonly entities?: ReadonlyArray<string> | null | undefined;
  /** In which one of these entities takes part, by their ids, as `participants { id }` gives them. */
  readonly participants?: ReadonlyArray<string> | null | undefined;
  /** In one of these places, by their ids, as `places { id }` gives them. */
  readonly places?: ReadonlyArray<string> | null | undefined;
  /** Only those of which editors have said this. All but the rejected ones when it is left out: `[REJECTED]` asks for those alone. */
  readonly reviews?: ReadonlyArray<ReviewState> | null | undefined;
  /** That happened, or may have happened, on these days: `{ from: "2022-01-05", to: "2022-01-05" }`. (Not: in articles published on them.) */
  readonly when?: DateRange | null | undefined;
};

/** In which order events are listed: by their own first days, not by those of publication. */
export type EventOrder =
  /** The first ones first. Those whose days nobody knows come last. */
  | 'WHEN_ASC'
  /** The last ones first. Those whose days nobody knows come last, here as well. */
  | 'WHEN_DESC'
  | '%future added value';

/** What is right of a figure. Fields that are left out stay as they are; null says that there is none. */
export type FigureCorrection = {
  /** What is counted: “security officers”. */
  readonly counted?: string | null | undefined;
  /** What it counts or measures. */
  readonly measure?: Measure | null | undefined;
  /** The number, with its bounds. */
  readonly quantity?: CorrectedQuantity | null | undefined;
  /** Who reported it. */
  readonly reportedBy?: EntityReference | null | undefined;
  /** Whether the article lets it stand. */
  readonly status?: FigureStatus | null | undefined;
  /** When it holds. */
  readonly when?: CorrectedDays | null | undefined;
  /** The place where it holds. */
  readonly where?: EntityReference | null | undefined;
};

/** Which figures. All conditions must hold; a list holds when one of its values does. */
export type FigureFilter = {
  /** In one of these articles, by their ids, as `article { id }` gives them. */
  readonly articles?: ReadonlyArray<string> | null | undefined;
  /** Of one of these measures: `[KILLED]`. */
  readonly measures?: ReadonlyArray<Measure> | null | undefined;
  /** Holding in one of these places, by their ids, as `where { id }` gives them. */
  readonly places?: ReadonlyArray<string> | null | undefined;
  /** In articles published on these days: `{ from: "2022-01-05", to: "2022-01-15" }`. */
  readonly publishedOn?: DateRange | null | undefined;
  /** Reported by one of these entities, by their ids, as `reportedBy { id }` gives them. */
  readonly reportedBy?: ReadonlyArray<string> | null | undefined;
  /** Only those of which editors have said this. All but the rejected ones when it is left out: `[REJECTED]` asks for those alone. */
  readonly reviews?: ReadonlyArray<ReviewState> | null | undefined;
  /** With one of these standings: `[WITHDRAWN, DISPUTED]`. */
  readonly status?: ReadonlyArray<FigureStatus> | null | undefined;
};

/** What an article says of a figure’s standing. */
export type FigureStatus =
  /** It says that others contradict the figure: “activists speak of twice as many”. */
  | 'DISPUTED'
  /** It reports it, and says nothing against it: “164 people died, the ministry said”. */
  | 'REPORTED'
  /** It says that the figure was taken back: “the ministry withdrew the number”. */
  | 'WITHDRAWN'
  | '%future added value';

/** An article to import. What the source says of itself goes before what is given here beside it. */
export type ImportArticleInput = {
  /** The source: plain text as it stands on a news page, a page in HTML, or a JSON object such as `{ "headline": …, "publishedOn": "2022-01-13", "text": … }`. 5 MB at most. */
  readonly content: string;
  /** How the source is written; recognised when it is left out. */
  readonly format?: SourceFormat | null | undefined;
  /** The article of which this is the text now, by its id, as `articles { nodes { id } }` gives it. When it is left out, the article with the same URL, or with the same publisher, headline and day. */
  readonly id?: string | null | undefined;
  /** The language as BCP 47 has it (“en”), for sources that do not tell. */
  readonly language?: string | null | undefined;
  /** What to call the source, such as a file name: “strike.html”. `Source.name` tells it again. */
  readonly name?: string;
  /** The day of publication, for sources that do not tell: “2022-01-13”. */
  readonly publishedOn?: LocalDate | null | undefined;
  /** The publisher’s name, for sources that do not tell: “Harbour Gazette”. */
  readonly publisher?: string | null | undefined;
  /** Where it was published, for sources that do not tell: `https://example.org/news/1`. Articles with one URL are one article. */
  readonly url?: Url | null | undefined;
};

/** What became of an article that was sent. */
export type ImportOutcome =
  /** It is new. */
  | 'IMPORTED'
  /** It was known with another text: it has a new revision. */
  | 'REVISED'
  /** It was known with the same text: nothing was stored. */
  | 'UNCHANGED'
  | '%future added value';

/** What a figure counts or measures. */
export type Measure =
  /** How old somebody or something is: “the 68-year-old”. */
  | 'AGE'
  /** People who were arrested or detained: “police held 200 men”. */
  | 'ARRESTED'
  /** Any number of things that no other measure fits: “two burnt-out buses”. */
  | 'COUNT'
  /** Troops, police or others who were sent somewhere: “about 2,000 soldiers were sent”. */
  | 'DEPLOYED'
  /** People who fled or were driven from their homes: “some 3,000 villagers fled”. */
  | 'DISPLACED'
  /** How far or how long something is: “30 miles from the border”. */
  | 'DISTANCE'
  /** How long something takes: “for two weeks”. */
  | 'DURATION'
  /** People who were taken to hospital: “60 are still in hospital”. */
  | 'HOSPITALIZED'
  /** People who were injured or wounded: “more than 1,000 people were hurt”. */
  | 'INJURED'
  /** People who were killed or died: “18 officers were killed”. */
  | 'KILLED'
  /** Members of an organization: “an alliance of six states”. */
  | 'MEMBERS'
  /** People who are missing: “four sailors are missing”. */
  | 'MISSING'
  /** An amount of money: “$3 million”. */
  | 'MONEY'
  /** A share in per cent: “prices rose by 9 percent”. */
  | 'PERCENTAGE'
  /** Inhabitants of a place: “a town of 150,000 people”. */
  | 'POPULATION'
  /** People who protested: “dozens rallied in the square”. */
  | 'PROTESTERS'
  /** Votes that were cast: “55 members voted against it”. */
  | 'VOTES'
  | '%future added value';

/** What is right of a mention. */
export type MentionCorrection = {
  /** Whom or what the words name. */
  readonly entity: EntityReference;
};

/** Which entities are one. */
export type MergeEntitiesInput = {
  /** The entities that are the same, of the same kind, by their ids, as `entities { nodes { id } }` gives them: 1 to 100. */
  readonly entities: ReadonlyArray<string>;
  /** The entity whose id and name they have from then on, by its id, as `entities { nodes { id } }` gives it. */
  readonly into: string;
};

/** An entity that no article names yet, or one by any of its names. */
export type NewEntity = {
  /** What kind of thing it is. */
  readonly kind: EntityKind;
  /** Its fullest name: “Kassym-Jomart Tokayev”. */
  readonly name: string;
};

/** What kind of place it is. */
export type PlaceKind =
  /** A city, town or village: “Almaty”. */
  | 'CITY'
  /** A country: “Kazakhstan”. */
  | 'COUNTRY'
  /** A building or a site: “Almaty Airport”. */
  | 'FACILITY'
  /** A mountain, a river, a sea: “the Caspian Sea”. */
  | 'NATURAL_FEATURE'
  /** Any other place. */
  | 'OTHER'
  /** A part of a country, or of the world: “Mangystau Region”, “Central Asia”. */
  | 'REGION'
  | '%future added value';

/** Why a source is no article. */
export type RefusalCode =
  /** It is no text: a picture, a PDF. */
  | 'BINARY'
  /** There is nothing in it. */
  | 'EMPTY'
  /** One of its fields has a value that cannot be. */
  | 'INVALID_FIELD'
  /** It is said to be JSON and cannot be read as such. */
  | 'INVALID_JSON'
  /** It is something else than one article. */
  | 'NOT_AN_ARTICLE'
  /** It is text in another encoding than UTF-8. */
  | 'NOT_UTF8'
  /** It does not tell when it was published, and `publishedOn` was not given. */
  | 'NO_DATE'
  /** It has no headline. */
  | 'NO_HEADLINE'
  /** It has a headline and no text. */
  | 'NO_TEXT'
  /** It is larger than 5 MB. */
  | 'TOO_LARGE'
  | '%future added value';

/** Which article to remove. */
export type RemoveArticleInput = {
  /** The id of the article, as `articles { nodes { id } }` gives it. */
  readonly id: string;
};

/** A name for an entity. */
export type RenameEntityInput = {
  /** The entity, by its id, as `entities { nodes { id } }` gives it. */
  readonly entity: string;
  /** Its name, 200 characters at most: “Kassym-Jomart Tokayev”. */
  readonly name: string;
};

/** A judgement on an annotation. */
export type ReviewAnnotationInput = {
  /** The id of a mention, a statement, a figure or an event, as `figures { nodes { id } }` gives it. */
  readonly annotation: string;
  /** What is right, with the verdict `CORRECTED`, and only with that. */
  readonly correction?: AnnotationCorrection | null | undefined;
  /** Why, in your words, 1,000 characters at most: “quoted by her, not said by her”. */
  readonly note?: string | null | undefined;
  /** The id of the edit whose review you saw on the annotation, as `review { edit { id } }` gives it, or null when you saw none. When another one stands by now, nothing is done, so that nobody overrules what they have not seen. Left out, the judgement replaces whatever stands. */
  readonly replaces?: string | null | undefined;
  /** How it is judged. */
  readonly verdict: ReviewVerdict;
};

/** What editors have said of an annotation. */
export type ReviewState =
  /** It is right as it was found. */
  | 'CONFIRMED'
  /** It was changed by the editor, and is right as it stands now. */
  | 'CORRECTED'
  /** It is wrong. */
  | 'REJECTED'
  /** Nobody has judged it yet. */
  | 'UNREVIEWED'
  | '%future added value';

/** How an editor judged an annotation. */
export type ReviewVerdict =
  /** It is right as it was found. */
  | 'CONFIRMED'
  /** It was changed by the editor, and is right as it stands now. */
  | 'CORRECTED'
  /** It is wrong. */
  | 'REJECTED'
  | '%future added value';

/** How a source is written. */
export type SourceFormat =
  /** An RSS 2.0 or Atom feed: each item is an article. */
  | 'FEED'
  /** A page in HTML. */
  | 'HTML'
  /** One article as a JSON object. */
  | 'JSON'
  /** One article as a JSON object in each line. */
  | 'JSON_LINES'
  /** Plain text, as it is scraped from a news page. */
  | 'TEXT'
  | '%future added value';

/** Which names of an entity are those of another one. */
export type SplitEntityInput = {
  /** The entity from which they are taken, by its id, as `entities { nodes { id } }` gives it. */
  readonly entity: string;
  /** The names, as `Entity.separableNames` lists them: the main one of the other entity first. */
  readonly names: ReadonlyArray<string>;
};

/** What is right of a statement. Fields that are left out stay as they are; null says that there is none. */
export type StatementCorrection = {
  /** How it is reported. */
  readonly kind?: StatementKind | null | undefined;
  /** Who said it. */
  readonly speaker?: EntityReference | null | undefined;
};

/** Which statements. All conditions must hold; a list holds when one of its values does. */
export type StatementFilter = {
  /** In one of these articles, by their ids, as `article { id }` gives them. */
  readonly articles?: ReadonlyArray<string> | null | undefined;
  /** Reported in one of these ways: `[DIRECT, MIXED]` for what can be quoted. */
  readonly kinds?: ReadonlyArray<StatementKind> | null | undefined;
  /** In articles published on these days: `{ from: "2022-01-05", to: "2022-01-15" }`. */
  readonly publishedOn?: DateRange | null | undefined;
  /** Only those of which editors have said this. All but the rejected ones when it is left out: `[REJECTED]` asks for those alone. */
  readonly reviews?: ReadonlyArray<ReviewState> | null | undefined;
  /** Said by one of these entities, by their ids, as `speaker { id }` gives them. */
  readonly speakers?: ReadonlyArray<string> | null | undefined;
  /** What was said. Words that must all be there, in any order, without regard to case and accents; `"an exact phrase"`; `begin*`; `-without`, which must not be there. */
  readonly text?: string | null | undefined;
};

/** How an article reports what was said. */
export type StatementKind =
  /** In quotation marks: “We will not rest,” she said. */
  | 'DIRECT'
  /** Without: She said that they would not rest. */
  | 'INDIRECT'
  /** In part: She said that they “will not rest” until then. */
  | 'MIXED'
  | '%future added value';

/** What a new text does with words. */
export type TextChangeKind =
  /** They stand in the new text alone. */
  | 'ADDED'
  /** They stand in both texts. */
  | 'KEPT'
  /** They stood in the text before alone. */
  | 'REMOVED'
  | '%future added value';

/** How long the time is that the words name. */
export type TimePrecision =
  /** One day: “on Thursday”, “January 5”. */
  | 'DAY'
  /** A month of the calendar: “in December”. */
  | 'MONTH'
  /** Any other number of days: “within 10 days”, “since Sunday”. */
  | 'RANGE'
  /** Seven days: “last week”. */
  | 'WEEK'
  /** A year of the calendar: “in 2019”. */
  | 'YEAR'
  | '%future added value';

export type ArchiveSummaryFragment = {
  /** How many articles there are. */
  readonly articleCount: number,
  /** How many people they know. */
  readonly personCount: number,
  /** How many organizations they know. */
  readonly organizationCount: number,
  /** How many places they know. */
  readonly placeCount: number,
  /** How many mentions of entities they have. */
  readonly mentionCount: number,
  /** How many statements they have. */
  readonly statementCount: number,
  /** How many figures they have. */
  readonly figureCount: number,
  /** How many events they have. */
  readonly eventCount: number,
  /** When the oldest article was published; null without articles. */
  readonly firstPublishedOn: LocalDate | null,
  /** When the newest article was published; null without articles. */
  readonly lastPublishedOn: LocalDate | null,
  /** Grows with every change: as long as it stays, so do all answers. */
  readonly version: number
};

export type ArchiveQueryVariables = Exact<{ [key: string]: never; }>;


export type ArchiveQuery = {
  /** How much there is of everything. */
  readonly archive: ArchiveSummaryFragment
};

export type ArticleSummaryFragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** Its headline. */
  readonly headline: string,
  /** The lead: the lines between headline and text that sum it up. Null when there are none. */
  readonly standfirst: string | null,
  /** The day of publication. */
  readonly publishedOn: LocalDate,
  /** Its language as BCP 47 has it: “en”, “ru”. “und” when it cannot be told. */
  readonly language: string,
  /** How many words headline, standfirst and body have: what white space separates and holds a letter or a digit. Noise and credits are not counted. */
  readonly wordCount: number,
  /** Where it was published on the web, when that is known. */
  readonly url: Url | null,
  /** Who published it; null when the source does not tell. */
  readonly publisher: {
    /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
    readonly id: string,
    /** Its fullest name: “Kassym-Jomart Tokayev”. */
    readonly name: string
  } | null,
  /** Who wrote it, as the byline has it. */
  readonly authors: ReadonlyArray<{
    /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
    readonly id: string,
    /** Its fullest name: “Kassym-Jomart Tokayev”. */
    readonly name: string
  }>
};

export type ArticleDetailFragment = (
  {
  /** The moment of publication; null when only the day is known. */
  readonly publishedAt: DateTime | null,
  /** When the publisher says that the article was last changed; null when it does not say. */
  readonly modifiedAt: DateTime | null,
  /** Whether names, statements, figures, events and topics were looked for. Only articles in English are annotated. */
  readonly annotated: boolean,
  /** How many texts it has had: 1 as long as its text has not changed. */
  readonly revision: number,
  /** The whole stored text, to which all spans point: the source’s text with line ends as LF, without a byte order mark, in Unicode NFC. Noise such as “Advertisement” stays in it, but in no block. */
  readonly text: string,
  /** Where the headline stands. */
  readonly headlineSpan: SpanFragment,
  /** Where the standfirst stands. */
  readonly standfirstSpan: SpanFragment | null,
  /** What it was read from. */
  readonly source: {
    /** The name of the file, or what the sender called it. */
    readonly name: string,
    /** How it was written. */
    readonly format: SourceFormat,
    /** The SHA-256 of its bytes, as 64 hexadecimal digits. */
    readonly sha256: string,
    /** When it was imported. */
    readonly importedAt: DateTime
  },
  /** The body in its order: headings, paragraphs, quotations, lists and galleries. */
  readonly blocks: ReadonlyArray<
    | {
      readonly __typename: 'BlockQuote',
      /** Its words. */
      readonly span: SpanFragment
    }
    | {
      readonly __typename: 'Gallery',
      /** The words that open it; null when there are none. */
      readonly introduction: SpanFragment | null,
      /** Its images, in order; at least one. */
      readonly images: ReadonlyArray<ImageDetailFragment>,
      /** All that the text tells of it. */
      readonly span: SpanFragment
    }
    | {
      readonly __typename: 'Heading',
      /** How deep it stands, as in HTML: 2 for a section, 3 for one within it, to 6. */
      readonly level: number,
      /** Its words. */
      readonly span: SpanFragment
    }
    | {
      readonly __typename: 'List',
      /** Whether the points are numbered. */
      readonly ordered: boolean,
      /** The words of each point, in order; at least one. */
      readonly items: ReadonlyArray<SpanFragment>,
      /** From the first point to the last. */
      readonly span: SpanFragment
    }
    | {
      readonly __typename: 'Paragraph',
      /** Its words. */
      readonly span: SpanFragment
    }
  >,
  /** The people, organizations and places that it mentions, by their first mention. */
  readonly entities: ReadonlyArray<{
    /** How much the article is about it, from 0 (in passing) to 1 (its subject). */
    readonly salience: number,
    /** Whom or what it is, as all articles together know it. */
    readonly entity:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment
    ,
    /** The words that name it in this article, in the order of the text. */
    readonly mentions: ReadonlyArray<{
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** Whether the words use no name: “the president”, not “Kassym-Jomart Tokayev”. */
      readonly nominal: boolean,
      /** The words that it was read from. */
      readonly span: SpanFragment,
      /** What an editor said of it; null as long as nobody has. */
      readonly review: ReviewDetailFragment | null
    }>
  }>,
  /** What was said, and by whom, in the order of the text. */
  readonly statements: ReadonlyArray<StatementDetailFragment>,
  /** The numbers that it reports, in the order of the text. */
  readonly figures: ReadonlyArray<FigureDetailFragment>,
  /** The dated events that it tells of, in the order of the text. */
  readonly events: ReadonlyArray<EventDetailFragment>,
  /** What it is about, beside the entities that it mentions: the foremost topics, at most ten. */
  readonly topics: ReadonlyArray<{
    /** The words for it, in the form that reads best. */
    readonly phrase: string,
    /** How much the article is about it, from 0 (in passing) to 1 (its foremost topic). */
    readonly salience: number
  }>,
  /** Other articles that mention the same entities; those that share the most telling ones first. */
  readonly related: ReadonlyArray<{
    /** The other article. */
    readonly article: ArticleNameFragment,
    /** The entities that both mention, the most telling first. */
    readonly entities: ReadonlyArray<
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment
    >
  }>
}
  & ArticleSummaryFragment
);

export type ArticleNameFragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** Its headline. */
  readonly headline: string,
  /** The day of publication. */
  readonly publishedOn: LocalDate
};

export type ImageDetailFragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** Which of the article’s images it is, from 1. */
  readonly position: number,
  /** The line above the caption; null when there is none. */
  readonly title: string | null,
  /** What the picture shows; null when the text does not tell. */
  readonly caption: string | null,
  /** Where the title stands. */
  readonly titleSpan: SpanFragment | null,
  /** Where the caption stands. */
  readonly captionSpan: SpanFragment | null,
  /** Who made it; null when the text does not tell. */
  readonly credit: {
    /** The whole credit: “Alexei Nikolsky/Kremlin/REUTERS”. */
    readonly text: string,
    /** The people who took the picture: “Alexei Nikolsky”. */
    readonly photographers: ReadonlyArray<string>,
    /** The agencies and other bodies that distributed it: “Kremlin” and “REUTERS”. */
    readonly agencies: ReadonlyArray<string>
  } | null,
  /** Everything that the text tells of it: title, caption and credit. */
  readonly span: SpanFragment
};

export type ArticlesQueryVariables = Exact<{
  /** Which articles; all when it is left out. */
  filter?: ArticleFilter | null | undefined;
  /** In which order. */
  orderBy?: ArticleOrder;
  /** How many items to answer with, from the front: 1 to 100, 20 when neither `first` nor `last` is given. */
  first?: number | null | undefined;
  /** Only items behind this cursor: the `endCursor` of the page before. */
  after?: string | null | undefined;
  /** How many items to answer with, from the back: 1 to 100. Give either `first` or `last`. */
  last?: number | null | undefined;
  /** Only items in front of this cursor: the `startCursor` of the page behind. */
  before?: string | null | undefined;
}>;


export type ArticlesQuery = {
  /** The articles of the archive. For instance, those of one week that report deaths: `filter: { publishedOn: { from: "2022-01-03", to: "2022-01-09" }, measures: [KILLED] }`. */
  readonly articles: {
    /** How many items there are on all pages. Counted only when it is asked for. */
    readonly totalCount: number,
    /** Where this page stands in the list. */
    readonly pageInfo: PageBoundsFragment,
    /** The items of this page, each with its cursor, in the order of the list. */
    readonly edges: ReadonlyArray<{
      /** The item itself. */
      readonly node: ArticleSummaryFragment
    }>
  }
};

export type ArticlesInFullQueryVariables = Exact<{
  /** Which articles; all when it is left out. */
  filter?: ArticleFilter | null | undefined;
  /** In which order. */
  orderBy?: ArticleOrder;
  /** How many items to answer with, from the front: 1 to 100, 20 when neither `first` nor `last` is given. */
  first?: number | null | undefined;
  /** Only items behind this cursor: the `endCursor` of the page before. */
  after?: string | null | undefined;
  /** How many items to answer with, from the back: 1 to 100. Give either `first` or `last`. */
  last?: number | null | undefined;
  /** Only items in front of this cursor: the `startCursor` of the page behind. */
  before?: string | null | undefined;
}>;


export type ArticlesInFullQuery = {
  /** The articles of the archive. For instance, those of one week that report deaths: `filter: { publishedOn: { from: "2022-01-03", to: "2022-01-09" }, measures: [KILLED] }`. */
  readonly articles: {
    /** How many items there are on all pages. Counted only when it is asked for. */
    readonly totalCount: number,
    /** Where this page stands in the list. */
    readonly pageInfo: PageBoundsFragment,
    /** The items of this page, each with its cursor, in the order of the list. */
    readonly edges: ReadonlyArray<{
      /** The item itself. */
      readonly node: ArticleDetailFragment
    }>
  }
};

export type ArticleQueryVariables = Exact<{
  /** The id of an article, as `articles { nodes { id } }` gives it. */
  id: string;
}>;


export type ArticleQuery = {
  /** One article by its id; null when no article has this id (any more). */
  readonly article: ArticleDetailFragment | null
};

export type SearchArticlesQueryVariables = Exact<{
  /** The words to look for: “airport troops”. Words that must all be there, in any order, without regard to case and accents; `"an exact phrase"`; `begin*`; `-without`, which must not be there. */
  query: string;
  /** In which articles to look; all when it is left out. */
  filter?: ArticleFilter | null | undefined;
  /** How many items to answer with, from the front: 1 to 100, 20 when neither `first` nor `last` is given. */
  first?: number | null | undefined;
  /** Only items behind this cursor: the `endCursor` of the page before. */
  after?: string | null | undefined;
  /** How many items to answer with, from the back: 1 to 100. Give either `first` or `last`. */
  last?: number | null | undefined;
  /** Only items in front of this cursor: the `startCursor` of the page behind. */
  before?: string | null | undefined;
}>;


export type SearchArticlesQuery = {
  /** Articles by the words that stand in their headlines, texts and captions, and by all names of their entities, those that fit best first: words in the headline weigh more than words in the text, and these more than other names. A misspelt name finds the right one, unless it stands in the archive as well. */
  readonly search: {
    /** How many articles were found. */
    readonly totalCount: number,
    /** Where this page stands among all hits. */
    readonly pageInfo: PageBoundsFragment,
    /** The hits of this page, best first. */
    readonly edges: ReadonlyArray<{
      /** How well it fits: the higher, the better. Only good for comparing hits of one search. */
      readonly score: number,
      /** The words by which it was found, in the order of the text: the first 20. Where it was found by another name, or by a misspelt one, the words that name the entity. */
      readonly highlights: ReadonlyArray<HighlightFragment>,
      /** The article. */
      readonly node: FoundArticleFragment
    }>
  }
};

export type HighlightFragment = (
  {
  /** What stands in front of the words, as the W3C’s text quote selector has it. */
  readonly prefix: string,
  /** What stands behind the words, as the W3C’s text quote selector has it. */
  readonly suffix: string
}
  & SpanFragment
);

export type FoundArticleFragment = (
  {
  /** Where the headline stands. */
  readonly headlineSpan: SpanFragment,
  /** Where the standfirst stands. */
  readonly standfirstSpan: SpanFragment | null
}
  & ArticleSummaryFragment
);

export type FacetCountsFragment = {
  /** What the figures measure, those with the most articles first. */
  readonly measures: ReadonlyArray<{
    /** The measure. */
    readonly value: Measure,
    /** How many articles have it. */
    readonly count: number
  }>,
  /** The months of publication in their order: “2022-01”. */
  readonly months: ReadonlyArray<{
    /** The value. */
    readonly value: string,
    /** How many articles have it. */
    readonly count: number
  }>,
  /** The publishers, those with the most articles first. */
  readonly publishers: ReadonlyArray<{
    /** How many articles have it. */
    readonly count: number,
    /** The publisher. */
    readonly value: {
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** Its fullest name: “Kassym-Jomart Tokayev”. */
      readonly name: string
    }
  }>,
  /** The entities that are mentioned, those with the most articles first. */
  readonly people: ReadonlyArray<{
    /** How many articles have it. */
    readonly count: number,
    /** The entity. */
    readonly value:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment

  }>,
  /** The entities that are mentioned, those with the most articles first. */
  readonly organizations: ReadonlyArray<{
    /** How many articles have it. */
    readonly count: number,
    /** The entity. */
    readonly value:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment

  }>,
  /** The entities that are mentioned, those with the most articles first. */
  readonly places: ReadonlyArray<{
    /** How many articles have it. */
    readonly count: number,
    /** The entity. */
    readonly value:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment

  }>
};

export type ArticleFacetsQueryVariables = Exact<{
  /** Which articles; all when it is left out. */
  filter?: ArticleFilter | null | undefined;
}>;


export type ArticleFacetsQuery = {
  /** The articles of the archive. For instance, those of one week that report deaths: `filter: { publishedOn: { from: "2022-01-03", to: "2022-01-09" }, measures: [KILLED] }`. */
  readonly articles: {
    /** What the articles of the whole list have in common, with counts. */
    readonly facets: FacetCountsFragment
  }
};

export type SearchFacetsQueryVariables = Exact<{
  /** The words to look for: “airport troops”. Words that must all be there, in any order, without regard to case and accents; `"an exact phrase"`; `begin*`; `-without`, which must not be there. */
  query: string;
  /** In which articles to look; all when it is left out. */
  filter?: ArticleFilter | null | undefined;
}>;


export type SearchFacetsQuery = {
  /** Articles by the words that stand in their headlines, texts and captions, and by all names of their entities, those that fit best first: words in the headline weigh more than words in the text, and these more than other names. A misspelt name finds the right one, unless it stands in the archive as well. */
  readonly search: {
    /** What all articles that were found have in common, with counts. */
    readonly facets: FacetCountsFragment
  }
};

export type PlaceCountFragment = {
  /** How many articles have it. */
  readonly count: number,
  /** The entity. */
  readonly value:
    | EntityName_Organization_Fragment
    | EntityName_Person_Fragment
    | (
      {
      /** What kind of place it is. */
      readonly placeKind: PlaceKind,
      /** The country in which it lies, as ISO 3166-1 has it: “KZ”. Null when that is not known. */
      readonly countryCode: string | null,
      /** Degrees north of the equator (WGS 84); null when that is not known. */
      readonly latitude: number | null,
      /** Degrees east of Greenwich (WGS 84); null when that is not known. */
      readonly longitude: number | null
    }
      & EntityName_Place_Fragment
    )

};

export type ArticlePlacesQueryVariables = Exact<{
  /** Which articles; all when it is left out. */
  filter?: ArticleFilter | null | undefined;
}>;


export type ArticlePlacesQuery = {
  /** The articles of the archive. For instance, those of one week that report deaths: `filter: { publishedOn: { from: "2022-01-03", to: "2022-01-09" }, measures: [KILLED] }`. */
  readonly articles: {
    /** What the articles of the whole list have in common, with counts. */
    readonly facets: {
      /** The entities that are mentioned, those with the most articles first. */
      readonly entities: ReadonlyArray<PlaceCountFragment>
    }
  }
};

export type SearchPlacesQueryVariables = Exact<{
  /** The words to look for: “airport troops”. Words that must all be there, in any order, without regard to case and accents; `"an exact phrase"`; `begin*`; `-without`, which must not be there. */
  query: string;
  /** In which articles to look; all when it is left out. */
  filter?: ArticleFilter | null | undefined;
}>;


export type SearchPlacesQuery = {
  /** Articles by the words that stand in their headlines, texts and captions, and by all names of their entities, those that fit best first: words in the headline weigh more than words in the text, and these more than other names. A misspelt name finds the right one, unless it stands in the archive as well. */
  readonly search: {
    /** What all articles that were found have in common, with counts. */
    readonly facets: {
      /** The entities that are mentioned, those with the most articles first. */
      readonly entities: ReadonlyArray<PlaceCountFragment>
    }
  }
};

export type ArticleRevisionsQueryVariables = Exact<{
  /** The id of an article, as `articles { nodes { id } }` gives it. */
  id: string;
}>;


export type ArticleRevisionsQuery = {
  /** One article by its id; null when no article has this id (any more). */
  readonly article: {
    /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
    readonly id: string,
    /** All texts that it has had, the newest first. */
    readonly revisions: ReadonlyArray<{
      /** Which one it is, from 1. */
      readonly revision: number,
      /** When this text was imported. */
      readonly importedAt: DateTime,
      /** The SHA-256 of the source’s bytes, as 64 hexadecimal digits. */
      readonly sha256: string,
      /** What became of the text before, word by word: runs of words that were kept, removed or added. Those kept and added make up this text; those kept and removed the one before. The first text is all added. */
      readonly changes: ReadonlyArray<{
        /** Whether the words were kept, added or removed. */
        readonly kind: TextChangeKind,
        /** The words, with the white space and the marks around them. */
        readonly text: string
      }>
    }>
  } | null
};

export type ImportArticleMutationVariables = Exact<{
  /** The article. */
  input: ImportArticleInput;
}>;


export type ImportArticleMutation = {
  /** Reads an article, looks for all that is in it, and keeps it. The same text is not kept twice; another text of a known article is a new revision. Takes a token with the scope `write`. */
  readonly importArticle:
    | {
      readonly __typename: 'ImportArticleSuccess',
      /** Whether it is new, has a new text, or was known. */
      readonly outcome: ImportOutcome,
      /** The article, with all that was found in it. */
      readonly article: (
        {
        /** How many texts it has had: 1 as long as its text has not changed. */
        readonly revision: number
      }
        & ArticleSummaryFragment
      )
    }
    | {
      readonly __typename: 'InvalidInputError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "language"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'NotFoundError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'RefusedError',
      /** Why, for programs. */
      readonly code: RefusalCode,
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'UnauthorizedError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }

};

export type RemoveArticleMutationVariables = Exact<{
  /** The article. */
  input: RemoveArticleInput;
}>;


export type RemoveArticleMutation = {
  /** Removes an article, with all texts that it has had, from every answer: entities, facets and counts forget it, too. It can be imported again, as a new one. Takes a token with the scope `write`. */
  readonly removeArticle:
    | {
      readonly __typename: 'InvalidInputError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "language"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'NotFoundError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'RemoveArticleSuccess',
      /** The id that the article had, and has when it is imported again. */
      readonly articleId: string
    }
    | {
      readonly __typename: 'UnauthorizedError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }

};

export type EditMadeFragment = {
  /** Names this edit for `undoEdit`. */
  readonly id: string,
  /** What was done. */
  readonly type: EditType,
  /** The name of the token that was used. */
  readonly by: string,
  /** When it was done. */
  readonly at: DateTime,
  /** What it is of, in names: the entities that were merged into another one, the names that were split off, the name that was given: `["The ministry"]`. None for a review, and for what takes an edit back. */
  readonly names: ReadonlyArray<string>
};

export type ReviewDetailFragment = {
  /** How the annotation was judged. */
  readonly verdict: ReviewVerdict,
  /** Why, in the words of the editor. */
  readonly note: string | null,
  /** The name of the token that the editor used. */
  readonly reviewedBy: string,
  /** When it was judged. */
  readonly reviewedAt: DateTime,
  /** The edit that made it. `undoEdit` takes it back. */
  readonly edit: {
    /** Names this edit for `undoEdit`. */
    readonly id: string
  }
};

export type AnnotationReviewQueryVariables = Exact<{
  /** An id that an earlier answer gave, as `figures { nodes { id } }` does. */
  id: string;
}>;


export type AnnotationReviewQuery = {
  /** Anything by its id; null when nothing has this id (any more). */
  readonly node:
    | {
      readonly __typename: 'Article'
    }
    | {
      readonly __typename: 'Event',
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** What an editor said of it; null as long as nobody has. */
      readonly review: ReviewDetailFragment | null
    }
    | {
      readonly __typename: 'Figure',
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** What an editor said of it; null as long as nobody has. */
      readonly review: ReviewDetailFragment | null
    }
    | {
      readonly __typename: 'Image'
    }
    | {
      readonly __typename: 'Mention',
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** What an editor said of it; null as long as nobody has. */
      readonly review: ReviewDetailFragment | null
    }
    | {
      readonly __typename: 'Organization'
    }
    | {
      readonly __typename: 'Person'
    }
    | {
      readonly __typename: 'Place'
    }
    | {
      readonly __typename: 'Statement',
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** What an editor said of it; null as long as nobody has. */
      readonly review: ReviewDetailFragment | null
    }
   | null
};

export type RejectedAnnotationsQueryVariables = Exact<{
  /** The id of an article, as `articles { nodes { id } }` gives it. */
  article: string;
}>;


export type RejectedAnnotationsQuery = {
  /** One article by its id; null when no article has this id (any more). */
  readonly article: {
    /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
    readonly id: string,
    /** All words that name a person, an organization or a place, in the order of the text. */
    readonly mentions: ReadonlyArray<{
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** Whether the words use no name: “the president”, not “Kassym-Jomart Tokayev”. */
      readonly nominal: boolean,
      /** The words that it was read from. */
      readonly span: SpanFragment,
      /** Whom or what the words name. */
      readonly entity:
        | EntityName_Organization_Fragment
        | EntityName_Person_Fragment
        | EntityName_Place_Fragment
      ,
      /** What an editor said of it; null as long as nobody has. */
      readonly review: ReviewDetailFragment | null
    }>,
    /** What was said, and by whom, in the order of the text. */
    readonly statements: ReadonlyArray<StatementDetailFragment>,
    /** The numbers that it reports, in the order of the text. */
    readonly figures: ReadonlyArray<FigureDetailFragment>,
    /** The dated events that it tells of, in the order of the text. */
    readonly events: ReadonlyArray<EventDetailFragment>
  } | null
};

export type EntityEditsQueryVariables = Exact<{
  /** An id that an earlier answer gave, as `figures { nodes { id } }` does. */
  id: string;
}>;


export type EntityEditsQuery = {
  /** Anything by its id; null when nothing has this id (any more). */
  readonly node:
    | {
      readonly __typename: 'Article'
    }
    | {
      readonly __typename: 'Event'
    }
    | {
      readonly __typename: 'Figure'
    }
    | {
      readonly __typename: 'Image'
    }
    | {
      readonly __typename: 'Mention'
    }
    | {
      readonly __typename: 'Organization',
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** Those of its names, other than the first, by which an article knows it alone: `splitEntity` makes them another entity’s. */
      readonly separableNames: ReadonlyArray<string>,
      /** What editors made of it, in order: merges, splits and names that can be taken back. */
      readonly edits: ReadonlyArray<EditMadeFragment>
    }
    | {
      readonly __typename: 'Person',
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** Those of its names, other than the first, by which an article knows it alone: `splitEntity` makes them another entity’s. */
      readonly separableNames: ReadonlyArray<string>,
      /** What editors made of it, in order: merges, splits and names that can be taken back. */
      readonly edits: ReadonlyArray<EditMadeFragment>
    }
    | {
      readonly __typename: 'Place',
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** Those of its names, other than the first, by which an article knows it alone: `splitEntity` makes them another entity’s. */
      readonly separableNames: ReadonlyArray<string>,
      /** What editors made of it, in order: merges, splits and names that can be taken back. */
      readonly edits: ReadonlyArray<EditMadeFragment>
    }
    | {
      readonly __typename: 'Statement'
    }
   | null
};

export type ReviewAnnotationMutationVariables = Exact<{
  /** The judgement. */
  input: ReviewAnnotationInput;
}>;


export type ReviewAnnotationMutation = {
  /** Confirms, rejects or corrects what was found in an article. It outranks the machine: what is rejected is left out of every answer, and what is confirmed or corrected stays as it is now, wherever its words still stand when the article is imported again. Judge it anew to change your mind. Takes a token with the scope `review`. */
  readonly reviewAnnotation:
    | {
      readonly __typename: 'ConflictError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'InvalidInputError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'NotFoundError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'ReviewAnnotationSuccess',
      /** The edit that was made. `undoEdit` takes it back. */
      readonly edit: EditMadeFragment,
      /** The annotation as it is served now, with its review. */
      readonly annotation:
        | {
          readonly __typename: 'Event',
          /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
          readonly id: string,
          /** What an editor said of it; null as long as nobody has. */
          readonly review: ReviewDetailFragment | null
        }
        | {
          readonly __typename: 'Figure',
          /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
          readonly id: string,
          /** What an editor said of it; null as long as nobody has. */
          readonly review: ReviewDetailFragment | null
        }
        | {
          readonly __typename: 'Mention',
          /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
          readonly id: string,
          /** What an editor said of it; null as long as nobody has. */
          readonly review: ReviewDetailFragment | null
        }
        | {
          readonly __typename: 'Statement',
          /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
          readonly id: string,
          /** What an editor said of it; null as long as nobody has. */
          readonly review: ReviewDetailFragment | null
        }

    }
    | {
      readonly __typename: 'UnauthorizedError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }

};

export type MergeEntitiesMutationVariables = Exact<{
  /** The entities. */
  input: MergeEntitiesInput;
}>;


export type MergeEntitiesMutation = {
  /** Makes one entity of several, in every answer: all that articles say of any of them, now and later, they say of it. The ids of all of them lead to it. Takes a token with the scope `review`. */
  readonly mergeEntities:
    | {
      readonly __typename: 'InvalidInputError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'MergeEntitiesSuccess',
      /** The edit that was made. `undoEdit` takes it back. */
      readonly edit: EditMadeFragment,
      /** The entity as it is now. */
      readonly entity:
        | EntitySummary_Organization_Fragment
        | EntitySummary_Person_Fragment
        | EntitySummary_Place_Fragment

    }
    | {
      readonly __typename: 'NotFoundError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'UnauthorizedError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }

};

export type SplitEntityMutationVariables = Exact<{
  /** The names. */
  input: SplitEntityInput;
}>;


export type SplitEntityMutation = {
  /** Takes names out of an entity: what articles say under these names, now and later, they say of another one. It also takes apart what was merged. Takes a token with the scope `review`. */
  readonly splitEntity:
    | {
      readonly __typename: 'InvalidInputError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'NotFoundError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'SplitEntitySuccess',
      /** The edit that was made. `undoEdit` takes it back. */
      readonly edit: EditMadeFragment,
      /** The entity as it is now. */
      readonly entity:
        | EntitySummary_Organization_Fragment
        | EntitySummary_Person_Fragment
        | EntitySummary_Place_Fragment
      ,
      /** The entity that the names are of now; it has the id of the first of them. */
      readonly splitOff:
        | EntitySummary_Organization_Fragment
        | EntitySummary_Person_Fragment
        | EntitySummary_Place_Fragment

    }
    | {
      readonly __typename: 'UnauthorizedError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }

};

export type RenameEntityMutationVariables = Exact<{
  /** The name. */
  input: RenameEntityInput;
}>;


export type RenameEntityMutation = {
  /** Gives an entity a name, whatever articles call it; the names that they give it are its aliases. Its id stays. Takes a token with the scope `review`. */
  readonly renameEntity:
    | {
      readonly __typename: 'InvalidInputError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'NotFoundError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'RenameEntitySuccess',
      /** The edit that was made. `undoEdit` takes it back. */
      readonly edit: EditMadeFragment,
      /** The entity as it is now. */
      readonly entity:
        | EntitySummary_Organization_Fragment
        | EntitySummary_Person_Fragment
        | EntitySummary_Place_Fragment

    }
    | {
      readonly __typename: 'UnauthorizedError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }

};

export type UndoEditMutationVariables = Exact<{
  /** The edit. */
  edit: string;
}>;


export type UndoEditMutation = {
  /** Takes back a review, a merge, a split or a name: all answers are as if it had never been made. A review that it had taken the place of holds again. Takes a token with the scope `review`. */
  readonly undoEdit:
    | {
      readonly __typename: 'NotFoundError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'UnauthorizedError',
      /** What is wrong, and what to do about it, in a sentence. */
      readonly message: string,
      /** Which part of the input is at fault: `["input", "content"]`. Null when none is. */
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'UndoEditSuccess',
      /** The edit that took it back. */
      readonly edit: EditMadeFragment
    }

};

type EntityName_Organization_Fragment = {
  readonly __typename: 'Organization',
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** Whether it is a person, an organization or a place. */
  readonly kind: EntityKind,
  /** Its fullest name: “Kassym-Jomart Tokayev”. */
  readonly name: string
};

type EntityName_Person_Fragment = {
  readonly __typename: 'Person',
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** Whether it is a person, an organization or a place. */
  readonly kind: EntityKind,
  /** Its fullest name: “Kassym-Jomart Tokayev”. */
  readonly name: string
};

type EntityName_Place_Fragment = {
  readonly __typename: 'Place',
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** Whether it is a person, an organization or a place. */
  readonly kind: EntityKind,
  /** Its fullest name: “Kassym-Jomart Tokayev”. */
  readonly name: string
};

export type EntityNameFragment =
  | EntityName_Organization_Fragment
  | EntityName_Person_Fragment
  | EntityName_Place_Fragment
;

type EntitySummary_Organization_Fragment = (
  {
  /** Its other names, the most frequent first: “Tokayev”. */
  readonly aliases: ReadonlyArray<string>,
  /** How many times it is mentioned in all articles. */
  readonly mentionCount: number,
  /** How many articles mention it. */
  readonly articleCount: number,
  /** When the first article that mentions it was published; null when it is only a publisher or an author. */
  readonly firstMentionedOn: LocalDate | null,
  /** When the last article that mentions it was published; null when it is only a publisher or an author. */
  readonly lastMentionedOn: LocalDate | null
}
  & EntityName_Organization_Fragment
);

type EntitySummary_Person_Fragment = (
  {
  /** Its other names, the most frequent first: “Tokayev”. */
  readonly aliases: ReadonlyArray<string>,
  /** How many times it is mentioned in all articles. */
  readonly mentionCount: number,
  /** How many articles mention it. */
  readonly articleCount: number,
  /** When the first article that mentions it was published; null when it is only a publisher or an author. */
  readonly firstMentionedOn: LocalDate | null,
  /** When the last article that mentions it was published; null when it is only a publisher or an author. */
  readonly lastMentionedOn: LocalDate | null
}
  & EntityName_Person_Fragment
);

type EntitySummary_Place_Fragment = (
  {
  /** Its other names, the most frequent first: “Tokayev”. */
  readonly aliases: ReadonlyArray<string>,
  /** How many times it is mentioned in all articles. */
  readonly mentionCount: number,
  /** How many articles mention it. */
  readonly articleCount: number,
  /** When the first article that mentions it was published; null when it is only a publisher or an author. */
  readonly firstMentionedOn: LocalDate | null,
  /** When the last article that mentions it was published; null when it is only a publisher or an author. */
  readonly lastMentionedOn: LocalDate | null
}
  & EntityName_Place_Fragment
);

export type EntitySummaryFragment =
  | EntitySummary_Organization_Fragment
  | EntitySummary_Person_Fragment
  | EntitySummary_Place_Fragment
;

type EntityDetail_Organization_Fragment = (
  {
  /** Its short name in capitals: “CSTO”. Null when no article uses one. */
  readonly abbreviation: string | null,
  /** Who and what belongs to it, as articles say: the newest article first, each member once. */
  readonly members: ReadonlyArray<{
    /** When the first article that says so was published. */
    readonly firstReportedOn: LocalDate,
    /** When the last article that says so was published. */
    readonly lastReportedOn: LocalDate,
    /** How many articles say so. */
    readonly articleCount: number,
    /** Who or what belongs to it: a country, another organization, a person. */
    readonly member:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment

  }>,
  /** All names it goes by, its fullest one as well, with how many articles use each: the most frequent first. */
  readonly names: ReadonlyArray<{
    /** The name as it is spelled: “CSTO”. */
    readonly name: string,
    /** How many articles use it. */
    readonly articleCount: number
  }>,
  /** The entities that most of its articles mention as well, those with the most articles first. */
  readonly coOccurrences: ReadonlyArray<{
    /** How many articles mention both. */
    readonly articleCount: number,
    /** The other entity. */
    readonly entity:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment

  }>,
  /** What it belongs to, as articles say: the newest article first, each organization once. */
  readonly memberships: ReadonlyArray<{
    /** When the first article that says so was published. */
    readonly firstReportedOn: LocalDate,
    /** When the last article that says so was published. */
    readonly lastReportedOn: LocalDate,
    /** How many articles say so. */
    readonly articleCount: number,
    /** The organization. */
    readonly organization: EntityName_Organization_Fragment
  }>
}
  & EntitySummary_Organization_Fragment
);

type EntityDetail_Person_Fragment = (
  {
  /** What articles call the person: each role once, without regard to case. For how it changed over time, `orderBy: FIRST_REPORTED_ASC`. */
  readonly roles: ReadonlyArray<{
    /** The words for it: “Deputy Health Minister”. */
    readonly title: string,
    /** Whether the text calls the role past: “the former president”. */
    readonly former: boolean,
    /** When the first article that says so was published. */
    readonly firstReportedOn: LocalDate,
    /** When the last article that says so was published. */
    readonly lastReportedOn: LocalDate,
    /** How many articles say so. */
    readonly articleCount: number,
    /** The organization or place in which the person is that; null when the text does not name it. */
    readonly of:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment
     | null,
    /** The newest article that says so. */
    readonly article: ArticleNameFragment,
    /** The words that say so. */
    readonly span: SpanFragment
  }>,
  /** All names it goes by, its fullest one as well, with how many articles use each: the most frequent first. */
  readonly names: ReadonlyArray<{
    /** The name as it is spelled: “CSTO”. */
    readonly name: string,
    /** How many articles use it. */
    readonly articleCount: number
  }>,
  /** The entities that most of its articles mention as well, those with the most articles first. */
  readonly coOccurrences: ReadonlyArray<{
    /** How many articles mention both. */
    readonly articleCount: number,
    /** The other entity. */
    readonly entity:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment

  }>,
  /** What it belongs to, as articles say: the newest article first, each organization once. */
  readonly memberships: ReadonlyArray<{
    /** When the first article that says so was published. */
    readonly firstReportedOn: LocalDate,
    /** When the last article that says so was published. */
    readonly lastReportedOn: LocalDate,
    /** How many articles say so. */
    readonly articleCount: number,
    /** The organization. */
    readonly organization: EntityName_Organization_Fragment
  }>
}
  & EntitySummary_Person_Fragment
);

type EntityDetail_Place_Fragment = (
  {
  /** What kind of place it is. */
  readonly placeKind: PlaceKind,
  /** The country in which it lies, as ISO 3166-1 has it: “KZ”. Null when that is not known. */
  readonly countryCode: string | null,
  /** Degrees north of the equator (WGS 84); null when that is not known. */
  readonly latitude: number | null,
  /** Degrees east of Greenwich (WGS 84); null when that is not known. */
  readonly longitude: number | null,
  /** All names it goes by, its fullest one as well, with how many articles use each: the most frequent first. */
  readonly names: ReadonlyArray<{
    /** The name as it is spelled: “CSTO”. */
    readonly name: string,
    /** How many articles use it. */
    readonly articleCount: number
  }>,
  /** The entities that most of its articles mention as well, those with the most articles first. */
  readonly coOccurrences: ReadonlyArray<{
    /** How many articles mention both. */
    readonly articleCount: number,
    /** The other entity. */
    readonly entity:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment

  }>,
  /** What it belongs to, as articles say: the newest article first, each organization once. */
  readonly memberships: ReadonlyArray<{
    /** When the first article that says so was published. */
    readonly firstReportedOn: LocalDate,
    /** When the last article that says so was published. */
    readonly lastReportedOn: LocalDate,
    /** How many articles say so. */
    readonly articleCount: number,
    /** The organization. */
    readonly organization: EntityName_Organization_Fragment
  }>
}
  & EntitySummary_Place_Fragment
);

export type EntityDetailFragment =
  | EntityDetail_Organization_Fragment
  | EntityDetail_Person_Fragment
  | EntityDetail_Place_Fragment
;

export type EntitiesQueryVariables = Exact<{
  /** Which entities; all when it is left out. */
  filter?: EntityFilter | null | undefined;
  /** In which order. */
  orderBy?: EntityOrder;
  /** How many items to answer with, from the front: 1 to 100, 20 when neither `first` nor `last` is given. */
  first?: number | null | undefined;
  /** Only items behind this cursor: the `endCursor` of the page before. */
  after?: string | null | undefined;
  /** How many items to answer with, from the back: 1 to 100. Give either `first` or `last`. */
  last?: number | null | undefined;
  /** Only items in front of this cursor: the `startCursor` of the page behind. */
  before?: string | null | undefined;
}>;


export type EntitiesQuery = {
  /** The people, organizations and places of all articles. For instance, the most mentioned organizations: `filter: { kinds: [ORGANIZATION] }`. */
  readonly entities: {
    /** How many items there are on all pages. Counted only when it is asked for. */
    readonly totalCount: number,
    /** Where this page stands in the list. */
    readonly pageInfo: PageBoundsFragment,
    /** The items of this page, each with its cursor, in the order of the list. */
    readonly edges: ReadonlyArray<{
      /** The item itself. */
      readonly node:
        | EntitySummary_Organization_Fragment
        | EntitySummary_Person_Fragment
        | EntitySummary_Place_Fragment

    }>
  }
};

export type EntityQueryVariables = Exact<{
  /** An id that an earlier answer gave, as `figures { nodes { id } }` does. */
  id: string;
}>;


export type EntityQuery = {
  /** Anything by its id; null when nothing has this id (any more). */
  readonly node:
    | {
      readonly __typename: 'Article'
    }
    | {
      readonly __typename: 'Event'
    }
    | {
      readonly __typename: 'Figure'
    }
    | {
      readonly __typename: 'Image'
    }
    | {
      readonly __typename: 'Mention'
    }
    | (
      {
      readonly __typename: 'Organization'
    }
      & EntityDetail_Organization_Fragment
    )
    | (
      {
      readonly __typename: 'Person'
    }
      & EntityDetail_Person_Fragment
    )
    | (
      {
      readonly __typename: 'Place'
    }
      & EntityDetail_Place_Fragment
    )
    | {
      readonly __typename: 'Statement'
    }
   | null
};

export type EventDetailFragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** What happened, in one line. */
  readonly summary: string,
  /** The words that it was read from. */
  readonly span: SpanFragment,
  /** The days on which it happened, or is to happen. */
  readonly when: TimeFragment,
  /** The people, organizations and places that the words name as taking part. */
  readonly participants: ReadonlyArray<
    | EntityName_Organization_Fragment
    | EntityName_Person_Fragment
    | EntityName_Place_Fragment
  >,
  /** Where it happened. */
  readonly places: ReadonlyArray<EntityName_Place_Fragment>,
  /** What an editor said of it; null as long as nobody has. */
  readonly review: ReviewDetailFragment | null
};

export type EventInArticleFragment = (
  {
  /** The article that it was found in. */
  readonly article: ArticleNameFragment
}
  & EventDetailFragment
);

export type EventQueryVariables = Exact<{
  /** An id that an earlier answer gave, as `figures { nodes { id } }` does. */
  id: string;
}>;


export type EventQuery = {
  /** Anything by its id; null when nothing has this id (any more). */
  readonly node:
    | {
      readonly __typename: 'Article'
    }
    | (
      {
      readonly __typename: 'Event'
    }
      & EventInArticleFragment
    )
    | {
      readonly __typename: 'Figure'
    }
    | {
      readonly __typename: 'Image'
    }
    | {
      readonly __typename: 'Mention'
    }
    | {
      readonly __typename: 'Organization'
    }
    | {
      readonly __typename: 'Person'
    }
    | {
      readonly __typename: 'Place'
    }
    | {
      readonly __typename: 'Statement'
    }
   | null
};

export type EventsQueryVariables = Exact<{
  /** Which events; all when it is left out. */
  filter?: EventFilter | null | undefined;
  /** In which order. */
  orderBy?: EventOrder;
  /** How many items to answer with, from the front: 1 to 100, 20 when neither `first` nor `last` is given. */
  first?: number | null | undefined;
  /** Only items behind this cursor: the `endCursor` of the page before. */
  after?: string | null | undefined;
  /** How many items to answer with, from the back: 1 to 100. Give either `first` or `last`. */
  last?: number | null | undefined;
  /** Only items in front of this cursor: the `startCursor` of the page behind. */
  before?: string | null | undefined;
}>;


export type EventsQuery = {
  /** The dated events of all articles in the order in which they happened; those whose days nobody knows come last. For instance, what happened on 2 January: `filter: { when: { from: "2022-01-02", to: "2022-01-02" } }`. */
  readonly events: {
    /** How many items there are on all pages. Counted only when it is asked for. */
    readonly totalCount: number,
    /** Where this page stands in the list. */
    readonly pageInfo: PageBoundsFragment,
    /** The items of this page, each with its cursor, in the order of the list. */
    readonly edges: ReadonlyArray<{
      /** The item itself. */
      readonly node: EventInArticleFragment
    }>
  }
};

export type FigureTellingFragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** Whether the article lets it stand. */
  readonly status: FigureStatus,
  /** The words that it was read from. */
  readonly span: (
    {
    /** The whole sentence in which the words stand, or all sentences when they reach over several. */
    readonly sentence: string
  }
    & SpanFragment
  ),
  /** The article that it was found in. */
  readonly article: ArticleNameFragment
};

export type ReportedValueDetailFragment = {
  /** What it counts or measures. */
  readonly measure: Measure,
  /** What is counted, in the fullest words of the articles: “security officers”. Look here before you compare two values. Null when no words say it. */
  readonly counted: string | null,
  /** The words for who reported it: “the Health Ministry”, “officials”. */
  readonly reportedByText: string | null,
  /** The day on which it was reported: the earliest that an article gives, by when it was said, or the one day that its sentence names; without these, the day on which the first article was published. */
  readonly firstReportedOn: LocalDate,
  /** The day on which the last article that tells it was published. */
  readonly lastToldOn: LocalDate,
  /** Whether it stands: withdrawn when any article says that it was, else disputed when one says that, else reported. */
  readonly status: FigureStatus,
  /** How many articles tell it. */
  readonly articleCount: number,
  /** The number, with its bounds. */
  readonly quantity: {
    /** The least that it is; null when that is not known. */
    readonly minimum: number | null,
    /** The most that it is; null when that is not known. */
    readonly maximum: number | null,
    /** How the words put it. */
    readonly approximation: Approximation,
    /** A currency as ISO 4217 has it (“USD”), “percent”, or a plural noun (“years”, “miles”); null for what is counted one by one. */
    readonly unit: string | null
  },
  /** Who reported it; null when no article tells, or they name nobody. */
  readonly reportedBy:
    | EntityName_Organization_Fragment
    | EntityName_Person_Fragment
    | EntityName_Place_Fragment
   | null,
  /** The place that it is a number of: where the sentence says that it holds, else the place that the article is most about. Null when there is neither. */
  readonly place: EntityName_Place_Fragment | null,
  /** The first figure whose article says that it was withdrawn; null when none does. */
  readonly withdrawnBy: FigureTellingFragment | null,
  /** The figure to quote: of the first article that says who reported it, or else of the first one, in its text rather than its headline. `firstReport { span { sentence } }` is the sentence to quote. */
  readonly firstReport: FigureTellingFragment,
  /** All figures that tell it: the oldest article first, in the order of its text. */
  readonly figures: ReadonlyArray<FigureTellingFragment>
};

export type FigureHistoryQueryVariables = Exact<{
  /** What the figures count or measure: `KILLED`. */
  measure: Measure;
  /** Only values of this place, by its id, as `entities(filter: { kinds: [PLACE], name: "Kazakhstan" }) { nodes { id } }` gives it. A figure is one of this place when its sentence says that it holds there, or when its sentence names no place and this is the one that its article is most about. Figures of a city are none of its country. */
  place?: string | null | undefined;
  /** Only values that were first reported on these days. */
  when?: DateRange | null | undefined;
  /** Only figures of what goes by all of these words, parts of a whole as well: “officers” finds “police officers”. */
  counted?: string | null | undefined;
  /** How many items to answer with, from the front: 1 to 100, 20 when neither `first` nor `last` is given. */
  first?: number | null | undefined;
  /** Only items behind this cursor: the `endCursor` of the page before. */
  after?: string | null | undefined;
  /** How many items to answer with, from the back: 1 to 100. Give either `first` or `last`. */
  last?: number | null | undefined;
  /** Only items in front of this cursor: the `startCursor` of the page behind. */
  before?: string | null | undefined;
}>;


export type FigureHistoryQuery = {
  /** All values that were reported of one measure, in the order in which they were reported: how a death toll rose, who gave each number, and which were taken back. Tellings of one number (same bounds, same wording) by one reporter (the same entity, or the same words) for one place are one value, unless they count different things; a telling without a reporter belongs to the value that its own article attributes, else to the latest one that had been reported by then. A part is no value of the whole: figures that the text takes out of another (“19 of them”, “among them 19 officers”, “including 19 officers”) are left out, unless they have a place of their own or `counted` asks for them. It reads the articles with a figure of this measure (that mention the place), 5000 at most, and refuses a question that has more. */
  readonly figureHistory: {
    /** How many items there are on all pages. Counted only when it is asked for. */
    readonly totalCount: number,
    /** Where this page stands in the list. */
    readonly pageInfo: PageBoundsFragment,
    /** The items of this page, each with its cursor, in the order of the list. */
    readonly edges: ReadonlyArray<{
      /** The item itself. */
      readonly node: ReportedValueDetailFragment
    }>
  }
};

export type FigureDetailFragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** What it counts or measures. */
  readonly measure: Measure,
  /** What is counted, in the words of the text: “security officers”. Null when the words do not say. */
  readonly counted: string | null,
  /** The words for who reported it: “the Health Ministry”, “officials”. */
  readonly reportedByText: string | null,
  /** Whether the article lets it stand. */
  readonly status: FigureStatus,
  /** The number, with its bounds. */
  readonly quantity: {
    /** The least that it is; null when that is not known. */
    readonly minimum: number | null,
    /** The most that it is; null when that is not known. */
    readonly maximum: number | null,
    /** How the words put it. */
    readonly approximation: Approximation,
    /** A currency as ISO 4217 has it (“USD”), “percent”, or a plural noun (“years”, “miles”); null for what is counted one by one. */
    readonly unit: string | null
  },
  /** The words that it was read from. */
  readonly span: SpanFragment,
  /** Who reported it; null when the article does not tell, or names nobody. */
  readonly reportedBy:
    | EntityName_Organization_Fragment
    | EntityName_Person_Fragment
    | EntityName_Place_Fragment
   | null,
  /** When it holds; null when the sentence does not tell. */
  readonly when: TimeFragment | null,
  /** Where it holds; null when the sentence does not tell. */
  readonly where: EntityName_Place_Fragment | null,
  /** What an editor said of it; null as long as nobody has. */
  readonly review: ReviewDetailFragment | null
};

export type FigureInArticleFragment = (
  {
  /** The article that it was found in. */
  readonly article: ArticleNameFragment
}
  & FigureDetailFragment
);

export type FigureQueryVariables = Exact<{
  /** An id that an earlier answer gave, as `figures { nodes { id } }` does. */
  id: string;
}>;


export type FigureQuery = {
  /** Anything by its id; null when nothing has this id (any more). */
  readonly node:
    | {
      readonly __typename: 'Article'
    }
    | {
      readonly __typename: 'Event'
    }
    | (
      {
      readonly __typename: 'Figure'
    }
      & FigureInArticleFragment
    )
    | {
      readonly __typename: 'Image'
    }
    | {
      readonly __typename: 'Mention'
    }
    | {
      readonly __typename: 'Organization'
    }
    | {
      readonly __typename: 'Person'
    }
    | {
      readonly __typename: 'Place'
    }
    | {
      readonly __typename: 'Statement'
    }
   | null
};

export type FiguresQueryVariables = Exact<{
  /** Which figures; all when it is left out. */
  filter?: FigureFilter | null | undefined;
  /** In which order. */
  orderBy?: AnnotationOrder;
  /** How many items to answer with, from the front: 1 to 100, 20 when neither `first` nor `last` is given. */
  first?: number | null | undefined;
  /** Only items behind this cursor: the `endCursor` of the page before. */
  after?: string | null | undefined;
  /** How many items to answer with, from the back: 1 to 100. Give either `first` or `last`. */
  last?: number | null | undefined;
  /** Only items in front of this cursor: the `startCursor` of the page behind. */
  before?: string | null | undefined;
}>;


export type FiguresQuery = {
  /** The numbers that were reported across all articles, in the order of their texts. For instance, how many people were said to be killed: `filter: { measures: [KILLED] }`. */
  readonly figures: {
    /** How many items there are on all pages. Counted only when it is asked for. */
    readonly totalCount: number,
    /** Where this page stands in the list. */
    readonly pageInfo: PageBoundsFragment,
    /** The items of this page, each with its cursor, in the order of the list. */
    readonly edges: ReadonlyArray<{
      /** The item itself. */
      readonly node: FigureInArticleFragment
    }>
  }
};

export type PageBoundsFragment = {
  /** Whether there are more items behind this page. */
  readonly hasNextPage: boolean,
  /** Whether there are more items in front of this page. */
  readonly hasPreviousPage: boolean,
  /** The cursor of the first item here. Pass it as `before`, with `last`, to get the page in front of this one. */
  readonly startCursor: string | null,
  /** The cursor of the last item here. Pass it as `after`, with `first`, to get the page behind this one. */
  readonly endCursor: string | null
};

export type SpanFragment = {
  /** The position of the first character in `Article.text`, in UTF-16 code units from 0. */
  readonly start: number,
  /** The position behind the last character in `Article.text`, in UTF-16 code units. */
  readonly end: number,
  /** The words themselves, as they stand in the text. */
  readonly exact: string
};

export type TimeFragment = {
  /** The first day; null when the words leave the beginning open (“until Friday”). */
  readonly earliest: LocalDate | null,
  /** The last day, which still belongs to the span; null when the words leave the end open (“since Sunday”). */
  readonly latest: LocalDate | null,
  /** How long the time is that the words name. */
  readonly precision: TimePrecision,
  /** Whether the days can be told from the text. */
  readonly certainty: Certainty,
  /** The words that name the time: “within 10 days”. */
  readonly span: SpanFragment
};

export type StatementDetailFragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** How it is reported. */
  readonly kind: StatementKind,
  /** The words for the speaker: “she”, “officials”, “Health Minister Azhar Giniyat”. */
  readonly speakerText: string | null,
  /** The words that it was read from. */
  readonly span: SpanFragment,
  /** What was said. Where the speaker stands in the middle of it, this span holds the speaker as well: see `contentParts`. */
  readonly content: SpanFragment,
  /** What was said, and nothing else: one span, or several where the speaker stands in the middle of it. */
  readonly contentParts: ReadonlyArray<SpanFragment>,
  /** The word that says that it was said: “told”, “according to”. Null when there is none. */
  readonly cue: SpanFragment | null,
  /** Who said it; null when the article does not tell, or names nobody (“officials”). */
  readonly speaker:
    | EntityName_Organization_Fragment
    | EntityName_Person_Fragment
    | EntityName_Place_Fragment
   | null,
  /** When it was said; null when the sentence does not tell. */
  readonly saidOn: TimeFragment | null,
  /** What an editor said of it; null as long as nobody has. */
  readonly review: ReviewDetailFragment | null
};

export type StatementInArticleFragment = (
  {
  /** The article that it was found in. */
  readonly article: ArticleNameFragment
}
  & StatementDetailFragment
);

export type StatementQueryVariables = Exact<{
  /** An id that an earlier answer gave, as `figures { nodes { id } }` does. */
  id: string;
}>;


export type StatementQuery = {
  /** Anything by its id; null when nothing has this id (any more). */
  readonly node:
    | {
      readonly __typename: 'Article'
    }
    | {
      readonly __typename: 'Event'
    }
    | {
      readonly __typename: 'Figure'
    }
    | {
      readonly __typename: 'Image'
    }
    | {
      readonly __typename: 'Mention'
    }
    | {
      readonly __typename: 'Organization'
    }
    | {
      readonly __typename: 'Person'
    }
    | {
      readonly __typename: 'Place'
    }
    | (
      {
      readonly __typename: 'Statement'
    }
      & StatementInArticleFragment
    )
   | null
};

export type StatementsQueryVariables = Exact<{
  /** Which statements; all when it is left out. */
  filter?: StatementFilter | null | undefined;
  /** In which order. */
  orderBy?: AnnotationOrder;
  /** How many items to answer with, from the front: 1 to 100, 20 when neither `first` nor `last` is given. */
  first?: number | null | undefined;
  /** Only items behind this cursor: the `endCursor` of the page before. */
  after?: string | null | undefined;
  /** How many items to answer with, from the back: 1 to 100. Give either `first` or `last`. */
  last?: number | null | undefined;
  /** Only items in front of this cursor: the `startCursor` of the page behind. */
  before?: string | null | undefined;
}>;


export type StatementsQuery = {
  /** What was said, and by whom, across all articles, in the order of their texts. For instance, who spoke about an airport: `filter: { text: "airport" }`. */
  readonly statements: {
    /** How many items there are on all pages. Counted only when it is asked for. */
    readonly totalCount: number,
    /** Where this page stands in the list. */
    readonly pageInfo: PageBoundsFragment,
    /** The items of this page, each with its cursor, in the order of the list. */
    readonly edges: ReadonlyArray<{
      /** The item itself. */
      readonly node: StatementInArticleFragment
    }>
  }
};

export type ArchiveCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type ArchiveCursorQuery = {
  /** How much there is of everything. */
  readonly archive: {
    /** Where the archive stands among its changes. Who reads this, then the articles, and then watches `archiveChanged(after:)` from here on misses nothing. */
    readonly cursor: string
  }
};

export type ArchiveChangedSubscriptionVariables = Exact<{
  /** Changes of which articles; all when it is left out. It looks at an article as it is now: those that are gone are always told of. */
  filter?: ArticleFilter | null | undefined;
  /** Tell of all changes after this one first, by its `cursor`, each once and in order. An error with the code `CHANGES_GONE` says that they are not kept that long: read the archive anew. Changes from now on alone when it is left out. */
  after?: string | null | undefined;
}>;


export type ArchiveChangedSubscription = {
  /** Tells of each change of the archive when it has happened: over server-sent events, for requests with the header `Accept: text/event-stream`. An article that is only annotated anew is not told of. */
  readonly archiveChanged: {
    /** What became of the article. */
    readonly kind: ArticleChangeKind,
    /** The id of the article, also of one that is gone. */
    readonly articleId: string,
    /** Where the change stands among all changes. Pass that of the last one you had as `after` to go on from there. */
    readonly cursor: string,
    /** When it happened. */
    readonly at: DateTime,
    /** The article as it is now; null when it is not there any more. */
    readonly article: (
      {
      /** How many texts it has had: 1 as long as its text has not changed. */
      readonly revision: number
    }
      & ArticleSummaryFragment
    ) | null
  }
};

export const ArchiveDocument: TypedDocument<ArchiveQuery, ArchiveQueryVariables> = {
  id: 'sha256:4e235b21539f2d5600d3d73817d68765c72d90782734c336cbaf876c67945f92',
  text: 'query Archive{archive{...ArchiveSummary}} fragment ArchiveSummary on Archive{articleCount personCount organizationCount placeCount mentionCount statementCount figureCount eventCount firstPublishedOn lastPublishedOn version}',
}

export const ArticlesDocument: TypedDocument<ArticlesQuery, ArticlesQueryVariables> = {
  id: 'sha256:7b7911c8a0091d7dbec8db05d63eaefce25de79786fde0ad5d43466e75c824a4',
  text: 'query Articles($filter:ArticleFilter$orderBy:ArticleOrder!=PUBLISHED_DESC$first:Int$after:String$last:Int$before:String){articles(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount pageInfo{...PageBounds}edges{node{...ArticleSummary}}}} fragment PageBounds on PageInfo{hasNextPage hasPreviousPage startCursor endCursor} fragment ArticleSummary on Article{id headline standfirst publishedOn language wordCount url publisher{id name}authors{id name}}',
}

export const ArticlesInFullDocument: TypedDocument<ArticlesInFullQuery, ArticlesInFullQueryVariables> = {
  id: 'sha256:a6f0686f978ee5e37c3d6c8bc996d1c7772e8d4dc51daeacdd2a6d255ae2d5e4',
  text: 'query ArticlesInFull($filter:ArticleFilter$orderBy:ArticleOrder!=PUBLISHED_DESC$first:Int$after:String$last:Int$before:String){articles(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount pageInfo{...PageBounds}edges{node{...ArticleDetail}}}} fragment PageBounds on PageInfo{hasNextPage hasPreviousPage startCursor endCursor} fragment ArticleDetail on Article{...ArticleSummary headlineSpan{...Span}standfirstSpan{...Span}publishedAt modifiedAt annotated revision source{name format sha256 importedAt}text blocks{__typename ...on Heading{level span{...Span}}...on Paragraph{span{...Span}}...on BlockQuote{span{...Span}}...on List{ordered items{...Span}span{...Span}}...on Gallery{introduction{...Span}images{...ImageDetail}span{...Span}}}entities{salience entity{...EntityName}mentions{id nominal span{...Span}review{...ReviewDetail}}}statements{...StatementDetail}figures{...FigureDetail}events{...EventDetail}topics{phrase salience}related(first:5){article{...ArticleName}entities{...EntityName}}} fragment ArticleSummary on Article{id headline standfirst publishedOn language wordCount url publisher{id name}authors{id name}} fragment Span on TextSpan{start end exact} fragment ImageDetail on Image{id position title titleSpan{...Span}caption captionSpan{...Span}credit{text photographers agencies}span{...Span}} fragment EntityName on Entity{__typename id kind name} fragment ReviewDetail on Review{verdict note reviewedBy reviewedAt edit{id}} fragment StatementDetail on Statement{id kind span{...Span}content{...Span}contentParts{...Span}cue{...Span}speaker{...EntityName}speakerText saidOn{...Time}review{...ReviewDetail}} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment FigureDetail on Figure{id measure counted quantity{minimum maximum approximation unit}span{...Span}reportedBy{...EntityName}reportedByText status when{...Time}where{...EntityName}review{...ReviewDetail}} fragment EventDetail on Event{id summary span{...Span}when{...Time}participants{...EntityName}places{...EntityName}review{...ReviewDetail}} fragment ArticleName on Article{id headline publishedOn}',
}

export const ArticleDocument: TypedDocument<ArticleQuery, ArticleQueryVariables> = {
  id: 'sha256:ec884265c2e52118424eb9948288d4d99369139a8a5f0ca8416d3121b4a47584',
  text: 'query Article($id:ID!){article(id:$id){...ArticleDetail}} fragment ArticleDetail on Article{...ArticleSummary headlineSpan{...Span}standfirstSpan{...Span}publishedAt modifiedAt annotated revision source{name format sha256 importedAt}text blocks{__typename ...on Heading{level span{...Span}}...on Paragraph{span{...Span}}...on BlockQuote{span{...Span}}...on List{ordered items{...Span}span{...Span}}...on Gallery{introduction{...Span}images{...ImageDetail}span{...Span}}}entities{salience entity{...EntityName}mentions{id nominal span{...Span}review{...ReviewDetail}}}statements{...StatementDetail}figures{...FigureDetail}events{...EventDetail}topics{phrase salience}related(first:5){article{...ArticleName}entities{...EntityName}}} fragment ArticleSummary on Article{id headline standfirst publishedOn language wordCount url publisher{id name}authors{id name}} fragment Span on TextSpan{start end exact} fragment ImageDetail on Image{id position title titleSpan{...Span}caption captionSpan{...Span}credit{text photographers agencies}span{...Span}} fragment EntityName on Entity{__typename id kind name} fragment ReviewDetail on Review{verdict note reviewedBy reviewedAt edit{id}} fragment StatementDetail on Statement{id kind span{...Span}content{...Span}contentParts{...Span}cue{...Span}speaker{...EntityName}speakerText saidOn{...Time}review{...ReviewDetail}} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment FigureDetail on Figure{id measure counted quantity{minimum maximum approximation unit}span{...Span}reportedBy{...EntityName}reportedByText status when{...Time}where{...EntityName}review{...ReviewDetail}} fragment EventDetail on Event{id summary span{...Span}when{...Time}participants{...EntityName}places{...EntityName}review{...ReviewDetail}} fragment ArticleName on Article{id headline publishedOn}',
}

export const SearchArticlesDocument: TypedDocument<SearchArticlesQuery, SearchArticlesQueryVariables> = {
  id: 'sha256:b7f2f733b88f366fa45ff945b550e6890707c8aa08f0aa0ae5dc1df3b10a836c',
  text: 'query SearchArticles($query:String!$filter:ArticleFilter$first:Int$after:String$last:Int$before:String){search(query:$query filter:$filter first:$first after:$after last:$last before:$before){totalCount pageInfo{...PageBounds}edges{score highlights{...Highlight}node{...FoundArticle}}}} fragment PageBounds on PageInfo{hasNextPage hasPreviousPage startCursor endCursor} fragment Highlight on TextSpan{...Span prefix(length:80)suffix(length:120)} fragment Span on TextSpan{start end exact} fragment FoundArticle on Article{...ArticleSummary headlineSpan{...Span}standfirstSpan{...Span}} fragment ArticleSummary on Article{id headline standfirst publishedOn language wordCount url publisher{id name}authors{id name}}',
}

export const ArticleFacetsDocument: TypedDocument<ArticleFacetsQuery, ArticleFacetsQueryVariables> = {
  id: 'sha256:a6ad3a1863c3af17d3729f4f3bb8719ee0102e7091dae0f8aa66ce31b2fa5860',
  text: 'query ArticleFacets($filter:ArticleFilter){articles(filter:$filter){facets{...FacetCounts}}} fragment FacetCounts on ArticleFacets{measures{value count}months{value count}publishers{count value{id name}}people:entities(kinds:[PERSON]){count value{...EntityName}}organizations:entities(kinds:[ORGANIZATION]){count value{...EntityName}}places:entities(kinds:[PLACE]){count value{...EntityName}}} fragment EntityName on Entity{__typename id kind name}',
}

export const SearchFacetsDocument: TypedDocument<SearchFacetsQuery, SearchFacetsQueryVariables> = {
  id: 'sha256:d1deb0cda09519c4221550f0d88681c855cedc7e822b15c68ada5689d52fce2e',
  text: 'query SearchFacets($query:String!$filter:ArticleFilter){search(query:$query filter:$filter){facets{...FacetCounts}}} fragment FacetCounts on ArticleFacets{measures{value count}months{value count}publishers{count value{id name}}people:entities(kinds:[PERSON]){count value{...EntityName}}organizations:entities(kinds:[ORGANIZATION]){count value{...EntityName}}places:entities(kinds:[PLACE]){count value{...EntityName}}} fragment EntityName on Entity{__typename id kind name}',
}

export const ArticlePlacesDocument: TypedDocument<ArticlePlacesQuery, ArticlePlacesQueryVariables> = {
  id: 'sha256:70ae5e3df81b9932b7715a12ad02db1229ca5aa0b5c26e861beee5b6c5dc1b7c',
  text: 'query ArticlePlaces($filter:ArticleFilter){articles(filter:$filter){facets{entities(kinds:[PLACE]first:100){...PlaceCount}}}} fragment PlaceCount on EntityFacet{count value{...EntityName ...on Place{placeKind countryCode latitude longitude}}} fragment EntityName on Entity{__typename id kind name}',
}

export const SearchPlacesDocument: TypedDocument<SearchPlacesQuery, SearchPlacesQueryVariables> = {
  id: 'sha256:1aeb1e4e56763792b77b46dbe1036f761ee53db373f16c4c0ba097ab3cc2f36f',
  text: 'query SearchPlaces($query:String!$filter:ArticleFilter){search(query:$query filter:$filter){facets{entities(kinds:[PLACE]first:100){...PlaceCount}}}} fragment PlaceCount on EntityFacet{count value{...EntityName ...on Place{placeKind countryCode latitude longitude}}} fragment EntityName on Entity{__typename id kind name}',
}

export const ArticleRevisionsDocument: TypedDocument<ArticleRevisionsQuery, ArticleRevisionsQueryVariables> = {
  id: 'sha256:0bfaf61f200faaf5e63b62a66f6bfa0c6055259e774e278d09fc7d90778cc6be',
  text: 'query ArticleRevisions($id:ID!){article(id:$id){id revisions{revision importedAt sha256 changes{kind text}}}}',
}

export const ImportArticleDocument: TypedDocument<ImportArticleMutation, ImportArticleMutationVariables> = {
  id: 'sha256:502ef1590ba2dfa5368ce8862dbd54bd2ef939c24b42f6183a6d39fdb5ce9e02',
  text: 'mutation ImportArticle($input:ImportArticleInput!){importArticle(input:$input){__typename ...on ImportArticleSuccess{outcome article{...ArticleSummary revision}}...on RefusedError{code message path}...on NotFoundError{message path}...on InvalidInputError{message path}...on UnauthorizedError{message path}}} fragment ArticleSummary on Article{id headline standfirst publishedOn language wordCount url publisher{id name}authors{id name}}',
}

export const RemoveArticleDocument: TypedDocument<RemoveArticleMutation, RemoveArticleMutationVariables> = {
  id: 'sha256:2f722fff1794fa6dfc5408eddeac99b9d9c5a7e93a57ba17af5988852860ba43',
  text: 'mutation RemoveArticle($input:RemoveArticleInput!){removeArticle(input:$input){__typename ...on RemoveArticleSuccess{articleId}...on NotFoundError{message path}...on InvalidInputError{message path}...on UnauthorizedError{message path}}}',
}

export const AnnotationReviewDocument: TypedDocument<AnnotationReviewQuery, AnnotationReviewQueryVariables> = {
  id: 'sha256:a262770db421ebb1fa6f5809f38363b68fe2f95053351dcac5e77e4de25b9c60',
  text: 'query AnnotationReview($id:ID!){node(id:$id){__typename ...on Annotation{id review{...ReviewDetail}}}} fragment ReviewDetail on Review{verdict note reviewedBy reviewedAt edit{id}}',
}

export const RejectedAnnotationsDocument: TypedDocument<RejectedAnnotationsQuery, RejectedAnnotationsQueryVariables> = {
  id: 'sha256:8e54a691fc609f1210211a488d5a6ab3a118236401f6581a71ffbc9e57a8ce4a',
  text: 'query RejectedAnnotations($article:ID!){article(id:$article){id mentions(reviews:[REJECTED]){id nominal span{...Span}entity{...EntityName}review{...ReviewDetail}}statements(reviews:[REJECTED]){...StatementDetail}figures(reviews:[REJECTED]){...FigureDetail}events(reviews:[REJECTED]){...EventDetail}}} fragment Span on TextSpan{start end exact} fragment EntityName on Entity{__typename id kind name} fragment ReviewDetail on Review{verdict note reviewedBy reviewedAt edit{id}} fragment StatementDetail on Statement{id kind span{...Span}content{...Span}contentParts{...Span}cue{...Span}speaker{...EntityName}speakerText saidOn{...Time}review{...ReviewDetail}} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment FigureDetail on Figure{id measure counted quantity{minimum maximum approximation unit}span{...Span}reportedBy{...EntityName}reportedByText status when{...Time}where{...EntityName}review{...ReviewDetail}} fragment EventDetail on Event{id summary span{...Span}when{...Time}participants{...EntityName}places{...EntityName}review{...ReviewDetail}}',
}

export const EntityEditsDocument: TypedDocument<EntityEditsQuery, EntityEditsQueryVariables> = {
  id: 'sha256:7e86e50bc92e08b380852492e9124a26173d9e8fef128c36e4e79d5bfbdc0a5a',
  text: 'query EntityEdits($id:ID!){node(id:$id){__typename ...on Entity{id separableNames edits{...EditMade}}}} fragment EditMade on Edit{id type by at names}',
}

export const ReviewAnnotationDocument: TypedDocument<ReviewAnnotationMutation, ReviewAnnotationMutationVariables> = {
  id: 'sha256:cef6c9560ddb55447de6aa182843fe27279ca43f693fd52421706da5a6d0ac2a',
  text: 'mutation ReviewAnnotation($input:ReviewAnnotationInput!){reviewAnnotation(input:$input){__typename ...on ReviewAnnotationSuccess{edit{...EditMade}annotation{__typename id review{...ReviewDetail}}}...on UserError{message path}}} fragment EditMade on Edit{id type by at names} fragment ReviewDetail on Review{verdict note reviewedBy reviewedAt edit{id}}',
}

export const MergeEntitiesDocument: TypedDocument<MergeEntitiesMutation, MergeEntitiesMutationVariables> = {
  id: 'sha256:5bd8b199fc010e2e535f11006c2e179ad6334e21f0bada00573f3003cd8af07d',
  text: 'mutation MergeEntities($input:MergeEntitiesInput!){mergeEntities(input:$input){__typename ...on MergeEntitiesSuccess{edit{...EditMade}entity{...EntitySummary}}...on UserError{message path}}} fragment EditMade on Edit{id type by at names} fragment EntitySummary on Entity{...EntityName aliases mentionCount articleCount firstMentionedOn lastMentionedOn} fragment EntityName on Entity{__typename id kind name}',
}

export const SplitEntityDocument: TypedDocument<SplitEntityMutation, SplitEntityMutationVariables> = {
  id: 'sha256:3d28dc67fe52866f80450a7dd371a637ab6064d5f3bfc75d53ce43d6e9e95815',
  text: 'mutation SplitEntity($input:SplitEntityInput!){splitEntity(input:$input){__typename ...on SplitEntitySuccess{edit{...EditMade}entity{...EntitySummary}splitOff{...EntitySummary}}...on UserError{message path}}} fragment EditMade on Edit{id type by at names} fragment EntitySummary on Entity{...EntityName aliases mentionCount articleCount firstMentionedOn lastMentionedOn} fragment EntityName on Entity{__typename id kind name}',
}

export const RenameEntityDocument: TypedDocument<RenameEntityMutation, RenameEntityMutationVariables> = {
  id: 'sha256:6f05fefea802b4b4375c9af2fe5b31aa80d0c7ef0e77e58f54f0fbee058918c2',
  text: 'mutation RenameEntity($input:RenameEntityInput!){renameEntity(input:$input){__typename ...on RenameEntitySuccess{edit{...EditMade}entity{...EntitySummary}}...on UserError{message path}}} fragment EditMade on Edit{id type by at names} fragment EntitySummary on Entity{...EntityName aliases mentionCount articleCount firstMentionedOn lastMentionedOn} fragment EntityName on Entity{__typename id kind name}',
}

export const UndoEditDocument: TypedDocument<UndoEditMutation, UndoEditMutationVariables> = {
  id: 'sha256:9bf96a8b23ebfafc09635b709cd24aeae57af2db6c67e2f15e9da8cb78d07fbf',
  text: 'mutation UndoEdit($edit:ID!){undoEdit(input:{edit:$edit}){__typename ...on UndoEditSuccess{edit{...EditMade}}...on UserError{message path}}} fragment EditMade on Edit{id type by at names}',
}

export const EntitiesDocument: TypedDocument<EntitiesQuery, EntitiesQueryVariables> = {
  id: 'sha256:acd8830b45f6d21dfe8fca4b4676b1d68c445e9579413b97f81b218e1135bdf8',
  text: 'query Entities($filter:EntityFilter$orderBy:EntityOrder!=MENTIONS_DESC$first:Int$after:String$last:Int$before:String){entities(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount pageInfo{...PageBounds}edges{node{...EntitySummary}}}} fragment PageBounds on PageInfo{hasNextPage hasPreviousPage startCursor endCursor} fragment EntitySummary on Entity{...EntityName aliases mentionCount articleCount firstMentionedOn lastMentionedOn} fragment EntityName on Entity{__typename id kind name}',
}

export const EntityDocument: TypedDocument<EntityQuery, EntityQueryVariables> = {
  id: 'sha256:ca7282b2c10b810b83880fd01e0a0c77768d7a6095b5dd74f46e6d183e48cfa7',
  text: 'query Entity($id:ID!){node(id:$id){__typename ...EntityDetail}} fragment EntityDetail on Entity{...EntitySummary names{name articleCount}coOccurrences(first:20){articleCount entity{...EntityName}}memberships{organization{...EntityName}firstReportedOn lastReportedOn articleCount}...on Person{roles{title of{...EntityName}former firstReportedOn lastReportedOn articleCount article{...ArticleName}span{...Span}}}...on Organization{abbreviation members{member{...EntityName}firstReportedOn lastReportedOn articleCount}}...on Place{placeKind countryCode latitude longitude}} fragment EntitySummary on Entity{...EntityName aliases mentionCount articleCount firstMentionedOn lastMentionedOn} fragment EntityName on Entity{__typename id kind name} fragment ArticleName on Article{id headline publishedOn} fragment Span on TextSpan{start end exact}',
}

export const EventDocument: TypedDocument<EventQuery, EventQueryVariables> = {
  id: 'sha256:49ffeafa34caf41fb1b4b92e0f31bd7f97e1668646780deecc2bef8404fd7b5f',
  text: 'query Event($id:ID!){node(id:$id){__typename ...EventInArticle}} fragment EventInArticle on Event{...EventDetail article{...ArticleName}} fragment EventDetail on Event{id summary span{...Span}when{...Time}participants{...EntityName}places{...EntityName}review{...ReviewDetail}} fragment Span on TextSpan{start end exact} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment EntityName on Entity{__typename id kind name} fragment ReviewDetail on Review{verdict note reviewedBy reviewedAt edit{id}} fragment ArticleName on Article{id headline publishedOn}',
}

export const EventsDocument: TypedDocument<EventsQuery, EventsQueryVariables> = {
  id: 'sha256:78e0a64767c114822665759ec733569593d2cb464dd1eff41e282c5a0fa6a113',
  text: 'query Events($filter:EventFilter$orderBy:EventOrder!=WHEN_ASC$first:Int$after:String$last:Int$before:String){events(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount pageInfo{...PageBounds}edges{node{...EventInArticle}}}} fragment PageBounds on PageInfo{hasNextPage hasPreviousPage startCursor endCursor} fragment EventInArticle on Event{...EventDetail article{...ArticleName}} fragment EventDetail on Event{id summary span{...Span}when{...Time}participants{...EntityName}places{...EntityName}review{...ReviewDetail}} fragment Span on TextSpan{start end exact} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment EntityName on Entity{__typename id kind name} fragment ReviewDetail on Review{verdict note reviewedBy reviewedAt edit{id}} fragment ArticleName on Article{id headline publishedOn}',
}

export const FigureHistoryDocument: TypedDocument<FigureHistoryQuery, FigureHistoryQueryVariables> = {
  id: 'sha256:2ded0a8fc036fc1ed765fc5675bfa277ca80689f6c6ce83112705f975e72e947',
  text: 'query FigureHistory($measure:Measure!$place:ID$when:DateRange$counted:String$first:Int$after:String$last:Int$before:String){figureHistory(measure:$measure place:$place when:$when counted:$counted first:$first after:$after last:$last before:$before){totalCount pageInfo{...PageBounds}edges{node{...ReportedValueDetail}}}} fragment PageBounds on PageInfo{hasNextPage hasPreviousPage startCursor endCursor} fragment ReportedValueDetail on ReportedValue{measure quantity{minimum maximum approximation unit}counted reportedBy{...EntityName}reportedByText place{...EntityName}firstReportedOn lastToldOn status withdrawnBy{...FigureTelling}firstReport{...FigureTelling}figures{...FigureTelling}articleCount} fragment EntityName on Entity{__typename id kind name} fragment FigureTelling on Figure{id status span{...Span sentence}article{...ArticleName}} fragment Span on TextSpan{start end exact} fragment ArticleName on Article{id headline publishedOn}',
}

export const FigureDocument: TypedDocument<FigureQuery, FigureQueryVariables> = {
  id: 'sha256:3c432b9cf9d9537a9985b3ad1ed8341edc95c95fb83d2da449fd6392b3af1ffb',
  text: 'query Figure($id:ID!){node(id:$id){__typename ...FigureInArticle}} fragment FigureInArticle on Figure{...FigureDetail article{...ArticleName}} fragment FigureDetail on Figure{id measure counted quantity{minimum maximum approximation unit}span{...Span}reportedBy{...EntityName}reportedByText status when{...Time}where{...EntityName}review{...ReviewDetail}} fragment Span on TextSpan{start end exact} fragment EntityName on Entity{__typename id kind name} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment ReviewDetail on Review{verdict note reviewedBy reviewedAt edit{id}} fragment ArticleName on Article{id headline publishedOn}',
}

export const FiguresDocument: TypedDocument<FiguresQuery, FiguresQueryVariables> = {
  id: 'sha256:2ef893f01f3c79e3dde628a36e354dd01fd62b56556cd91312b7e85219eb439f',
  text: 'query Figures($filter:FigureFilter$orderBy:AnnotationOrder!=PUBLISHED_DESC$first:Int$after:String$last:Int$before:String){figures(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount pageInfo{...PageBounds}edges{node{...FigureInArticle}}}} fragment PageBounds on PageInfo{hasNextPage hasPreviousPage startCursor endCursor} fragment FigureInArticle on Figure{...FigureDetail article{...ArticleName}} fragment FigureDetail on Figure{id measure counted quantity{minimum maximum approximation unit}span{...Span}reportedBy{...EntityName}reportedByText status when{...Time}where{...EntityName}review{...ReviewDetail}} fragment Span on TextSpan{start end exact} fragment EntityName on Entity{__typename id kind name} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment ReviewDetail on Review{verdict note reviewedBy reviewedAt edit{id}} fragment ArticleName on Article{id headline publishedOn}',
}

export const StatementDocument: TypedDocument<StatementQuery, StatementQueryVariables> = {
  id: 'sha256:f00a8712ae8b3ac2882a317d903e436eda3903aa795893a3d7b35697b3f02935',
  text: 'query Statement($id:ID!){node(id:$id){__typename ...StatementInArticle}} fragment StatementInArticle on Statement{...StatementDetail article{...ArticleName}} fragment StatementDetail on Statement{id kind span{...Span}content{...Span}contentParts{...Span}cue{...Span}speaker{...EntityName}speakerText saidOn{...Time}review{...ReviewDetail}} fragment Span on TextSpan{start end exact} fragment EntityName on Entity{__typename id kind name} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment ReviewDetail on Review{verdict note reviewedBy reviewedAt edit{id}} fragment ArticleName on Article{id headline publishedOn}',
}

export const StatementsDocument: TypedDocument<StatementsQuery, StatementsQueryVariables> = {
  id: 'sha256:9ea9ff68f0d54884b3612cde365dae398b829ba97e5b4ba41167833a522b4890',
  text: 'query Statements($filter:StatementFilter$orderBy:AnnotationOrder!=PUBLISHED_DESC$first:Int$after:String$last:Int$before:String){statements(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount pageInfo{...PageBounds}edges{node{...StatementInArticle}}}} fragment PageBounds on PageInfo{hasNextPage hasPreviousPage startCursor endCursor} fragment StatementInArticle on Statement{...StatementDetail article{...ArticleName}} fragment StatementDetail on Statement{id kind span{...Span}content{...Span}contentParts{...Span}cue{...Span}speaker{...EntityName}speakerText saidOn{...Time}review{...ReviewDetail}} fragment Span on TextSpan{start end exact} fragment EntityName on Entity{__typename id kind name} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment ReviewDetail on Review{verdict note reviewedBy reviewedAt edit{id}} fragment ArticleName on Article{id headline publishedOn}',
}

export const ArchiveCursorDocument: TypedDocument<ArchiveCursorQuery, ArchiveCursorQueryVariables> = {
  id: 'sha256:bed8b1cc536e39ed2465faa8d17684cd244b34fad59fabd5f4213b9a9e68f61a',
  text: 'query ArchiveCursor{archive{cursor}}',
}

export const ArchiveChangedDocument: TypedDocument<ArchiveChangedSubscription, ArchiveChangedSubscriptionVariables> = {
  id: 'sha256:85225042f5cf5a9884e575cc1f0b57d2898d4c21387476f64eace9189e5a73ab',
  text: 'subscription ArchiveChanged($filter:ArticleFilter$after:String){archiveChanged(filter:$filter after:$after){kind articleId cursor at article{...ArticleSummary revision}}} fragment ArticleSummary on Article{id headline standfirst publishedOn language wordCount url publisher{id name}authors{id name}}',
}