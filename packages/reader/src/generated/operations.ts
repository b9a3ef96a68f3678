/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Written by codegen.ts from the schema and from src/operations. Do not edit: change those, then `pnpm generate`.
import type { LocalDate, DateTime, Url } from '@dateline/sdk';
import type { TypedDocument } from '@dateline/sdk'
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

/** What kind of thing an entity is. */
export type EntityKind =
  /** An organization: a ministry, a company, an alliance, a news agency. */
  | 'ORGANIZATION'
  /** A person. */
  | 'PERSON'
  /** A place: a country, a city, an airport. */
  | 'PLACE'
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

/** What an article says of a figure’s standing. */
export type FigureStatus =
  /** It says that others contradict the figure: “activists speak of twice as many”. */
  | 'DISPUTED'
  /** It reports it, and says nothing against it: “164 people died, the ministry said”. */
  | 'REPORTED'
  /** It says that the figure was taken back: “the ministry withdrew the number”. */
  | 'WITHDRAWN'
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

export type ArticlePageQueryVariables = Exact<{
  /** The id of an article, as `articles { nodes { id } }` gives it. */
  id: string;
}>;


export type ArticlePageQuery = {
  /** One article by its id; null when no article has this id (any more). */
  readonly article: ShownArticleFragment | null
};

export type ArticleUnderReviewQueryVariables = Exact<{
  /** The id of an article, as `articles { nodes { id } }` gives it. */
  id: string;
}>;


export type ArticleUnderReviewQuery = {
  /** One article by its id; null when no article has this id (any more). */
  readonly article: (
    {
    /** All words that name a person, an organization or a place, in the order of the text. */
    readonly rejectedMentions: ReadonlyArray<(
      {
      /** Whom or what the words name. */
      readonly entity:
        | NamedEntity_Organization_Fragment
        | NamedEntity_Person_Fragment
        | NamedEntity_Place_Fragment

    }
      & ShownMentionFragment
    )>,
    /** What was said, and by whom, in the order of the text. */
    readonly rejectedStatements: ReadonlyArray<ShownStatementFragment>,
    /** The numbers that it reports, in the order of the text. */
    readonly rejectedFigures: ReadonlyArray<ShownFigureFragment>,
    /** The dated events that it tells of, in the order of the text. */
    readonly rejectedEvents: ReadonlyArray<ShownEventFragment>
  }
    & ShownArticleFragment
  ) | null
};

export type ShownArticleFragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** Its headline. */
  readonly headline: string,
  /** The day of publication. */
  readonly publishedOn: LocalDate,
  /** When the publisher says that the article was last changed; null when it does not say. */
  readonly modifiedAt: DateTime | null,
  /** Its language as BCP 47 has it: “en”, “ru”. “und” when it cannot be told. */
  readonly language: string,
  /** Where it was published on the web, when that is known. */
  readonly url: Url | null,
  /** Whether names, statements, figures, events and topics were looked for. Only articles in English are annotated. */
  readonly annotated: boolean,
  /** How many texts it has had: 1 as long as its text has not changed. */
  readonly revision: number,
  /** The whole stored text, to which all spans point: the source’s text with line ends as LF, without a byte order mark, in Unicode NFC. Noise such as “Advertisement” stays in it, but in no block. */
  readonly text: string,
  /** Where the headline stands. */
  readonly headlineSpan: PlaceFragment,
  /** Where the standfirst stands. */
  readonly standfirstSpan: PlaceFragment | null,
  /** Who published it; null when the source does not tell. */
  readonly publisher: {
    /** Its fullest name: “Kassym-Jomart Tokayev”. */
    readonly name: string
  } | null,
  /** Who wrote it, as the byline has it. */
  readonly authors: ReadonlyArray<{
    /** Its fullest name: “Kassym-Jomart Tokayev”. */
    readonly name: string
  }>,
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
      readonly span: PlaceFragment
    }
    | {
      readonly __typename: 'Gallery',
      /** The words that open it; null when there are none. */
      readonly introduction: PlaceFragment | null,
      /** Its images, in order; at least one. */
      readonly images: ReadonlyArray<ShownImageFragment>,
      /** All that the text tells of it. */
      readonly span: PlaceFragment
    }
    | {
      readonly __typename: 'Heading',
      /** How deep it stands, as in HTML: 2 for a section, 3 for one within it, to 6. */
      readonly level: number,
      /** Its words. */
      readonly span: WordsFragment
    }
    | {
      readonly __typename: 'List',
      /** Whether the points are numbered. */
      readonly ordered: boolean,
      /** The words of each point, in order; at least one. */
      readonly items: ReadonlyArray<PlaceFragment>,
      /** From the first point to the last. */
      readonly span: PlaceFragment
    }
    | {
      readonly __typename: 'Paragraph',
      /** Its words. */
      readonly span: PlaceFragment
    }
  >,
  /** The people, organizations and places that it mentions, by their first mention. */
  readonly entities: ReadonlyArray<{
    /** How much the article is about it, from 0 (in passing) to 1 (its subject). */
    readonly salience: number,
    /** Whom or what it is, as all articles together know it. */
    readonly entity:
      | NamedEntity_Organization_Fragment
      | NamedEntity_Person_Fragment
      | NamedEntity_Place_Fragment
    ,
    /** The words that name it in this article, in the order of the text. */
    readonly mentions: ReadonlyArray<ShownMentionFragment>
  }>,
  /** What was said, and by whom, in the order of the text. */
  readonly statements: ReadonlyArray<ShownStatementFragment>,
  /** The numbers that it reports, in the order of the text. */
  readonly figures: ReadonlyArray<ShownFigureFragment>,
  /** The dated events that it tells of, in the order of the text. */
  readonly events: ReadonlyArray<ShownEventFragment>,
  /** What it is about, beside the entities that it mentions: the foremost topics, at most ten. */
  readonly topics: ReadonlyArray<{
    /** The words for it, in the form that reads best. */
    readonly phrase: string
  }>,
  /** Other articles that mention the same entities; those that share the most telling ones first. */
  readonly related: ReadonlyArray<{
    /** The other article. */
    readonly article: {
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** Its headline. */
      readonly headline: string,
      /** The day of publication. */
      readonly publishedOn: LocalDate
    },
    /** The entities that both mention, the most telling first. */
    readonly entities: ReadonlyArray<
      | NamedEntity_Organization_Fragment
      | NamedEntity_Person_Fragment
      | NamedEntity_Place_Fragment
    >
  }>
};

export type ShownImageFragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** Where the title stands. */
  readonly titleSpan: PlaceFragment | null,
  /** Where the caption stands. */
  readonly captionSpan: PlaceFragment | null,
  /** Who made it; null when the text does not tell. */
  readonly credit: {
    /** The whole credit: “Alexei Nikolsky/Kremlin/REUTERS”. */
    readonly text: string,
    /** The people who took the picture: “Alexei Nikolsky”. */
    readonly photographers: ReadonlyArray<string>,
    /** The agencies and other bodies that distributed it: “Kremlin” and “REUTERS”. */
    readonly agencies: ReadonlyArray<string>
  } | null
};

export type ShownMentionFragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** Whether the words use no name: “the president”, not “Kassym-Jomart Tokayev”. */
  readonly nominal: boolean,
  /** The words that it was read from. */
  readonly span: WordsFragment,
  /** What an editor said of it; null as long as nobody has. */
  readonly review: JudgedFragment | null
};

export type ShownStatementFragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** How it is reported. */
  readonly kind: StatementKind,
  /** The words for the speaker: “she”, “officials”, “Health Minister Azhar Giniyat”. */
  readonly speakerText: string | null,
  /** The words that it was read from. */
  readonly span: WordsFragment,
  /** What was said. Where the speaker stands in the middle of it, this span holds the speaker as well: see `contentParts`. */
  readonly content: {
    /** The words themselves, as they stand in the text. */
    readonly exact: string
  },
  /** What was said, and nothing else: one span, or several where the speaker stands in the middle of it. */
  readonly contentParts: ReadonlyArray<PlaceFragment>,
  /** Who said it; null when the article does not tell, or names nobody (“officials”). */
  readonly speaker:
    | NamedEntity_Organization_Fragment
    | NamedEntity_Person_Fragment
    | NamedEntity_Place_Fragment
   | null,
  /** When it was said; null when the sentence does not tell. */
  readonly saidOn: DaysFragment | null,
  /** What an editor said of it; null as long as nobody has. */
  readonly review: JudgedFragment | null
};

export type ShownFigureFragment = {
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
  readonly span: WordsFragment,
  /** Who reported it; null when the article does not tell, or names nobody. */
  readonly reportedBy:
    | NamedEntity_Organization_Fragment
    | NamedEntity_Person_Fragment
    | NamedEntity_Place_Fragment
   | null,
  /** When it holds; null when the sentence does not tell. */
  readonly when: DaysFragment | null,
  /** Where it holds; null when the sentence does not tell. */
  readonly where: NamedEntity_Place_Fragment | null,
  /** What an editor said of it; null as long as nobody has. */
  readonly review: JudgedFragment | null
};

export type ShownEventFragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** What happened, in one line. */
  readonly summary: string,
  /** The words that it was read from. */
  readonly span: WordsFragment,
  /** The days on which it happened, or is to happen. */
  readonly when: DaysFragment,
  /** The people, organizations and places that the words name as taking part. */
  readonly participants: ReadonlyArray<
    | NamedEntity_Organization_Fragment
    | NamedEntity_Person_Fragment
    | NamedEntity_Place_Fragment
  >,
  /** Where it happened. */
  readonly places: ReadonlyArray<NamedEntity_Place_Fragment>,
  /** What an editor said of it; null as long as nobody has. */
  readonly review: JudgedFragment | null
};

export type RevisionsPageQueryVariables = Exact<{
  /** The id of an article, as `articles { nodes { id } }` gives it. */
  id: string;
}>;


export type RevisionsPageQuery = {
  /** One article by its id; null when no article has this id (any more). */
  readonly article: {
    /** All texts that it has had, the newest first. */
    readonly revisions: ReadonlyArray<{
      /** Which one it is, from 1. */
      readonly revision: number,
      /** When this text was imported. */
      readonly importedAt: DateTime,
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

export type EntityPageQueryVariables = Exact<{
  /** An id that an earlier answer gave, as `figures { nodes { id } }` does. */
  id: string;
}>;


export type EntityPageQuery = {
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
      & ShownEntity_Organization_Fragment
    )
    | (
      {
      readonly __typename: 'Person'
    }
      & ShownEntity_Person_Fragment
    )
    | (
      {
      readonly __typename: 'Place'
    }
      & ShownEntity_Place_Fragment
    )
    | {
      readonly __typename: 'Statement'
    }
   | null
};

type ShownEntity_Organization_Fragment = (
  {
  readonly __typename: 'Organization',
  /** How many times it is mentioned in all articles. */
  readonly mentionCount: number,
  /** How many articles mention it. */
  readonly articleCount: number,
  /** When the first article that mentions it was published; null when it is only a publisher or an author. */
  readonly firstMentionedOn: LocalDate | null,
  /** When the last article that mentions it was published; null when it is only a publisher or an author. */
  readonly lastMentionedOn: LocalDate | null,
  /** Who and what belongs to it, as articles say: the newest article first, each member once. */
  readonly members: ReadonlyArray<{
    /** Who or what belongs to it: a country, another organization, a person. */
    readonly member:
      | NamedEntity_Organization_Fragment
      | NamedEntity_Person_Fragment
      | NamedEntity_Place_Fragment

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
      | NamedEntity_Organization_Fragment
      | NamedEntity_Person_Fragment
      | NamedEntity_Place_Fragment

  }>,
  /** What it belongs to, as articles say: the newest article first, each organization once. */
  readonly memberships: ReadonlyArray<{
    /** The organization. */
    readonly organization: NamedEntity_Organization_Fragment
  }>
}
  & NamedEntity_Organization_Fragment
);

type ShownEntity_Person_Fragment = (
  {
  readonly __typename: 'Person',
  /** How many times it is mentioned in all articles. */
  readonly mentionCount: number,
  /** How many articles mention it. */
  readonly articleCount: number,
  /** When the first article that mentions it was published; null when it is only a publisher or an author. */
  readonly firstMentionedOn: LocalDate | null,
  /** When the last article that mentions it was published; null when it is only a publisher or an author. */
  readonly lastMentionedOn: LocalDate | null,
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
      | NamedEntity_Organization_Fragment
      | NamedEntity_Person_Fragment
      | NamedEntity_Place_Fragment
     | null,
    /** The newest article that says so. */
    readonly article: {
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string
    },
    /** The words that say so. */
    readonly span: PlaceFragment
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
      | NamedEntity_Organization_Fragment
      | NamedEntity_Person_Fragment
      | NamedEntity_Place_Fragment

  }>,
  /** What it belongs to, as articles say: the newest article first, each organization once. */
  readonly memberships: ReadonlyArray<{
    /** The organization. */
    readonly organization: NamedEntity_Organization_Fragment
  }>
}
  & NamedEntity_Person_Fragment
);

type ShownEntity_Place_Fragment = (
  {
  readonly __typename: 'Place',
  /** What kind of place it is. */
  readonly placeKind: PlaceKind,
  /** How many times it is mentioned in all articles. */
  readonly mentionCount: number,
  /** How many articles mention it. */
  readonly articleCount: number,
  /** When the first article that mentions it was published; null when it is only a publisher or an author. */
  readonly firstMentionedOn: LocalDate | null,
  /** When the last article that mentions it was published; null when it is only a publisher or an author. */
  readonly lastMentionedOn: LocalDate | null,
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
      | NamedEntity_Organization_Fragment
      | NamedEntity_Person_Fragment
      | NamedEntity_Place_Fragment

  }>,
  /** What it belongs to, as articles say: the newest article first, each organization once. */
  readonly memberships: ReadonlyArray<{
    /** The organization. */
    readonly organization: NamedEntity_Organization_Fragment
  }>
}
  & NamedEntity_Place_Fragment
);

export type ShownEntityFragment =
  | ShownEntity_Organization_Fragment
  | ShownEntity_Person_Fragment
  | ShownEntity_Place_Fragment
;

export type EntityCardQueryVariables = Exact<{
  /** An id that an earlier answer gave, as `figures { nodes { id } }` does. */
  id: string;
}>;


export type EntityCardQuery = {
  /** Anything by its id; null when nothing has this id (any more). */
  readonly node:
    | {
      /** How many times it is mentioned in all articles. */
      readonly mentionCount: number,
      /** How many articles mention it. */
      readonly articleCount: number
    }
    | {
      /** How many times it is mentioned in all articles. */
      readonly mentionCount: number,
      /** How many articles mention it. */
      readonly articleCount: number,
      /** What articles call the person: each role once, without regard to case. For how it changed over time, `orderBy: FIRST_REPORTED_ASC`. */
      readonly roles: ReadonlyArray<{
        /** The words for it: “Deputy Health Minister”. */
        readonly title: string
      }>
    }
    | {
      /** How many times it is mentioned in all articles. */
      readonly mentionCount: number,
      /** How many articles mention it. */
      readonly articleCount: number
    }
    | Record<PropertyKey, never>
   | null
};

export type SaidByQueryVariables = Exact<{
  /** Which statements; all when it is left out. */
  speaker: string;
  /** How many items to answer with, from the front: 1 to 100, 20 when neither `first` nor `last` is given. */
  first: number;
  /** Only items behind this cursor: the `endCursor` of the page before. */
  after?: string | null | undefined;
}>;


export type SaidByQuery = {
  /** What was said, and by whom, across all articles, in the order of their texts. For instance, who spoke about an airport: `filter: { text: "airport" }`. */
  readonly statements: {
    /** Where this page stands in the list. */
    readonly pageInfo: {
      /** Whether there are more items behind this page. */
      readonly hasNextPage: boolean,
      /** The cursor of the last item here. Pass it as `after`, with `first`, to get the page behind this one. */
      readonly endCursor: string | null
    },
    /** The items of this page without their cursors: shorter to ask for than `edges`. */
    readonly nodes: ReadonlyArray<{
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** How it is reported. */
      readonly kind: StatementKind,
      /** What was said. Where the speaker stands in the middle of it, this span holds the speaker as well: see `contentParts`. */
      readonly content: {
        /** The words themselves, as they stand in the text. */
        readonly exact: string
      },
      /** The words that it was read from. */
      readonly span: PlaceFragment,
      /** The article that it was found in. */
      readonly article: {
        /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
        readonly id: string,
        /** Its headline. */
        readonly headline: string,
        /** The day of publication. */
        readonly publishedOn: LocalDate
      }
    }>
  }
};

export type EntitiesNamedQueryVariables = Exact<{
  /** Which entities; all when it is left out. */
  name: string;
  /** Which entities; all when it is left out. */
  kinds: ReadonlyArray<EntityKind>;
}>;


export type EntitiesNamedQuery = {
  /** The people, organizations and places of all articles. For instance, the most mentioned organizations: `filter: { kinds: [ORGANIZATION] }`. */
  readonly entities: {
    /** The items of this page without their cursors: shorter to ask for than `edges`. */
    readonly nodes: ReadonlyArray<
      | (
        {
        /** How many articles mention it. */
        readonly articleCount: number
      }
        & NamedEntity_Organization_Fragment
      )
      | (
        {
        /** How many articles mention it. */
        readonly articleCount: number
      }
        & NamedEntity_Person_Fragment
      )
      | (
        {
        /** How many articles mention it. */
        readonly articleCount: number
      }
        & NamedEntity_Place_Fragment
      )
    >
  }
};

export type FacetsOfListQueryVariables = Exact<{
  /** Which articles; all when it is left out. */
  filter?: ArticleFilter | null | undefined;
}>;


export type FacetsOfListQuery = {
  /** The articles of the archive. For instance, those of one week that report deaths: `filter: { publishedOn: { from: "2022-01-03", to: "2022-01-09" }, measures: [KILLED] }`. */
  readonly articles: {
    /** What the articles of the whole list have in common, with counts. */
    readonly facets: ShownFacetsFragment
  }
};

export type FacetsOfSearchQueryVariables = Exact<{
  /** The words to look for: “airport troops”. Words that must all be there, in any order, without regard to case and accents; `"an exact phrase"`; `begin*`; `-without`, which must not be there. */
  query: string;
  /** In which articles to look; all when it is left out. */
  filter?: ArticleFilter | null | undefined;
}>;


export type FacetsOfSearchQuery = {
  /** Articles by the words that stand in their headlines, texts and captions, and by all names of their entities, those that fit best first: words in the headline weigh more than words in the text, and these more than other names. A misspelt name finds the right one, unless it stands in the archive as well. */
  readonly search: {
    /** What all articles that were found have in common, with counts. */
    readonly facets: ShownFacetsFragment
  }
};

export type ShownFacetsFragment = {
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
  readonly people: ReadonlyArray<ShownEntityFacetFragment>,
  /** The entities that are mentioned, those with the most articles first. */
  readonly organizations: ReadonlyArray<ShownEntityFacetFragment>,
  /** The entities that are mentioned, those with the most articles first. */
  readonly places: ReadonlyArray<ShownEntityFacetFragment>
};

export type ShownEntityFacetFragment = {
  /** How many articles have it. */
  readonly count: number,
  /** The entity. */
  readonly value:
    | {
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** Its fullest name: “Kassym-Jomart Tokayev”. */
      readonly name: string
    }
    | {
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** Its fullest name: “Kassym-Jomart Tokayev”. */
      readonly name: string
    }
    | {
      /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
      readonly id: string,
      /** Its fullest name: “Kassym-Jomart Tokayev”. */
      readonly name: string
    }

};

export type ListedArticlesQueryVariables = Exact<{
  /** Which articles; all when it is left out. */
  filter?: ArticleFilter | null | undefined;
  /** In which order. */
  orderBy?: ArticleOrder;
  /** How many items to answer with, from the front: 1 to 100, 20 when neither `first` nor `last` is given. */
  first: number;
  /** Only items behind this cursor: the `endCursor` of the page before. */
  after?: string | null | undefined;
}>;


export type ListedArticlesQuery = {
  /** The articles of the archive. For instance, those of one week that report deaths: `filter: { publishedOn: { from: "2022-01-03", to: "2022-01-09" }, measures: [KILLED] }`. */
  readonly articles: {
    /** How many items there are on all pages. Counted only when it is asked for. */
    readonly totalCount: number,
    /** Where this page stands in the list. */
    readonly pageInfo: {
      /** Whether there are more items behind this page. */
      readonly hasNextPage: boolean,
      /** The cursor of the last item here. Pass it as `after`, with `first`, to get the page behind this one. */
      readonly endCursor: string | null
    },
    /** The items of this page without their cursors: shorter to ask for than `edges`. */
    readonly nodes: ReadonlyArray<(
      {
      /** Its headline. */
      readonly headline: string,
      /** The lead: the lines between headline and text that sum it up. Null when there are none. */
      readonly standfirst: string | null
    }
      & ArticleLineFragment
    )>
  }
};

export type FoundArticlesQueryVariables = Exact<{
  /** The words to look for: “airport troops”. Words that must all be there, in any order, without regard to case and accents; `"an exact phrase"`; `begin*`; `-without`, which must not be there. */
  query: string;
  /** In which articles to look; all when it is left out. */
  filter?: ArticleFilter | null | undefined;
  /** How many items to answer with, from the front: 1 to 100, 20 when neither `first` nor `last` is given. */
  first: number;
  /** Only items behind this cursor: the `endCursor` of the page before. */
  after?: string | null | undefined;
}>;


export type FoundArticlesQuery = {
  /** Articles by the words that stand in their headlines, texts and captions, and by all names of their entities, those that fit best first: words in the headline weigh more than words in the text, and these more than other names. A misspelt name finds the right one, unless it stands in the archive as well. */
  readonly search: {
    /** How many articles were found. */
    readonly totalCount: number,
    /** Where this page stands among all hits. */
    readonly pageInfo: {
      /** Whether there are more items behind this page. */
      readonly hasNextPage: boolean,
      /** The cursor of the last item here. Pass it as `after`, with `first`, to get the page behind this one. */
      readonly endCursor: string | null
    },
    /** The hits of this page, best first. */
    readonly edges: ReadonlyArray<{
      /** The words by which it was found, in the order of the text: the first 20. Where it was found by another name, or by a misspelt one, the words that name the entity. */
      readonly highlights: ReadonlyArray<(
        {
        /** What stands in front of the words, as the W3C’s text quote selector has it. */
        readonly prefix: string,
        /** What stands behind the words, as the W3C’s text quote selector has it. */
        readonly suffix: string
      }
        & WordsFragment
      )>,
      /** The article. */
      readonly node: (
        {
        /** Where the headline stands. */
        readonly headlineSpan: WordsFragment,
        /** Where the standfirst stands. */
        readonly standfirstSpan: WordsFragment | null
      }
        & ArticleLineFragment
      )
    }>
  }
};

export type ArticleLineFragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** The day of publication. */
  readonly publishedOn: LocalDate,
  /** Its language as BCP 47 has it: “en”, “ru”. “und” when it cannot be told. */
  readonly language: string,
  /** How many words headline, standfirst and body have: what white space separates and holds a letter or a digit. Noise and credits are not counted. */
  readonly wordCount: number,
  /** Who published it; null when the source does not tell. */
  readonly publisher: {
    /** Its fullest name: “Kassym-Jomart Tokayev”. */
    readonly name: string
  } | null,
  /** Who wrote it, as the byline has it. */
  readonly authors: ReadonlyArray<{
    /** Its fullest name: “Kassym-Jomart Tokayev”. */
    readonly name: string
  }>
};

export type NewArticlesSubscriptionVariables = Exact<{
  /** Changes of which articles; all when it is left out. It looks at an article as it is now: those that are gone are always told of. */
  filter?: ArticleFilter | null | undefined;
  /** Tell of all changes after this one first, by its `cursor`, each once and in order. An error with the code `CHANGES_GONE` says that they are not kept that long: read the archive anew. Changes from now on alone when it is left out. */
  after?: string | null | undefined;
}>;


export type NewArticlesSubscription = {
  /** Tells of each change of the archive when it has happened: over server-sent events, for requests with the header `Accept: text/event-stream`. An article that is only annotated anew is not told of. */
  readonly archiveChanged: {
    /** Where the change stands among all changes. Pass that of the last one you had as `after` to go on from there. */
    readonly cursor: string,
    /** The id of the article, also of one that is gone. */
    readonly articleId: string,
    /** The article as it is now; null when it is not there any more. */
    readonly article: {
      /** Its headline. */
      readonly headline: string
    } | null
  }
};

export type PlacesOfListQueryVariables = Exact<{
  /** Which articles; all when it is left out. */
  filter?: ArticleFilter | null | undefined;
  /** How many at most: 1 to 1000. */
  first?: number;
  /** How many to pass over: with `first: 1000`, 1000 gives those behind the first thousand. 0 to 100000. */
  offset?: number;
}>;


export type PlacesOfListQuery = {
  /** The articles of the archive. For instance, those of one week that report deaths: `filter: { publishedOn: { from: "2022-01-03", to: "2022-01-09" }, measures: [KILLED] }`. */
  readonly articles: {
    /** What the articles of the whole list have in common, with counts. */
    readonly facets: {
      /** The entities that are mentioned, those with the most articles first. */
      readonly places: ReadonlyArray<ShownPlaceFragment>
    }
  }
};

export type PlacesOfSearchQueryVariables = Exact<{
  /** The words to look for: “airport troops”. Words that must all be there, in any order, without regard to case and accents; `"an exact phrase"`; `begin*`; `-without`, which must not be there. */
  query: string;
  /** In which articles to look; all when it is left out. */
  filter?: ArticleFilter | null | undefined;
  /** How many at most: 1 to 1000. */
  first?: number;
  /** How many to pass over: with `first: 1000`, 1000 gives those behind the first thousand. 0 to 100000. */
  offset?: number;
}>;


export type PlacesOfSearchQuery = {
  /** Articles by the words that stand in their headlines, texts and captions, and by all names of their entities, those that fit best first: words in the headline weigh more than words in the text, and these more than other names. A misspelt name finds the right one, unless it stands in the archive as well. */
  readonly search: {
    /** What all articles that were found have in common, with counts. */
    readonly facets: {
      /** The entities that are mentioned, those with the most articles first. */
      readonly places: ReadonlyArray<ShownPlaceFragment>
    }
  }
};

export type ShownPlaceFragment = {
  /** How many articles have it. */
  readonly count: number,
  /** The entity. */
  readonly value:
    | (
      {
      readonly __typename: 'Organization'
    }
      & NamedEntity_Organization_Fragment
    )
    | (
      {
      readonly __typename: 'Person'
    }
      & NamedEntity_Person_Fragment
    )
    | (
      {
      readonly __typename: 'Place',
      /** What kind of place it is. */
      readonly placeKind: PlaceKind,
      /** The country in which it lies, as ISO 3166-1 has it: “KZ”. Null when that is not known. */
      readonly countryCode: string | null,
      /** Degrees north of the equator (WGS 84); null when that is not known. */
      readonly latitude: number | null,
      /** Degrees east of Greenwich (WGS 84); null when that is not known. */
      readonly longitude: number | null
    }
      & NamedEntity_Place_Fragment
    )

};

export type NumberPageQueryVariables = Exact<{
  /** What the figures count or measure: `KILLED`. */
  measure: Measure;
  /** Only values of this place, by its id, as `entities(filter: { kinds: [PLACE], name: "Kazakhstan" }) { nodes { id } }` gives it. A figure is one of this place when its sentence says that it holds there, or when its sentence names no place and this is the one that its article is most about. Figures of a city are none of its country. */
  place?: string | null | undefined;
  /** How many items to answer with, from the front: 1 to 100, 20 when neither `first` nor `last` is given. */
  first: number;
  /** Only items behind this cursor: the `endCursor` of the page before. */
  after?: string | null | undefined;
}>;


export type NumberPageQuery = {
  /** All values that were reported of one measure, in the order in which they were reported: how a death toll rose, who gave each number, and which were taken back. Tellings of one number (same bounds, same wording) by one reporter (the same entity, or the same words) for one place are one value, unless they count different things; a telling without a reporter belongs to the value that its own article attributes, else to the latest one that had been reported by then. A part is no value of the whole: figures that the text takes out of another (“19 of them”, “among them 19 officers”, “including 19 officers”) are left out, unless they have a place of their own or `counted` asks for them. It reads the articles with a figure of this measure (that mention the place), 5000 at most, and refuses a question that has more. */
  readonly figureHistory: {
    /** Where this page stands in the list. */
    readonly pageInfo: {
      /** Whether there are more items behind this page. */
      readonly hasNextPage: boolean,
      /** The cursor of the last item here. Pass it as `after`, with `first`, to get the page behind this one. */
      readonly endCursor: string | null
    },
    /** The items of this page without their cursors: shorter to ask for than `edges`. */
    readonly nodes: ReadonlyArray<ShownValueFragment>
  }
};

export type ShownValueFragment = {
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
    | NamedEntity_Organization_Fragment
    | NamedEntity_Person_Fragment
    | NamedEntity_Place_Fragment
   | null,
  /** The place that it is a number of: where the sentence says that it holds, else the place that the article is most about. Null when there is neither. */
  readonly place: NamedEntity_Place_Fragment | null,
  /** The figure to quote: of the first article that says who reported it, or else of the first one, in its text rather than its headline. `firstReport { span { sentence } }` is the sentence to quote. */
  readonly firstReport: (
    {
    /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
    readonly id: string
  }
    & TellingFragment
  ),
  /** The first figure whose article says that it was withdrawn; null when none does. */
  readonly withdrawnBy: TellingFragment | null
};

export type TellingFragment = {
  /** The words that it was read from. */
  readonly span: (
    {
    /** The whole sentence in which the words stand, or all sentences when they reach over several. */
    readonly sentence: string
  }
    & PlaceFragment
  ),
  /** The article that it was found in. */
  readonly article: {
    /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
    readonly id: string,
    /** Its headline. */
    readonly headline: string,
    /** The day of publication. */
    readonly publishedOn: LocalDate
  }
};

export type MeasuresQueryVariables = Exact<{ [key: string]: never; }>;


export type MeasuresQuery = {
  /** The articles of the archive. For instance, those of one week that report deaths: `filter: { publishedOn: { from: "2022-01-03", to: "2022-01-09" }, measures: [KILLED] }`. */
  readonly articles: {
    /** What the articles of the whole list have in common, with counts. */
    readonly facets: {
      /** What the figures measure, those with the most articles first. */
      readonly measures: ReadonlyArray<{
        /** The measure. */
        readonly value: Measure
      }>
    }
  }
};

type NamedEntity_Organization_Fragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** Whether it is a person, an organization or a place. */
  readonly kind: EntityKind,
  /** Its fullest name: “Kassym-Jomart Tokayev”. */
  readonly name: string
};

type NamedEntity_Person_Fragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** Whether it is a person, an organization or a place. */
  readonly kind: EntityKind,
  /** Its fullest name: “Kassym-Jomart Tokayev”. */
  readonly name: string
};

type NamedEntity_Place_Fragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** Whether it is a person, an organization or a place. */
  readonly kind: EntityKind,
  /** Its fullest name: “Kassym-Jomart Tokayev”. */
  readonly name: string
};

export type NamedEntityFragment =
  | NamedEntity_Organization_Fragment
  | NamedEntity_Person_Fragment
  | NamedEntity_Place_Fragment
;

export type PlaceFragment = {
  /** The position of the first character in `Article.text`, in UTF-16 code units from 0. */
  readonly start: number,
  /** The position behind the last character in `Article.text`, in UTF-16 code units. */
  readonly end: number
};

export type WordsFragment = {
  /** The position of the first character in `Article.text`, in UTF-16 code units from 0. */
  readonly start: number,
  /** The position behind the last character in `Article.text`, in UTF-16 code units. */
  readonly end: number,
  /** The words themselves, as they stand in the text. */
  readonly exact: string
};

export type DaysFragment = {
  /** The first day; null when the words leave the beginning open (“until Friday”). */
  readonly earliest: LocalDate | null,
  /** The last day, which still belongs to the span; null when the words leave the end open (“since Sunday”). */
  readonly latest: LocalDate | null,
  /** How long the time is that the words name. */
  readonly precision: TimePrecision,
  /** Whether the days can be told from the text. */
  readonly certainty: Certainty,
  /** The words that name the time: “within 10 days”. */
  readonly span: WordsFragment
};

export type JudgedFragment = {
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

export type JudgeMutationVariables = Exact<{
  /** The judgement. */
  input: ReviewAnnotationInput;
}>;


export type JudgeMutation = {
  /** Confirms, rejects or corrects what was found in an article. It outranks the machine: what is rejected is left out of every answer, and what is confirmed or corrected stays as it is now, wherever its words still stand when the article is imported again. Judge it anew to change your mind. Takes a token with the scope `review`. */
  readonly reviewAnnotation:
    | (
      {
      readonly __typename: 'ConflictError'
    }
      & Problem_ConflictError_Fragment
    )
    | (
      {
      readonly __typename: 'InvalidInputError'
    }
      & Problem_InvalidInputError_Fragment
    )
    | (
      {
      readonly __typename: 'NotFoundError'
    }
      & Problem_NotFoundError_Fragment
    )
    | {
      readonly __typename: 'ReviewAnnotationSuccess'
    }
    | (
      {
      readonly __typename: 'UnauthorizedError'
    }
      & Problem_UnauthorizedError_Fragment
    )

};

export type MergeMutationVariables = Exact<{
  /** The entities. */
  input: MergeEntitiesInput;
}>;


export type MergeMutation = {
  /** Makes one entity of several, in every answer: all that articles say of any of them, now and later, they say of it. The ids of all of them lead to it. Takes a token with the scope `review`. */
  readonly mergeEntities:
    | (
      {
      readonly __typename: 'InvalidInputError'
    }
      & Problem_InvalidInputError_Fragment
    )
    | {
      readonly __typename: 'MergeEntitiesSuccess'
    }
    | (
      {
      readonly __typename: 'NotFoundError'
    }
      & Problem_NotFoundError_Fragment
    )
    | (
      {
      readonly __typename: 'UnauthorizedError'
    }
      & Problem_UnauthorizedError_Fragment
    )

};

export type SplitOffMutationVariables = Exact<{
  /** The names. */
  input: SplitEntityInput;
}>;


export type SplitOffMutation = {
  /** Takes names out of an entity: what articles say under these names, now and later, they say of another one. It also takes apart what was merged. Takes a token with the scope `review`. */
  readonly splitEntity:
    | (
      {
      readonly __typename: 'InvalidInputError'
    }
      & Problem_InvalidInputError_Fragment
    )
    | (
      {
      readonly __typename: 'NotFoundError'
    }
      & Problem_NotFoundError_Fragment
    )
    | {
      readonly __typename: 'SplitEntitySuccess'
    }
    | (
      {
      readonly __typename: 'UnauthorizedError'
    }
      & Problem_UnauthorizedError_Fragment
    )

};

export type RenameMutationVariables = Exact<{
  /** The name. */
  input: RenameEntityInput;
}>;


export type RenameMutation = {
  /** Gives an entity a name, whatever articles call it; the names that they give it are its aliases. Its id stays. Takes a token with the scope `review`. */
  readonly renameEntity:
    | (
      {
      readonly __typename: 'InvalidInputError'
    }
      & Problem_InvalidInputError_Fragment
    )
    | (
      {
      readonly __typename: 'NotFoundError'
    }
      & Problem_NotFoundError_Fragment
    )
    | {
      readonly __typename: 'RenameEntitySuccess'
    }
    | (
      {
      readonly __typename: 'UnauthorizedError'
    }
      & Problem_UnauthorizedError_Fragment
    )

};

export type TakeBackMutationVariables = Exact<{
  /** The edit. */
  edit: string;
}>;


export type TakeBackMutation = {
  /** Takes back a review, a merge, a split or a name: all answers are as if it had never been made. A review that it had taken the place of holds again. Takes a token with the scope `review`. */
  readonly undoEdit:
    | (
      {
      readonly __typename: 'NotFoundError'
    }
      & Problem_NotFoundError_Fragment
    )
    | (
      {
      readonly __typename: 'UnauthorizedError'
    }
      & Problem_UnauthorizedError_Fragment
    )
    | {
      readonly __typename: 'UndoEditSuccess'
    }

};

type Problem_ConflictError_Fragment = {
  /** What is wrong, and what to do about it, in a sentence. */
  readonly message: string
};

type Problem_InvalidInputError_Fragment = {
  /** What is wrong, and what to do about it, in a sentence. */
  readonly message: string
};

type Problem_NotFoundError_Fragment = {
  /** What is wrong, and what to do about it, in a sentence. */
  readonly message: string
};

type Problem_RefusedError_Fragment = {
  /** What is wrong, and what to do about it, in a sentence. */
  readonly message: string
};

type Problem_UnauthorizedError_Fragment = {
  /** What is wrong, and what to do about it, in a sentence. */
  readonly message: string
};

export type ProblemFragment =
  | Problem_ConflictError_Fragment
  | Problem_InvalidInputError_Fragment
  | Problem_NotFoundError_Fragment
  | Problem_RefusedError_Fragment
  | Problem_UnauthorizedError_Fragment
;

export type ArticleMentionsQueryVariables = Exact<{
  /** The id of an article, as `articles { nodes { id } }` gives it. */
  id: string;
}>;


export type ArticleMentionsQuery = {
  /** One article by its id; null when no article has this id (any more). */
  readonly article: {
    /** All words that name a person, an organization or a place, in the order of the text. */
    readonly mentions: ReadonlyArray<{
      /** Whether the words use no name: “the president”, not “Kassym-Jomart Tokayev”. */
      readonly nominal: boolean,
      /** Whom or what the words name. */
      readonly entity:
        | NamedEntity_Organization_Fragment
        | NamedEntity_Person_Fragment
        | NamedEntity_Place_Fragment
      ,
      /** The words that it was read from. */
      readonly span: (
        {
        /** The whole sentence in which the words stand, or all sentences when they reach over several. */
        readonly sentence: string
      }
        & WordsFragment
      )
    }>
  } | null
};

export type ArticleStatementsQueryVariables = Exact<{
  /** The id of an article, as `articles { nodes { id } }` gives it. */
  id: string;
}>;


export type ArticleStatementsQuery = {
  /** One article by its id; null when no article has this id (any more). */
  readonly article: {
    /** What was said, and by whom, in the order of the text. */
    readonly statements: ReadonlyArray<{
      /** The words for the speaker: “she”, “officials”, “Health Minister Azhar Giniyat”. */
      readonly speakerText: string | null,
      /** How it is reported. */
      readonly kind: StatementKind,
      /** Who said it; null when the article does not tell, or names nobody (“officials”). */
      readonly speaker:
        | NamedEntity_Organization_Fragment
        | NamedEntity_Person_Fragment
        | NamedEntity_Place_Fragment
       | null,
      /** What was said. Where the speaker stands in the middle of it, this span holds the speaker as well: see `contentParts`. */
      readonly content: {
        /** The words themselves, as they stand in the text. */
        readonly exact: string
      },
      /** When it was said; null when the sentence does not tell. */
      readonly saidOn: {
        /** The first day; null when the words leave the beginning open (“until Friday”). */
        readonly earliest: LocalDate | null,
        /** The last day, which still belongs to the span; null when the words leave the end open (“since Sunday”). */
        readonly latest: LocalDate | null,
        /** Whether the days can be told from the text. */
        readonly certainty: Certainty
      } | null,
      /** The words that it was read from. */
      readonly span: {
        /** The position of the first character in `Article.text`, in UTF-16 code units from 0. */
        readonly start: number,
        /** The position behind the last character in `Article.text`, in UTF-16 code units. */
        readonly end: number,
        /** The whole sentence in which the words stand, or all sentences when they reach over several. */
        readonly sentence: string
      }
    }>
  } | null
};

export type ArticleFiguresQueryVariables = Exact<{
  /** The id of an article, as `articles { nodes { id } }` gives it. */
  id: string;
}>;


export type ArticleFiguresQuery = {
  /** One article by its id; null when no article has this id (any more). */
  readonly article: {
    /** The numbers that it reports, in the order of the text. */
    readonly figures: ReadonlyArray<{
      /** What it counts or measures. */
      readonly measure: Measure,
      /** What is counted, in the words of the text: “security officers”. Null when the words do not say. */
      readonly counted: string | null,
      /** Whether the article lets it stand. */
      readonly status: FigureStatus,
      /** The words for who reported it: “the Health Ministry”, “officials”. */
      readonly reportedByText: string | null,
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
      /** Who reported it; null when the article does not tell, or names nobody. */
      readonly reportedBy:
        | NamedEntity_Organization_Fragment
        | NamedEntity_Person_Fragment
        | NamedEntity_Place_Fragment
       | null,
      /** When it holds; null when the sentence does not tell. */
      readonly when: {
        /** The first day; null when the words leave the beginning open (“until Friday”). */
        readonly earliest: LocalDate | null,
        /** The last day, which still belongs to the span; null when the words leave the end open (“since Sunday”). */
        readonly latest: LocalDate | null,
        /** Whether the days can be told from the text. */
        readonly certainty: Certainty
      } | null,
      /** Where it holds; null when the sentence does not tell. */
      readonly where: NamedEntity_Place_Fragment | null,
      /** The words that it was read from. */
      readonly span: (
        {
        /** The whole sentence in which the words stand, or all sentences when they reach over several. */
        readonly sentence: string
      }
        & WordsFragment
      )
    }>
  } | null
};

export type ArticleEventsQueryVariables = Exact<{
  /** The id of an article, as `articles { nodes { id } }` gives it. */
  id: string;
}>;


export type ArticleEventsQuery = {
  /** One article by its id; null when no article has this id (any more). */
  readonly article: {
    /** The dated events that it tells of, in the order of the text. */
    readonly events: ReadonlyArray<{
      /** What happened, in one line. */
      readonly summary: string,
      /** The days on which it happened, or is to happen. */
      readonly when: {
        /** The first day; null when the words leave the beginning open (“until Friday”). */
        readonly earliest: LocalDate | null,
        /** The last day, which still belongs to the span; null when the words leave the end open (“since Sunday”). */
        readonly latest: LocalDate | null,
        /** Whether the days can be told from the text. */
        readonly certainty: Certainty
      },
      /** The people, organizations and places that the words name as taking part. */
      readonly participants: ReadonlyArray<
        | {
          /** Its fullest name: “Kassym-Jomart Tokayev”. */
          readonly name: string
        }
        | {
          /** Its fullest name: “Kassym-Jomart Tokayev”. */
          readonly name: string
        }
        | {
          /** Its fullest name: “Kassym-Jomart Tokayev”. */
          readonly name: string
        }
      >,
      /** Where it happened. */
      readonly places: ReadonlyArray<{
        /** Its fullest name: “Kassym-Jomart Tokayev”. */
        readonly name: string
      }>,
      /** The words that it was read from. */
      readonly span: {
        /** The position of the first character in `Article.text`, in UTF-16 code units from 0. */
        readonly start: number,
        /** The position behind the last character in `Article.text`, in UTF-16 code units. */
        readonly end: number,
        /** The whole sentence in which the words stand, or all sentences when they reach over several. */
        readonly sentence: string
      }
    }>
  } | null
};

export type ArticleRelatedQueryVariables = Exact<{
  /** The id of an article, as `articles { nodes { id } }` gives it. */
  id: string;
}>;


export type ArticleRelatedQuery = {
  /** One article by its id; null when no article has this id (any more). */
  readonly article: {
    /** Other articles that mention the same entities; those that share the most telling ones first. */
    readonly related: ReadonlyArray<{
      /** The other article. */
      readonly article: {
        /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
        readonly id: string,
        /** Its headline. */
        readonly headline: string,
        /** The day of publication. */
        readonly publishedOn: LocalDate
      },
      /** The entities that both mention, the most telling first. */
      readonly entities: ReadonlyArray<
        | {
          /** Its fullest name: “Kassym-Jomart Tokayev”. */
          readonly name: string
        }
        | {
          /** Its fullest name: “Kassym-Jomart Tokayev”. */
          readonly name: string
        }
        | {
          /** Its fullest name: “Kassym-Jomart Tokayev”. */
          readonly name: string
        }
      >
    }>
  } | null
};

export type EntityNamesQueryVariables = Exact<{
  /** An id that an earlier answer gave, as `figures { nodes { id } }` does. */
  id: string;
}>;


export type EntityNamesQuery = {
  /** Anything by its id; null when nothing has this id (any more). */
  readonly node:
    | {
      /** All names it goes by, its fullest one as well, with how many articles use each: the most frequent first. */
      readonly names: ReadonlyArray<{
        /** The name as it is spelled: “CSTO”. */
        readonly name: string,
        /** How many articles use it. */
        readonly articleCount: number
      }>
    }
    | {
      /** All names it goes by, its fullest one as well, with how many articles use each: the most frequent first. */
      readonly names: ReadonlyArray<{
        /** The name as it is spelled: “CSTO”. */
        readonly name: string,
        /** How many articles use it. */
        readonly articleCount: number
      }>
    }
    | {
      /** All names it goes by, its fullest one as well, with how many articles use each: the most frequent first. */
      readonly names: ReadonlyArray<{
        /** The name as it is spelled: “CSTO”. */
        readonly name: string,
        /** How many articles use it. */
        readonly articleCount: number
      }>
    }
    | Record<PropertyKey, never>
   | null
};

export type EntityRolesQueryVariables = Exact<{
  /** An id that an earlier answer gave, as `figures { nodes { id } }` does. */
  id: string;
}>;


export type EntityRolesQuery = {
  /** Anything by its id; null when nothing has this id (any more). */
  readonly node:
    | {
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
          | NamedEntity_Organization_Fragment
          | NamedEntity_Person_Fragment
          | NamedEntity_Place_Fragment
         | null
      }>
    }
    | Record<PropertyKey, never>
   | null
};

export type EntityMembershipsQueryVariables = Exact<{
  /** An id that an earlier answer gave, as `figures { nodes { id } }` does. */
  id: string;
}>;


export type EntityMembershipsQuery = {
  /** Anything by its id; null when nothing has this id (any more). */
  readonly node:
    | {
      /** What it belongs to, as articles say: the newest article first, each organization once. */
      readonly memberships: ReadonlyArray<{
        /** When the first article that says so was published. */
        readonly firstReportedOn: LocalDate,
        /** When the last article that says so was published. */
        readonly lastReportedOn: LocalDate,
        /** How many articles say so. */
        readonly articleCount: number,
        /** The organization. */
        readonly organization: NamedEntity_Organization_Fragment
      }>
    }
    | {
      /** What it belongs to, as articles say: the newest article first, each organization once. */
      readonly memberships: ReadonlyArray<{
        /** When the first article that says so was published. */
        readonly firstReportedOn: LocalDate,
        /** When the last article that says so was published. */
        readonly lastReportedOn: LocalDate,
        /** How many articles say so. */
        readonly articleCount: number,
        /** The organization. */
        readonly organization: NamedEntity_Organization_Fragment
      }>
    }
    | {
      /** What it belongs to, as articles say: the newest article first, each organization once. */
      readonly memberships: ReadonlyArray<{
        /** When the first article that says so was published. */
        readonly firstReportedOn: LocalDate,
        /** When the last article that says so was published. */
        readonly lastReportedOn: LocalDate,
        /** How many articles say so. */
        readonly articleCount: number,
        /** The organization. */
        readonly organization: NamedEntity_Organization_Fragment
      }>
    }
    | Record<PropertyKey, never>
   | null
};

export type EntityMembersQueryVariables = Exact<{
  /** An id that an earlier answer gave, as `figures { nodes { id } }` does. */
  id: string;
}>;


export type EntityMembersQuery = {
  /** Anything by its id; null when nothing has this id (any more). */
  readonly node:
    | {
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
          | NamedEntity_Organization_Fragment
          | NamedEntity_Person_Fragment
          | NamedEntity_Place_Fragment

      }>
    }
    | Record<PropertyKey, never>
   | null
};

export type EntityTogetherQueryVariables = Exact<{
  /** An id that an earlier answer gave, as `figures { nodes { id } }` does. */
  id: string;
}>;


export type EntityTogetherQuery = {
  /** Anything by its id; null when nothing has this id (any more). */
  readonly node:
    | {
      /** The entities that most of its articles mention as well, those with the most articles first. */
      readonly coOccurrences: ReadonlyArray<{
        /** How many articles mention both. */
        readonly articleCount: number,
        /** The other entity. */
        readonly entity:
          | NamedEntity_Organization_Fragment
          | NamedEntity_Person_Fragment
          | NamedEntity_Place_Fragment

      }>
    }
    | {
      /** The entities that most of its articles mention as well, those with the most articles first. */
      readonly coOccurrences: ReadonlyArray<{
        /** How many articles mention both. */
        readonly articleCount: number,
        /** The other entity. */
        readonly entity:
          | NamedEntity_Organization_Fragment
          | NamedEntity_Person_Fragment
          | NamedEntity_Place_Fragment

      }>
    }
    | {
      /** The entities that most of its articles mention as well, those with the most articles first. */
      readonly coOccurrences: ReadonlyArray<{
        /** How many articles mention both. */
        readonly articleCount: number,
        /** The other entity. */
        readonly entity:
          | NamedEntity_Organization_Fragment
          | NamedEntity_Person_Fragment
          | NamedEntity_Place_Fragment

      }>
    }
    | Record<PropertyKey, never>
   | null
};

export type TimelinePageQueryVariables = Exact<{
  /** Which events; all when it is left out. */
  filter?: EventFilter | null | undefined;
  /** How many items to answer with, from the front: 1 to 100, 20 when neither `first` nor `last` is given. */
  first: number;
  /** Only items behind this cursor: the `endCursor` of the page before. */
  after?: string | null | undefined;
}>;


export type TimelinePageQuery = {
  /** The dated events of all articles in the order in which they happened; those whose days nobody knows come last. For instance, what happened on 2 January: `filter: { when: { from: "2022-01-02", to: "2022-01-02" } }`. */
  readonly events: {
    /** How many items there are on all pages. Counted only when it is asked for. */
    readonly totalCount: number,
    /** Where this page stands in the list. */
    readonly pageInfo: {
      /** Whether there are more items behind this page. */
      readonly hasNextPage: boolean,
      /** The cursor of the last item here. Pass it as `after`, with `first`, to get the page behind this one. */
      readonly endCursor: string | null
    },
    /** The items of this page without their cursors: shorter to ask for than `edges`. */
    readonly nodes: ReadonlyArray<ShownOnTimelineFragment>
  }
};

export type ShownOnTimelineFragment = {
  /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
  readonly id: string,
  /** What happened, in one line. */
  readonly summary: string,
  /** The words that it was read from. */
  readonly span: WordsFragment,
  /** The days on which it happened, or is to happen. */
  readonly when: {
    /** The first day; null when the words leave the beginning open (“until Friday”). */
    readonly earliest: LocalDate | null,
    /** The last day, which still belongs to the span; null when the words leave the end open (“since Sunday”). */
    readonly latest: LocalDate | null,
    /** How long the time is that the words name. */
    readonly precision: TimePrecision,
    /** Whether the days can be told from the text. */
    readonly certainty: Certainty,
    /** The words that name the time: “within 10 days”. */
    readonly span: {
      /** The words themselves, as they stand in the text. */
      readonly exact: string
    }
  },
  /** The article that it was found in. */
  readonly article: {
    /** Names this in the whole graph. Pass it on as it is: how it is made up may change. */
    readonly id: string,
    /** Its headline. */
    readonly headline: string,
    /** The day of publication. */
    readonly publishedOn: LocalDate
  }
};

export type EntityOfTimelineQueryVariables = Exact<{
  /** An id that an earlier answer gave, as `figures { nodes { id } }` does. */
  id: string;
}>;


export type EntityOfTimelineQuery = {
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
      & NamedEntity_Organization_Fragment
    )
    | (
      {
      readonly __typename: 'Person'
    }
      & NamedEntity_Person_Fragment
    )
    | (
      {
      readonly __typename: 'Place'
    }
      & NamedEntity_Place_Fragment
    )
    | {
      readonly __typename: 'Statement'
    }
   | null
};

export const ArticlePageDocument: TypedDocument<ArticlePageQuery, ArticlePageQueryVariables> = {
  id: 'sha256:15a46cf6a524be5ad598c909e2745462a719fe2382f26d14f817025e4b88b2ce',
  text: 'query ArticlePage($id:ID!){article(id:$id){...ShownArticle}} fragment ShownArticle on Article{id headline headlineSpan{...Place}standfirstSpan{...Place}publisher{name}authors{name}publishedOn modifiedAt language url annotated revision source{name format sha256 importedAt}text blocks{__typename ...on Heading{level span{...Words}}...on Paragraph{span{...Place}}...on BlockQuote{span{...Place}}...on List{ordered items{...Place}span{...Place}}...on Gallery{introduction{...Place}images{...ShownImage}span{...Place}}}entities{salience entity{...NamedEntity}mentions{...ShownMention}}statements{...ShownStatement}figures{...ShownFigure}events{...ShownEvent}topics{phrase}related(first:5){article{id headline publishedOn}entities{...NamedEntity}}} fragment Place on TextSpan{start end} fragment Words on TextSpan{start end exact} fragment ShownImage on Image{id titleSpan{...Place}captionSpan{...Place}credit{text photographers agencies}} fragment NamedEntity on Entity{id kind name} fragment ShownMention on Mention{id nominal span{...Words}review{...Judged}} fragment Judged on Review{verdict note reviewedBy reviewedAt edit{id}} fragment ShownStatement on Statement{id kind span{...Words}content{exact}contentParts{...Place}speaker{...NamedEntity}speakerText saidOn{...Days}review{...Judged}} fragment Days on TimeSpan{earliest latest precision certainty span{...Words}} fragment ShownFigure on Figure{id measure counted quantity{minimum maximum approximation unit}span{...Words}reportedBy{...NamedEntity}reportedByText status when{...Days}where{...NamedEntity}review{...Judged}} fragment ShownEvent on Event{id summary span{...Words}when{...Days}participants{...NamedEntity}places{...NamedEntity}review{...Judged}}',
}

export const ArticleUnderReviewDocument: TypedDocument<ArticleUnderReviewQuery, ArticleUnderReviewQueryVariables> = {
  id: 'sha256:d5ae833a56561c7fa6349220f997fdaafb7defb1b606937f54b6c293b129ec6d',
  text: 'query ArticleUnderReview($id:ID!){article(id:$id){...ShownArticle rejectedMentions:mentions(reviews:[REJECTED]){...ShownMention entity{...NamedEntity}}rejectedStatements:statements(reviews:[REJECTED]){...ShownStatement}rejectedFigures:figures(reviews:[REJECTED]){...ShownFigure}rejectedEvents:events(reviews:[REJECTED]){...ShownEvent}}} fragment ShownArticle on Article{id headline headlineSpan{...Place}standfirstSpan{...Place}publisher{name}authors{name}publishedOn modifiedAt language url annotated revision source{name format sha256 importedAt}text blocks{__typename ...on Heading{level span{...Words}}...on Paragraph{span{...Place}}...on BlockQuote{span{...Place}}...on List{ordered items{...Place}span{...Place}}...on Gallery{introduction{...Place}images{...ShownImage}span{...Place}}}entities{salience entity{...NamedEntity}mentions{...ShownMention}}statements{...ShownStatement}figures{...ShownFigure}events{...ShownEvent}topics{phrase}related(first:5){article{id headline publishedOn}entities{...NamedEntity}}} fragment Place on TextSpan{start end} fragment Words on TextSpan{start end exact} fragment ShownImage on Image{id titleSpan{...Place}captionSpan{...Place}credit{text photographers agencies}} fragment NamedEntity on Entity{id kind name} fragment ShownMention on Mention{id nominal span{...Words}review{...Judged}} fragment Judged on Review{verdict note reviewedBy reviewedAt edit{id}} fragment ShownStatement on Statement{id kind span{...Words}content{exact}contentParts{...Place}speaker{...NamedEntity}speakerText saidOn{...Days}review{...Judged}} fragment Days on TimeSpan{earliest latest precision certainty span{...Words}} fragment ShownFigure on Figure{id measure counted quantity{minimum maximum approximation unit}span{...Words}reportedBy{...NamedEntity}reportedByText status when{...Days}where{...NamedEntity}review{...Judged}} fragment ShownEvent on Event{id summary span{...Words}when{...Days}participants{...NamedEntity}places{...NamedEntity}review{...Judged}}',
}

export const RevisionsPageDocument: TypedDocument<RevisionsPageQuery, RevisionsPageQueryVariables> = {
  id: 'sha256:da2cf6b0ebfb97de61e9ca9d95e17afe6ab8ded91f899c9739dd4045b7143e85',
  text: 'query RevisionsPage($id:ID!){article(id:$id){revisions{revision importedAt changes{kind text}}}}',
}

export const EntityPageDocument: TypedDocument<EntityPageQuery, EntityPageQueryVariables> = {
  id: 'sha256:fe69405c6359e70d000b1580ea41da322984fa30271883ae8f820a66c201e10a',
  text: 'query EntityPage($id:ID!){node(id:$id){__typename ...ShownEntity}} fragment ShownEntity on Entity{__typename ...NamedEntity mentionCount articleCount firstMentionedOn lastMentionedOn names{name articleCount}coOccurrences(first:20){articleCount entity{...NamedEntity}}memberships{organization{...NamedEntity}}...on Person{roles{title of{...NamedEntity}former firstReportedOn lastReportedOn articleCount article{id}span{...Place}}}...on Organization{members{member{...NamedEntity}}}...on Place{placeKind}} fragment NamedEntity on Entity{id kind name} fragment Place on TextSpan{start end}',
}

export const EntityCardDocument: TypedDocument<EntityCardQuery, EntityCardQueryVariables> = {
  id: 'sha256:26d62ccd7d63957d875058491fee1ec66e6977b3a1bea173d61e10b07e40f197',
  text: 'query EntityCard($id:ID!){node(id:$id){...on Entity{mentionCount articleCount}...on Person{roles{title}}}}',
}

export const SaidByDocument: TypedDocument<SaidByQuery, SaidByQueryVariables> = {
  id: 'sha256:24c204c222ddd1bf49b58d9cac770075ab3b83e152b51c41954ada60d672e9bf',
  text: 'query SaidBy($speaker:ID!$first:Int!$after:String){statements(filter:{speakers:[$speaker]}first:$first after:$after){pageInfo{hasNextPage endCursor}nodes{id kind content{exact}span{...Place}article{id headline publishedOn}}}} fragment Place on TextSpan{start end}',
}

export const EntitiesNamedDocument: TypedDocument<EntitiesNamedQuery, EntitiesNamedQueryVariables> = {
  id: 'sha256:c2c5d8bfff383320b3e5d6e59f3646baa05ea695eca1e697332c375d54e2b6ed',
  text: 'query EntitiesNamed($name:String!$kinds:[EntityKind!]!){entities(filter:{name:$name kinds:$kinds}first:8){nodes{...NamedEntity articleCount}}} fragment NamedEntity on Entity{id kind name}',
}

export const FacetsOfListDocument: TypedDocument<FacetsOfListQuery, FacetsOfListQueryVariables> = {
  id: 'sha256:fe0c62f4f16f69fc97afe963e21f20c726bc6e4f0c986912ac88a6019490c9a2',
  text: 'query FacetsOfList($filter:ArticleFilter){articles(filter:$filter){facets{...ShownFacets}}} fragment ShownFacets on ArticleFacets{months{value count}publishers{count value{id name}}people:entities(kinds:[PERSON]){...ShownEntityFacet}organizations:entities(kinds:[ORGANIZATION]){...ShownEntityFacet}places:entities(kinds:[PLACE]){...ShownEntityFacet}} fragment ShownEntityFacet on EntityFacet{count value{id name}}',
}

export const FacetsOfSearchDocument: TypedDocument<FacetsOfSearchQuery, FacetsOfSearchQueryVariables> = {
  id: 'sha256:23b754d50cb7e34b3bf438e4f128f7d2fe928dbbdacf23e9280bb4eb5f4d4740',
  text: 'query FacetsOfSearch($query:String!$filter:ArticleFilter){search(query:$query filter:$filter){facets{...ShownFacets}}} fragment ShownFacets on ArticleFacets{months{value count}publishers{count value{id name}}people:entities(kinds:[PERSON]){...ShownEntityFacet}organizations:entities(kinds:[ORGANIZATION]){...ShownEntityFacet}places:entities(kinds:[PLACE]){...ShownEntityFacet}} fragment ShownEntityFacet on EntityFacet{count value{id name}}',
}

export const ListedArticlesDocument: TypedDocument<ListedArticlesQuery, ListedArticlesQueryVariables> = {
  id: 'sha256:3b2379a8e8cba0fe81a9e56945dff291b3391ff4e15e2277b52d39105fab245b',
  text: 'query ListedArticles($filter:ArticleFilter$orderBy:ArticleOrder!=PUBLISHED_DESC$first:Int!$after:String){articles(filter:$filter orderBy:$orderBy first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{...ArticleLine headline standfirst}}} fragment ArticleLine on Article{id publishedOn language wordCount publisher{name}authors{name}}',
}

export const FoundArticlesDocument: TypedDocument<FoundArticlesQuery, FoundArticlesQueryVariables> = {
  id: 'sha256:aa34eb91c180532a78c547eb22c8ce06a056add3865dfc8e971678abab7f0e59',
  text: 'query FoundArticles($query:String!$filter:ArticleFilter$first:Int!$after:String){search(query:$query filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{highlights{...Words prefix(length:80)suffix(length:120)}node{...ArticleLine headlineSpan{...Words}standfirstSpan{...Words}}}}} fragment Words on TextSpan{start end exact} fragment ArticleLine on Article{id publishedOn language wordCount publisher{name}authors{name}}',
}

export const NewArticlesDocument: TypedDocument<NewArticlesSubscription, NewArticlesSubscriptionVariables> = {
  id: 'sha256:bdfcb0bfe7f56af2496311ea52dc4af692cf36f0a85e7c9a6e7299f0002e61e6',
  text: 'subscription NewArticles($filter:ArticleFilter$after:String){archiveChanged(filter:$filter after:$after){cursor articleId article{headline}}}',
}

export const PlacesOfListDocument: TypedDocument<PlacesOfListQuery, PlacesOfListQueryVariables> = {
  id: 'sha256:4ef82425643d58a5247f21449b14471dffea14b0cc13dab1c2a467b70082156b',
  text: 'query PlacesOfList($filter:ArticleFilter$first:Int!=1000$offset:Int!=0){articles(filter:$filter){facets{places:entities(kinds:[PLACE]first:$first offset:$offset){...ShownPlace}}}} fragment ShownPlace on EntityFacet{count value{__typename ...NamedEntity ...on Place{placeKind countryCode latitude longitude}}} fragment NamedEntity on Entity{id kind name}',
}

export const PlacesOfSearchDocument: TypedDocument<PlacesOfSearchQuery, PlacesOfSearchQueryVariables> = {
  id: 'sha256:5bbb377fdb167752bfa3716833803d43a31f1df4e940113f3ab284e6a8b069d3',
  text: 'query PlacesOfSearch($query:String!$filter:ArticleFilter$first:Int!=1000$offset:Int!=0){search(query:$query filter:$filter){facets{places:entities(kinds:[PLACE]first:$first offset:$offset){...ShownPlace}}}} fragment ShownPlace on EntityFacet{count value{__typename ...NamedEntity ...on Place{placeKind countryCode latitude longitude}}} fragment NamedEntity on Entity{id kind name}',
}

export const NumberPageDocument: TypedDocument<NumberPageQuery, NumberPageQueryVariables> = {
  id: 'sha256:b3fb361d8cab2ed651ae45b6d61930b855a356b9d23077a9974969b74db34bc7',
  text: 'query NumberPage($measure:Measure!$place:ID$first:Int!$after:String){figureHistory(measure:$measure place:$place first:$first after:$after){pageInfo{hasNextPage endCursor}nodes{...ShownValue}}} fragment ShownValue on ReportedValue{quantity{minimum maximum approximation unit}counted reportedBy{...NamedEntity}reportedByText place{...NamedEntity}firstReportedOn lastToldOn status firstReport{id ...Telling}withdrawnBy{...Telling}} fragment NamedEntity on Entity{id kind name} fragment Telling on Figure{span{...Place sentence}article{id headline publishedOn}} fragment Place on TextSpan{start end}',
}

export const MeasuresDocument: TypedDocument<MeasuresQuery, MeasuresQueryVariables> = {
  id: 'sha256:f52aae00951d0ee6898e13bea23c335655e2b2dbe79ba3dbca026bd93283c594',
  text: 'query Measures{articles{facets{measures{value}}}}',
}

export const JudgeDocument: TypedDocument<JudgeMutation, JudgeMutationVariables> = {
  id: 'sha256:96eca054bae7273d9d23347ce0900b002384ef33a7846b167e43a5cae52144d8',
  text: 'mutation Judge($input:ReviewAnnotationInput!){reviewAnnotation(input:$input){__typename ...Problem}} fragment Problem on UserError{message}',
}

export const MergeDocument: TypedDocument<MergeMutation, MergeMutationVariables> = {
  id: 'sha256:2c916eaa564c7205a79780048f64559a66eb9c2d3c85a763a9c017cbf8206d65',
  text: 'mutation Merge($input:MergeEntitiesInput!){mergeEntities(input:$input){__typename ...Problem}} fragment Problem on UserError{message}',
}

export const SplitOffDocument: TypedDocument<SplitOffMutation, SplitOffMutationVariables> = {
  id: 'sha256:ca16b5ba1a2b42495717cce3f6a51aa5e321868f07e08335385e680481594cda',
  text: 'mutation SplitOff($input:SplitEntityInput!){splitEntity(input:$input){__typename ...Problem}} fragment Problem on UserError{message}',
}

export const RenameDocument: TypedDocument<RenameMutation, RenameMutationVariables> = {
  id: 'sha256:5334f7bcfc1bfa043cf102ff997afb867fb495c346a2050d957f64f2e2f8a9fa',
  text: 'mutation Rename($input:RenameEntityInput!){renameEntity(input:$input){__typename ...Problem}} fragment Problem on UserError{message}',
}

export const TakeBackDocument: TypedDocument<TakeBackMutation, TakeBackMutationVariables> = {
  id: 'sha256:c9409c268f60cf892ee14765cb39065d1a719a5a947eb33fdfaa9a8c361b3ed5',
  text: 'mutation TakeBack($edit:ID!){undoEdit(input:{edit:$edit}){__typename ...Problem}} fragment Problem on UserError{message}',
}

export const ArticleMentionsDocument: TypedDocument<ArticleMentionsQuery, ArticleMentionsQueryVariables> = {
  id: 'sha256:7c8714749f57cd916aa733bc6e1eeadabfcca62d306afaeb7c7d762a4aa00296',
  text: 'query ArticleMentions($id:ID!){article(id:$id){mentions{entity{...NamedEntity}nominal span{...Words sentence}}}} fragment NamedEntity on Entity{id kind name} fragment Words on TextSpan{start end exact}',
}

export const ArticleStatementsDocument: TypedDocument<ArticleStatementsQuery, ArticleStatementsQueryVariables> = {
  id: 'sha256:5046a9cf0612653d54a47f6f35451d5576f2255941fae94337246be91c9b85d0',
  text: 'query ArticleStatements($id:ID!){article(id:$id){statements{speaker{...NamedEntity}speakerText kind content{exact}saidOn{earliest latest certainty}span{start end sentence}}}} fragment NamedEntity on Entity{id kind name}',
}

export const ArticleFiguresDocument: TypedDocument<ArticleFiguresQuery, ArticleFiguresQueryVariables> = {
  id: 'sha256:7b6fa4285f7dcfbb1cf8f444a1f8a75e27e629d83c3365511c9a00b4e1dd2fed',
  text: 'query ArticleFigures($id:ID!){article(id:$id){figures{measure counted quantity{minimum maximum approximation unit}status reportedBy{...NamedEntity}reportedByText when{earliest latest certainty}where{...NamedEntity}span{...Words sentence}}}} fragment NamedEntity on Entity{id kind name} fragment Words on TextSpan{start end exact}',
}

export const ArticleEventsDocument: TypedDocument<ArticleEventsQuery, ArticleEventsQueryVariables> = {
  id: 'sha256:4b6923a418566bfd18f7e76da67b6395023d5d357d3acc62317017925fb00629',
  text: 'query ArticleEvents($id:ID!){article(id:$id){events{summary when{earliest latest certainty}participants{name}places{name}span{start end sentence}}}}',
}

export const ArticleRelatedDocument: TypedDocument<ArticleRelatedQuery, ArticleRelatedQueryVariables> = {
  id: 'sha256:4e087f5185347e7462384a581b9e76cd4780693612b6d2a2cced3fa1c930a02d',
  text: 'query ArticleRelated($id:ID!){article(id:$id){related(first:20){article{id headline publishedOn}entities{name}}}}',
}

export const EntityNamesDocument: TypedDocument<EntityNamesQuery, EntityNamesQueryVariables> = {
  id: 'sha256:967fa935c60f311f5fde6a1bb16ab5d54bced585c3ddf569029f580a6b41ecaf',
  text: 'query EntityNames($id:ID!){node(id:$id){...on Entity{names{name articleCount}}}}',
}

export const EntityRolesDocument: TypedDocument<EntityRolesQuery, EntityRolesQueryVariables> = {
  id: 'sha256:2282d6ab8bfe154eb027d00c7443e8ffbf48ff372c8b54ca1431f12d450df005',
  text: 'query EntityRoles($id:ID!){node(id:$id){...on Person{roles{title former of{...NamedEntity}firstReportedOn lastReportedOn articleCount}}}} fragment NamedEntity on Entity{id kind name}',
}

export const EntityMembershipsDocument: TypedDocument<EntityMembershipsQuery, EntityMembershipsQueryVariables> = {
  id: 'sha256:5c244f432f406e21e1bf53e91cfe7d9ea46130d2f277518d89c763d0ed85e994',
  text: 'query EntityMemberships($id:ID!){node(id:$id){...on Entity{memberships{organization{...NamedEntity}firstReportedOn lastReportedOn articleCount}}}} fragment NamedEntity on Entity{id kind name}',
}

export const EntityMembersDocument: TypedDocument<EntityMembersQuery, EntityMembersQueryVariables> = {
  id: 'sha256:eca6fa0f015415ba65f0c146cee2d4fb8ed7bd009fb28299c5063a379c6fe333',
  text: 'query EntityMembers($id:ID!){node(id:$id){...on Organization{members{member{...NamedEntity}firstReportedOn lastReportedOn articleCount}}}} fragment NamedEntity on Entity{id kind name}',
}

export const EntityTogetherDocument: TypedDocument<EntityTogetherQuery, EntityTogetherQueryVariables> = {
  id: 'sha256:955f66cb2354682ca4362f45df4f74dd554c3b2a115a6e3e145abf7cffd1e911',
  text: 'query EntityTogether($id:ID!){node(id:$id){...on Entity{coOccurrences(first:100){entity{...NamedEntity}articleCount}}}} fragment NamedEntity on Entity{id kind name}',
}

export const TimelinePageDocument: TypedDocument<TimelinePageQuery, TimelinePageQueryVariables> = {
  id: 'sha256:d0eccff3fa1c62a998f3517b9deeb2286ce35ae5c2a71dbe637cace6ceb9c07e',
  text: 'query TimelinePage($filter:EventFilter$first:Int!$after:String){events(filter:$filter first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{...ShownOnTimeline}}} fragment ShownOnTimeline on Event{id summary span{...Words}when{earliest latest precision certainty span{exact}}article{id headline publishedOn}} fragment Words on TextSpan{start end exact}',
}

export const EntityOfTimelineDocument: TypedDocument<EntityOfTimelineQuery, EntityOfTimelineQueryVariables> = {
  id: 'sha256:693377e8fe98f39de80a078b2a4efd3e856384cbda63b5fdb8c39f73ec24896b',
  text: 'query EntityOfTimeline($id:ID!){node(id:$id){__typename ...on Entity{...NamedEntity}}} fragment NamedEntity on Entity{id kind name}',
}