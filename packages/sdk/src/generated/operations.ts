/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Written by codegen.ts from the schema and from src/operations. Do not edit: change those, then `pnpm generate`.
import type { TypedDocument } from '../document.ts'
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
  | 'VAGUE';

/** What became of an article. */
export type ArticleChangeKind =
  /** It is new. */
  | 'IMPORTED'
  /** It is gone. */
  | 'REMOVED'
  /** It has a new text. */
  | 'REVISED';

/** Which articles. All conditions must hold; a list holds when one of its values does. */
export type ArticleFilter = {
  /** In one of these languages, as BCP 47 has them: “en”. */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** With a figure of one of these measures. */
  readonly measures?: ReadonlyArray<Measure> | null | undefined;
  /** That mention one of these entities, by their ids. */
  readonly mentions?: ReadonlyArray<string> | null | undefined;
  /** Published on these days. */
  readonly publishedOn?: DateRange | null | undefined;
  /** From one of these publishers, by their ids. */
  readonly publishers?: ReadonlyArray<string> | null | undefined;
  /** Words that must all stand in the text, in any order, without regard to case and accents. */
  readonly text?: string | null | undefined;
};

/** In which order articles are listed. */
export type ArticleOrder =
  /** By headline, from A to Z. */
  | 'HEADLINE_ASC'
  /** The oldest first, by day of publication. */
  | 'PUBLISHED_ASC'
  /** The newest first, by day of publication. */
  | 'PUBLISHED_DESC';

/** Whether the days can be told from the text. */
export type Certainty =
  /** The text tells which days are meant. */
  | 'CERTAIN'
  /** The days are likely, not sure: a weekday below an older picture, for instance. */
  | 'UNCERTAIN';

/** Days from `from` to `to`, both included. An end that is left out is open. */
export type DateRange = {
  /** The first day: “2022-01-05”. */
  readonly from?: string | null | undefined;
  /** The last day, which still belongs to the range. */
  readonly to?: string | null | undefined;
};

/** Which entities. All conditions must hold; a list holds when one of its values does. */
export type EntityFilter = {
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<EntityKind> | null | undefined;
  /** With a name that has these words, or words that begin so: “kass tok” finds “Kassym-Jomart Tokayev”. */
  readonly name?: string | null | undefined;
  /** Mentioned in an article published on these days. */
  readonly publishedOn?: DateRange | null | undefined;
};

/** What kind of thing an entity is. */
export type EntityKind =
  /** An organization: a ministry, a company, an alliance, a news agency. */
  | 'ORGANIZATION'
  /** A person. */
  | 'PERSON'
  /** A place: a country, a city, an airport. */
  | 'PLACE';

/** In which order entities are listed. */
export type EntityOrder =
  /** Those that the most articles mention first. */
  | 'ARTICLES_DESC'
  /** The most mentioned first. */
  | 'MENTIONS_DESC'
  /** By name, from A to Z, without regard to case and accents. */
  | 'NAME_ASC';

/** Which events. All conditions must hold; a list holds when one of its values does. */
export type EventFilter = {
  /** In one of these articles, by their ids. */
  readonly articles?: ReadonlyArray<string> | null | undefined;
  /** In which one of these entities takes part, by their ids. */
  readonly participants?: ReadonlyArray<string> | null | undefined;
  /** In one of these places, by their ids. */
  readonly places?: ReadonlyArray<string> | null | undefined;
  /** That happened, or may have happened, on these days. (Not: in articles published on them.) */
  readonly when?: DateRange | null | undefined;
};

/** Which figures. All conditions must hold; a list holds when one of its values does. */
export type FigureFilter = {
  /** In one of these articles, by their ids. */
  readonly articles?: ReadonlyArray<string> | null | undefined;
  /** Of one of these measures. */
  readonly measures?: ReadonlyArray<Measure> | null | undefined;
  /** Holding in one of these places, by their ids. */
  readonly places?: ReadonlyArray<string> | null | undefined;
  /** In articles published on these days. */
  readonly publishedOn?: DateRange | null | undefined;
  /** Reported by one of these entities, by their ids. */
  readonly reportedBy?: ReadonlyArray<string> | null | undefined;
  /** With one of these standings. */
  readonly status?: ReadonlyArray<FigureStatus> | null | undefined;
};

/** What an article says of a figure’s standing. */
export type FigureStatus =
  /** It says that others contradict the figure. */
  | 'DISPUTED'
  /** It reports it, and says nothing against it. */
  | 'REPORTED'
  /** It says that the figure was taken back. */
  | 'WITHDRAWN';

/** An article to import. What the source says of itself goes before what is given here beside it. */
export type ImportArticleInput = {
  /** The source: plain text as it stands on a news page, a page in HTML, or a JSON object. 5 MB at most. */
  readonly content: string;
  /** How the source is written; recognised when it is left out. */
  readonly format?: SourceFormat | null | undefined;
  /** The article of which this is the text now. When it is left out, the article with the same URL, or with the same publisher, headline and day. */
  readonly id?: string | null | undefined;
  /** The language as BCP 47 has it (“en”), for sources that do not tell. */
  readonly language?: string | null | undefined;
  /** What to call the source, such as a file name. `Source.name` tells it again. */
  readonly name?: string;
  /** The day of publication, for sources that do not tell. */
  readonly publishedOn?: string | null | undefined;
  /** The publisher’s name, for sources that do not tell. */
  readonly publisher?: string | null | undefined;
  /** Where it was published, for sources that do not tell. Articles with one URL are one article. */
  readonly url?: string | null | undefined;
};

/** What became of an article that was sent. */
export type ImportOutcome =
  /** It is new. */
  | 'IMPORTED'
  /** It was known with another text: it has a new revision. */
  | 'REVISED'
  /** It was known with the same text: nothing was stored. */
  | 'UNCHANGED';

/** What a figure counts or measures. */
export type Measure =
  /** How old somebody or something is. */
  | 'AGE'
  /** People who were arrested or detained. */
  | 'ARRESTED'
  /** Any number of things that no other measure fits. */
  | 'COUNT'
  /** Troops, police or others who were sent somewhere. */
  | 'DEPLOYED'
  /** People who fled or were driven from their homes. */
  | 'DISPLACED'
  /** How far or how long something is. */
  | 'DISTANCE'
  /** How long something takes. */
  | 'DURATION'
  /** People who were taken to hospital. */
  | 'HOSPITALIZED'
  /** People who were injured or wounded. */
  | 'INJURED'
  /** People who were killed or died. */
  | 'KILLED'
  /** Members of an organization. */
  | 'MEMBERS'
  /** People who are missing. */
  | 'MISSING'
  /** An amount of money. */
  | 'MONEY'
  /** A share in per cent. */
  | 'PERCENTAGE'
  /** Inhabitants of a place. */
  | 'POPULATION'
  /** People who protested. */
  | 'PROTESTERS'
  /** Votes that were cast. */
  | 'VOTES';

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
  | 'REGION';

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
  | 'TOO_LARGE';

/** Which article to remove. */
export type RemoveArticleInput = {
  /** The id of the article, as an answer gave it. */
  readonly id: string;
};

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
  | 'TEXT';

/** Which statements. All conditions must hold; a list holds when one of its values does. */
export type StatementFilter = {
  /** In one of these articles, by their ids. */
  readonly articles?: ReadonlyArray<string> | null | undefined;
  /** Reported in one of these ways. */
  readonly kinds?: ReadonlyArray<StatementKind> | null | undefined;
  /** In articles published on these days. */
  readonly publishedOn?: DateRange | null | undefined;
  /** Said by one of these entities, by their ids. */
  readonly speakers?: ReadonlyArray<string> | null | undefined;
  /** Words that must all stand in what was said, without regard to case and accents. */
  readonly text?: string | null | undefined;
};

/** How an article reports what was said. */
export type StatementKind =
  /** In quotation marks: “We will not rest,” she said. */
  | 'DIRECT'
  /** Without: She said that they would not rest. */
  | 'INDIRECT'
  /** In part: She said that they “will not rest” until then. */
  | 'MIXED';

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
  | 'YEAR';

export type ArchiveSummaryFragment = {
  readonly articleCount: number,
  readonly personCount: number,
  readonly organizationCount: number,
  readonly placeCount: number,
  readonly mentionCount: number,
  readonly statementCount: number,
  readonly figureCount: number,
  readonly eventCount: number,
  readonly firstPublishedOn: string | null,
  readonly lastPublishedOn: string | null,
  readonly version: number
};

export type ArchiveQueryVariables = Exact<{ [key: string]: never; }>;


export type ArchiveQuery = {
  readonly archive: ArchiveSummaryFragment
};

export type ArticleSummaryFragment = {
  readonly id: string,
  readonly headline: string,
  readonly standfirst: string | null,
  readonly publishedOn: string,
  readonly language: string,
  readonly wordCount: number,
  readonly url: string | null,
  readonly publisher: {
    readonly id: string,
    readonly name: string
  } | null,
  readonly authors: ReadonlyArray<{
    readonly id: string,
    readonly name: string
  }>
};

export type ArticleDetailFragment = (
  {
  readonly publishedAt: string | null,
  readonly revision: number,
  readonly text: string,
  readonly headlineSpan: SpanFragment,
  readonly standfirstSpan: SpanFragment | null,
  readonly source: {
    readonly name: string,
    readonly format: SourceFormat,
    readonly sha256: string,
    readonly importedAt: string
  },
  readonly blocks: ReadonlyArray<
    | {
      readonly __typename: 'BlockQuote',
      readonly span: SpanFragment
    }
    | {
      readonly __typename: 'Gallery',
      readonly introduction: SpanFragment | null,
      readonly images: ReadonlyArray<ImageDetailFragment>,
      readonly span: SpanFragment
    }
    | {
      readonly __typename: 'Heading',
      readonly level: number,
      readonly span: SpanFragment
    }
    | {
      readonly __typename: 'List',
      readonly ordered: boolean,
      readonly items: ReadonlyArray<SpanFragment>,
      readonly span: SpanFragment
    }
    | {
      readonly __typename: 'Paragraph',
      readonly span: SpanFragment
    }
  >,
  readonly entities: ReadonlyArray<{
    readonly salience: number,
    readonly entity:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment
    ,
    readonly mentions: ReadonlyArray<{
      readonly id: string,
      readonly nominal: boolean,
      readonly span: SpanFragment
    }>
  }>,
  readonly statements: ReadonlyArray<StatementDetailFragment>,
  readonly figures: ReadonlyArray<FigureDetailFragment>,
  readonly events: ReadonlyArray<EventDetailFragment>,
  readonly topics: ReadonlyArray<{
    readonly phrase: string,
    readonly salience: number
  }>,
  readonly related: ReadonlyArray<{
    readonly article: ArticleNameFragment,
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
  readonly id: string,
  readonly headline: string,
  readonly publishedOn: string
};

export type ImageDetailFragment = {
  readonly id: string,
  readonly position: number,
  readonly title: string | null,
  readonly caption: string | null,
  readonly titleSpan: SpanFragment | null,
  readonly captionSpan: SpanFragment | null,
  readonly credit: {
    readonly text: string,
    readonly photographers: ReadonlyArray<string>,
    readonly agencies: ReadonlyArray<string>
  } | null,
  readonly span: SpanFragment
};

export type ArticlesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  orderBy?: ArticleOrder;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ArticlesQuery = {
  readonly articles: {
    readonly totalCount: number,
    readonly pageInfo: PageBoundsFragment,
    readonly edges: ReadonlyArray<{
      readonly node: ArticleSummaryFragment
    }>
  }
};

export type ArticleQueryVariables = Exact<{
  id: string;
}>;


export type ArticleQuery = {
  readonly article: ArticleDetailFragment | null
};

export type SearchArticlesQueryVariables = Exact<{
  query: string;
  filter?: ArticleFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchArticlesQuery = {
  readonly search: {
    readonly totalCount: number,
    readonly pageInfo: PageBoundsFragment,
    readonly edges: ReadonlyArray<{
      readonly score: number,
      readonly highlights: ReadonlyArray<SpanFragment>,
      readonly node: ArticleSummaryFragment
    }>
  }
};

export type ImportArticleMutationVariables = Exact<{
  input: ImportArticleInput;
}>;


export type ImportArticleMutation = {
  readonly importArticle:
    | {
      readonly __typename: 'ImportArticleSuccess',
      readonly outcome: ImportOutcome,
      readonly article: (
        {
        readonly revision: number
      }
        & ArticleSummaryFragment
      )
    }
    | {
      readonly __typename: 'InvalidInputError',
      readonly message: string,
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'NotFoundError',
      readonly message: string,
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'RefusedError',
      readonly code: RefusalCode,
      readonly message: string,
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'UnauthorizedError',
      readonly message: string,
      readonly path: ReadonlyArray<string> | null
    }

};

export type RemoveArticleMutationVariables = Exact<{
  input: RemoveArticleInput;
}>;


export type RemoveArticleMutation = {
  readonly removeArticle:
    | {
      readonly __typename: 'InvalidInputError',
      readonly message: string,
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'NotFoundError',
      readonly message: string,
      readonly path: ReadonlyArray<string> | null
    }
    | {
      readonly __typename: 'RemoveArticleSuccess',
      readonly articleId: string
    }
    | {
      readonly __typename: 'UnauthorizedError',
      readonly message: string,
      readonly path: ReadonlyArray<string> | null
    }

};

type EntityName_Organization_Fragment = {
  readonly __typename: 'Organization',
  readonly id: string,
  readonly kind: EntityKind,
  readonly name: string
};

type EntityName_Person_Fragment = {
  readonly __typename: 'Person',
  readonly id: string,
  readonly kind: EntityKind,
  readonly name: string
};

type EntityName_Place_Fragment = {
  readonly __typename: 'Place',
  readonly id: string,
  readonly kind: EntityKind,
  readonly name: string
};

export type EntityNameFragment =
  | EntityName_Organization_Fragment
  | EntityName_Person_Fragment
  | EntityName_Place_Fragment
;

type EntitySummary_Organization_Fragment = (
  {
  readonly aliases: ReadonlyArray<string>,
  readonly mentionCount: number,
  readonly articleCount: number,
  readonly firstMentionedOn: string | null,
  readonly lastMentionedOn: string | null
}
  & EntityName_Organization_Fragment
);

type EntitySummary_Person_Fragment = (
  {
  readonly aliases: ReadonlyArray<string>,
  readonly mentionCount: number,
  readonly articleCount: number,
  readonly firstMentionedOn: string | null,
  readonly lastMentionedOn: string | null
}
  & EntityName_Person_Fragment
);

type EntitySummary_Place_Fragment = (
  {
  readonly aliases: ReadonlyArray<string>,
  readonly mentionCount: number,
  readonly articleCount: number,
  readonly firstMentionedOn: string | null,
  readonly lastMentionedOn: string | null
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
  readonly abbreviation: string | null,
  readonly memberships: ReadonlyArray<{
    readonly organization: EntityName_Organization_Fragment
  }>,
  readonly members: ReadonlyArray<{
    readonly member:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment

  }>,
  readonly coOccurrences: ReadonlyArray<{
    readonly articleCount: number,
    readonly entity:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment

  }>
}
  & EntitySummary_Organization_Fragment
);

type EntityDetail_Person_Fragment = (
  {
  readonly roles: ReadonlyArray<{
    readonly title: string,
    readonly of:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment
     | null,
    readonly span: SpanFragment
  }>,
  readonly coOccurrences: ReadonlyArray<{
    readonly articleCount: number,
    readonly entity:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment

  }>
}
  & EntitySummary_Person_Fragment
);

type EntityDetail_Place_Fragment = (
  {
  readonly placeKind: PlaceKind,
  readonly countryCode: string | null,
  readonly latitude: number | null,
  readonly longitude: number | null,
  readonly coOccurrences: ReadonlyArray<{
    readonly articleCount: number,
    readonly entity:
      | EntityName_Organization_Fragment
      | EntityName_Person_Fragment
      | EntityName_Place_Fragment

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
  filter?: EntityFilter | null | undefined;
  orderBy?: EntityOrder;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type EntitiesQuery = {
  readonly entities: {
    readonly totalCount: number,
    readonly pageInfo: PageBoundsFragment,
    readonly edges: ReadonlyArray<{
      readonly node:
        | EntitySummary_Organization_Fragment
        | EntitySummary_Person_Fragment
        | EntitySummary_Place_Fragment

    }>
  }
};

export type EntityQueryVariables = Exact<{
  id: string;
}>;


export type EntityQuery = {
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
  readonly id: string,
  readonly summary: string,
  readonly span: SpanFragment,
  readonly when: TimeFragment,
  readonly participants: ReadonlyArray<
    | EntityName_Organization_Fragment
    | EntityName_Person_Fragment
    | EntityName_Place_Fragment
  >,
  readonly places: ReadonlyArray<EntityName_Place_Fragment>
};

export type EventInArticleFragment = (
  {
  readonly article: ArticleNameFragment
}
  & EventDetailFragment
);

export type EventQueryVariables = Exact<{
  id: string;
}>;


export type EventQuery = {
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
  filter?: EventFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type EventsQuery = {
  readonly events: {
    readonly totalCount: number,
    readonly pageInfo: PageBoundsFragment,
    readonly edges: ReadonlyArray<{
      readonly node: EventInArticleFragment
    }>
  }
};

export type FigureTellingFragment = {
  readonly id: string,
  readonly status: FigureStatus,
  readonly span: (
    {
    readonly sentence: string
  }
    & SpanFragment
  ),
  readonly article: ArticleNameFragment
};

export type ReportedValueDetailFragment = {
  readonly measure: Measure,
  readonly counted: string | null,
  readonly reportedByText: string | null,
  readonly firstReportedOn: string,
  readonly lastToldOn: string,
  readonly status: FigureStatus,
  readonly articleCount: number,
  readonly quantity: {
    readonly minimum: number | null,
    readonly maximum: number | null,
    readonly approximation: Approximation,
    readonly unit: string | null
  },
  readonly reportedBy:
    | EntityName_Organization_Fragment
    | EntityName_Person_Fragment
    | EntityName_Place_Fragment
   | null,
  readonly place: EntityName_Place_Fragment | null,
  readonly withdrawnBy: FigureTellingFragment | null,
  readonly firstReport: FigureTellingFragment,
  readonly figures: ReadonlyArray<FigureTellingFragment>
};

export type FigureHistoryQueryVariables = Exact<{
  measure: Measure;
  place?: string | null | undefined;
  when?: DateRange | null | undefined;
  counted?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type FigureHistoryQuery = {
  readonly figureHistory: {
    readonly totalCount: number,
    readonly pageInfo: PageBoundsFragment,
    readonly edges: ReadonlyArray<{
      readonly node: ReportedValueDetailFragment
    }>
  }
};

export type FigureDetailFragment = {
  readonly id: string,
  readonly measure: Measure,
  readonly counted: string | null,
  readonly reportedByText: string | null,
  readonly status: FigureStatus,
  readonly quantity: {
    readonly minimum: number | null,
    readonly maximum: number | null,
    readonly approximation: Approximation,
    readonly unit: string | null
  },
  readonly span: SpanFragment,
  readonly reportedBy:
    | EntityName_Organization_Fragment
    | EntityName_Person_Fragment
    | EntityName_Place_Fragment
   | null,
  readonly when: TimeFragment | null,
  readonly where: EntityName_Place_Fragment | null
};

export type FigureInArticleFragment = (
  {
  readonly article: ArticleNameFragment
}
  & FigureDetailFragment
);

export type FigureQueryVariables = Exact<{
  id: string;
}>;


export type FigureQuery = {
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
  filter?: FigureFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type FiguresQuery = {
  readonly figures: {
    readonly totalCount: number,
    readonly pageInfo: PageBoundsFragment,
    readonly edges: ReadonlyArray<{
      readonly node: FigureInArticleFragment
    }>
  }
};

export type PageBoundsFragment = {
  readonly hasNextPage: boolean,
  readonly hasPreviousPage: boolean,
  readonly startCursor: string | null,
  readonly endCursor: string | null
};

export type SpanFragment = {
  readonly start: number,
  readonly end: number,
  readonly exact: string
};

export type TimeFragment = {
  readonly earliest: string | null,
  readonly latest: string | null,
  readonly precision: TimePrecision,
  readonly certainty: Certainty,
  readonly span: SpanFragment
};

export type StatementDetailFragment = {
  readonly id: string,
  readonly kind: StatementKind,
  readonly speakerText: string | null,
  readonly span: SpanFragment,
  readonly content: SpanFragment,
  readonly cue: SpanFragment | null,
  readonly speaker:
    | EntityName_Organization_Fragment
    | EntityName_Person_Fragment
    | EntityName_Place_Fragment
   | null,
  readonly saidOn: TimeFragment | null
};

export type StatementInArticleFragment = (
  {
  readonly article: ArticleNameFragment
}
  & StatementDetailFragment
);

export type StatementQueryVariables = Exact<{
  id: string;
}>;


export type StatementQuery = {
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
  filter?: StatementFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type StatementsQuery = {
  readonly statements: {
    readonly totalCount: number,
    readonly pageInfo: PageBoundsFragment,
    readonly edges: ReadonlyArray<{
      readonly node: StatementInArticleFragment
    }>
  }
};

export type ArchiveCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type ArchiveCursorQuery = {
  readonly archive: {
    readonly cursor: string
  }
};

export type ArchiveChangedSubscriptionVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ArchiveChangedSubscription = {
  readonly archiveChanged: {
    readonly kind: ArticleChangeKind,
    readonly articleId: string,
    readonly cursor: string,
    readonly at: string,
    readonly article: (
      {
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

export const ArticleDocument: TypedDocument<ArticleQuery, ArticleQueryVariables> = {
  id: 'sha256:eb367c5d3029166d1b0c40d918167477df81f7a4fb0010d41c4c902d7ccb229d',
  text: 'query Article($id:ID!){article(id:$id){...ArticleDetail}} fragment ArticleDetail on Article{...ArticleSummary headlineSpan{...Span}standfirstSpan{...Span}publishedAt revision source{name format sha256 importedAt}text blocks{__typename ...on Heading{level span{...Span}}...on Paragraph{span{...Span}}...on BlockQuote{span{...Span}}...on List{ordered items{...Span}span{...Span}}...on Gallery{introduction{...Span}images{...ImageDetail}span{...Span}}}entities{salience entity{...EntityName}mentions{id nominal span{...Span}}}statements{...StatementDetail}figures{...FigureDetail}events{...EventDetail}topics{phrase salience}related(first:5){article{...ArticleName}entities{...EntityName}}} fragment ArticleSummary on Article{id headline standfirst publishedOn language wordCount url publisher{id name}authors{id name}} fragment Span on TextSpan{start end exact} fragment ImageDetail on Image{id position title titleSpan{...Span}caption captionSpan{...Span}credit{text photographers agencies}span{...Span}} fragment EntityName on Entity{__typename id kind name} fragment StatementDetail on Statement{id kind span{...Span}content{...Span}cue{...Span}speaker{...EntityName}speakerText saidOn{...Time}} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment FigureDetail on Figure{id measure counted quantity{minimum maximum approximation unit}span{...Span}reportedBy{...EntityName}reportedByText status when{...Time}where{...EntityName}} fragment EventDetail on Event{id summary span{...Span}when{...Time}participants{...EntityName}places{...EntityName}} fragment ArticleName on Article{id headline publishedOn}',
}

export const SearchArticlesDocument: TypedDocument<SearchArticlesQuery, SearchArticlesQueryVariables> = {
  id: 'sha256:7fc8b3db181e99b7e30c0546c7b78d4fc7edae7365ce7f2f59db17d6b1a083ce',
  text: 'query SearchArticles($query:String!$filter:ArticleFilter$first:Int$after:String){search(query:$query filter:$filter first:$first after:$after){totalCount pageInfo{...PageBounds}edges{score highlights{...Span}node{...ArticleSummary}}}} fragment PageBounds on PageInfo{hasNextPage hasPreviousPage startCursor endCursor} fragment Span on TextSpan{start end exact} fragment ArticleSummary on Article{id headline standfirst publishedOn language wordCount url publisher{id name}authors{id name}}',
}

export const ImportArticleDocument: TypedDocument<ImportArticleMutation, ImportArticleMutationVariables> = {
  id: 'sha256:502ef1590ba2dfa5368ce8862dbd54bd2ef939c24b42f6183a6d39fdb5ce9e02',
  text: 'mutation ImportArticle($input:ImportArticleInput!){importArticle(input:$input){__typename ...on ImportArticleSuccess{outcome article{...ArticleSummary revision}}...on RefusedError{code message path}...on NotFoundError{message path}...on InvalidInputError{message path}...on UnauthorizedError{message path}}} fragment ArticleSummary on Article{id headline standfirst publishedOn language wordCount url publisher{id name}authors{id name}}',
}

export const RemoveArticleDocument: TypedDocument<RemoveArticleMutation, RemoveArticleMutationVariables> = {
  id: 'sha256:2f722fff1794fa6dfc5408eddeac99b9d9c5a7e93a57ba17af5988852860ba43',
  text: 'mutation RemoveArticle($input:RemoveArticleInput!){removeArticle(input:$input){__typename ...on RemoveArticleSuccess{articleId}...on NotFoundError{message path}...on InvalidInputError{message path}...on UnauthorizedError{message path}}}',
}

export const EntitiesDocument: TypedDocument<EntitiesQuery, EntitiesQueryVariables> = {
  id: 'sha256:acd8830b45f6d21dfe8fca4b4676b1d68c445e9579413b97f81b218e1135bdf8',
  text: 'query Entities($filter:EntityFilter$orderBy:EntityOrder!=MENTIONS_DESC$first:Int$after:String$last:Int$before:String){entities(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount pageInfo{...PageBounds}edges{node{...EntitySummary}}}} fragment PageBounds on PageInfo{hasNextPage hasPreviousPage startCursor endCursor} fragment EntitySummary on Entity{...EntityName aliases mentionCount articleCount firstMentionedOn lastMentionedOn} fragment EntityName on Entity{__typename id kind name}',
}

export const EntityDocument: TypedDocument<EntityQuery, EntityQueryVariables> = {
  id: 'sha256:b5b33997f1243ed6fcd0ebc9bed16b373eea0aad3a233f4b13187b5484402340',
  text: 'query Entity($id:ID!){node(id:$id){__typename ...EntityDetail}} fragment EntityDetail on Entity{...EntitySummary coOccurrences(first:20){articleCount entity{...EntityName}}...on Person{roles{title of{...EntityName}span{...Span}}}...on Organization{abbreviation memberships{organization{...EntityName}}members{member{...EntityName}}}...on Place{placeKind countryCode latitude longitude}} fragment EntitySummary on Entity{...EntityName aliases mentionCount articleCount firstMentionedOn lastMentionedOn} fragment EntityName on Entity{__typename id kind name} fragment Span on TextSpan{start end exact}',
}

export const EventDocument: TypedDocument<EventQuery, EventQueryVariables> = {
  id: 'sha256:abaf5b9dfb7e400733f2b3b72c6bcf48835305dc07cad6a5dcb68f75dae7d6d5',
  text: 'query Event($id:ID!){node(id:$id){__typename ...EventInArticle}} fragment EventInArticle on Event{...EventDetail article{...ArticleName}} fragment EventDetail on Event{id summary span{...Span}when{...Time}participants{...EntityName}places{...EntityName}} fragment Span on TextSpan{start end exact} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment EntityName on Entity{__typename id kind name} fragment ArticleName on Article{id headline publishedOn}',
}

export const EventsDocument: TypedDocument<EventsQuery, EventsQueryVariables> = {
  id: 'sha256:fa4d90fe09b450215db4f691a1d25445a7fbb171d372a0905870413fa96a2e06',
  text: 'query Events($filter:EventFilter$first:Int$after:String$last:Int$before:String){events(filter:$filter first:$first after:$after last:$last before:$before){totalCount pageInfo{...PageBounds}edges{node{...EventInArticle}}}} fragment PageBounds on PageInfo{hasNextPage hasPreviousPage startCursor endCursor} fragment EventInArticle on Event{...EventDetail article{...ArticleName}} fragment EventDetail on Event{id summary span{...Span}when{...Time}participants{...EntityName}places{...EntityName}} fragment Span on TextSpan{start end exact} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment EntityName on Entity{__typename id kind name} fragment ArticleName on Article{id headline publishedOn}',
}

export const FigureHistoryDocument: TypedDocument<FigureHistoryQuery, FigureHistoryQueryVariables> = {
  id: 'sha256:2ded0a8fc036fc1ed765fc5675bfa277ca80689f6c6ce83112705f975e72e947',
  text: 'query FigureHistory($measure:Measure!$place:ID$when:DateRange$counted:String$first:Int$after:String$last:Int$before:String){figureHistory(measure:$measure place:$place when:$when counted:$counted first:$first after:$after last:$last before:$before){totalCount pageInfo{...PageBounds}edges{node{...ReportedValueDetail}}}} fragment PageBounds on PageInfo{hasNextPage hasPreviousPage startCursor endCursor} fragment ReportedValueDetail on ReportedValue{measure quantity{minimum maximum approximation unit}counted reportedBy{...EntityName}reportedByText place{...EntityName}firstReportedOn lastToldOn status withdrawnBy{...FigureTelling}firstReport{...FigureTelling}figures{...FigureTelling}articleCount} fragment EntityName on Entity{__typename id kind name} fragment FigureTelling on Figure{id status span{...Span sentence}article{...ArticleName}} fragment Span on TextSpan{start end exact} fragment ArticleName on Article{id headline publishedOn}',
}

export const FigureDocument: TypedDocument<FigureQuery, FigureQueryVariables> = {
  id: 'sha256:21e6da4f3c40326e3dede1877ed2fa82a3f3dda98f30bdcc612451fa4af8e4a8',
  text: 'query Figure($id:ID!){node(id:$id){__typename ...FigureInArticle}} fragment FigureInArticle on Figure{...FigureDetail article{...ArticleName}} fragment FigureDetail on Figure{id measure counted quantity{minimum maximum approximation unit}span{...Span}reportedBy{...EntityName}reportedByText status when{...Time}where{...EntityName}} fragment Span on TextSpan{start end exact} fragment EntityName on Entity{__typename id kind name} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment ArticleName on Article{id headline publishedOn}',
}

export const FiguresDocument: TypedDocument<FiguresQuery, FiguresQueryVariables> = {
  id: 'sha256:c0aa90ec6dbf38ee84504ba7601bcbf1c3b65c46c0af25bd98bcfa57cf30537c',
  text: 'query Figures($filter:FigureFilter$first:Int$after:String$last:Int$before:String){figures(filter:$filter first:$first after:$after last:$last before:$before){totalCount pageInfo{...PageBounds}edges{node{...FigureInArticle}}}} fragment PageBounds on PageInfo{hasNextPage hasPreviousPage startCursor endCursor} fragment FigureInArticle on Figure{...FigureDetail article{...ArticleName}} fragment FigureDetail on Figure{id measure counted quantity{minimum maximum approximation unit}span{...Span}reportedBy{...EntityName}reportedByText status when{...Time}where{...EntityName}} fragment Span on TextSpan{start end exact} fragment EntityName on Entity{__typename id kind name} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment ArticleName on Article{id headline publishedOn}',
}

export const StatementDocument: TypedDocument<StatementQuery, StatementQueryVariables> = {
  id: 'sha256:761f0f5d5cfb24c5297d31bca4ab345909eee8c673a885f2ef6ab6bd20653164',
  text: 'query Statement($id:ID!){node(id:$id){__typename ...StatementInArticle}} fragment StatementInArticle on Statement{...StatementDetail article{...ArticleName}} fragment StatementDetail on Statement{id kind span{...Span}content{...Span}cue{...Span}speaker{...EntityName}speakerText saidOn{...Time}} fragment Span on TextSpan{start end exact} fragment EntityName on Entity{__typename id kind name} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment ArticleName on Article{id headline publishedOn}',
}

export const StatementsDocument: TypedDocument<StatementsQuery, StatementsQueryVariables> = {
  id: 'sha256:79a3d6f729a5d340b5ddf349d778e671efbc0364208ff5980c7f4b4619d37378',
  text: 'query Statements($filter:StatementFilter$first:Int$after:String$last:Int$before:String){statements(filter:$filter first:$first after:$after last:$last before:$before){totalCount pageInfo{...PageBounds}edges{node{...StatementInArticle}}}} fragment PageBounds on PageInfo{hasNextPage hasPreviousPage startCursor endCursor} fragment StatementInArticle on Statement{...StatementDetail article{...ArticleName}} fragment StatementDetail on Statement{id kind span{...Span}content{...Span}cue{...Span}speaker{...EntityName}speakerText saidOn{...Time}} fragment Span on TextSpan{start end exact} fragment EntityName on Entity{__typename id kind name} fragment Time on TimeSpan{span{...Span}earliest latest precision certainty} fragment ArticleName on Article{id headline publishedOn}',
}

export const ArchiveCursorDocument: TypedDocument<ArchiveCursorQuery, ArchiveCursorQueryVariables> = {
  id: 'sha256:bed8b1cc536e39ed2465faa8d17684cd244b34fad59fabd5f4213b9a9e68f61a',
  text: 'query ArchiveCursor{archive{cursor}}',
}

export const ArchiveChangedDocument: TypedDocument<ArchiveChangedSubscription, ArchiveChangedSubscriptionVariables> = {
  id: 'sha256:85225042f5cf5a9884e575cc1f0b57d2898d4c21387476f64eace9189e5a73ab',
  text: 'subscription ArchiveChanged($filter:ArticleFilter$after:String){archiveChanged(filter:$filter after:$after){kind articleId cursor at article{...ArticleSummary revision}}} fragment ArticleSummary on Article{id headline standfirst publishedOn language wordCount url publisher{id name}authors{id name}}',
}