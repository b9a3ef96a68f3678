import type { PlaceKind as PlaceKindValue } from '@dateline/articles'
import type { ArchiveEntity } from '@dateline/store'
import { builder, type Described } from './builder.ts'
import { Entity } from './entity.ts'
import { Node } from './node.ts'

const PlaceKind = builder.enumType('PlaceKind', {
  description: 'What kind of place it is.',
  values: {
    COUNTRY: { description: 'A country: “Kazakhstan”.' },
    REGION: { description: 'A part of a country, or of the world: “Mangystau Region”, “Central Asia”.' },
    CITY: { description: 'A city, town or village: “Almaty”.' },
    FACILITY: { description: 'A building or a site: “Almaty Airport”.' },
    NATURAL_FEATURE: { description: 'A mountain, a river, a sea: “the Caspian Sea”.' },
    OTHER: { description: 'Any other place.' },
  } satisfies Record<PlaceKindValue, Described>,
})

export const Place = builder.objectRef<ArchiveEntity>('Place')

Place.implement({
  description: 'A place: a country, a region, a city, a building, a mountain.',
  interfaces: () => [Entity, Node],
  fields: t => ({
    placeKind: t.field({
      type: PlaceKind,
      description: 'What kind of place it is.',
      resolve: ({ placeKind }) => placeKind ?? 'OTHER',
    }),
    countryCode: t.exposeString('countryCode', {
      nullable: true,
      description: 'The country in which it lies, as ISO 3166-1 has it: “KZ”. Null when that is not known.',
    }),
    latitude: t.exposeFloat('latitude', {
      nullable: true,
      description: 'Degrees north of the equator (WGS 84); null when that is not known.',
    }),
    longitude: t.exposeFloat('longitude', {
      nullable: true,
      description: 'Degrees east of Greenwich (WGS 84); null when that is not known.',
    }),
  }),
})
