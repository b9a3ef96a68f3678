import type { Entity } from '../../model/entity.ts'
import type { Mention } from '../../model/mention.ts'

export type Gender = 'FEMALE' | 'MALE'

const FEMALE_TITLE =
  /\b(?:Mrs|Ms|Miss|Madam|Lady|Dame|Queen|Princess|Sister|\p{L}*woman|actress|waitress|mother|wife|daughter|sister|widow|aunt|grandmother)\.? $/iu
const MALE_TITLE =
  /\b(?:Mr|Sir|Lord|King|Prince|Father|Brother|spokesman|congressman|businessman|policeman|actor|father|husband|son|brother|widower|uncle|grandfather)\.? $/iu

/** Given names that are nearly always of one gender in English-language news. */
const FEMALE_NAME = new Set(
  'Aisha Alexandra Alice Ana Alison Amanda Amy Andrea Angela Angelina Anita Ann Anna Anne Annie Barbara Beatrice Beth Betty Brenda Caitlin Carly Carol Caroline Carolyn Catherine Charlotte Cheryl Christina Christine Cindy Claire Condoleezza Cynthia Daniela Deborah Debbie Denise Diana Diane Donna Dorothy Elena Eleanor Elizabeth Ellen Elsa Emily Emma Erin Eva Evelyn Fatima Fiona Florence Frances Gabriela Gloria Grace Greta Hannah Heather Heidi Helen Helena Hillary Huma Ingrid Irene Isabel Ivanka Jacqueline Jane Janet Jean Jeanne Jennifer Jenny Jessica Jill Joan Joanna Josephine Joyce Judith Judy Julia Julie Karen Kate Katherine Kathleen Kathy Katie Kayleigh Kellyanne Kimberly Kirsten Kristen Laura Lauren Linda Lisa Loretta Lucy Margaret Maria Marie Marine Martha Mary Megan Melania Melinda Melissa Michelle Monica Nadia Nancy Naomi Natalie Natasha Nicola Nicole Nikki Olga Olivia Pamela Patricia Paula Priscilla Rachel Rebecca Rosa Rose Ruth Samantha Sandra Sara Sarah Sheila Shirley Sofia Sonia Sonya Sophia Sophie Stephanie Susan Suzanne Svetlana Sylvia Tammy Tanya Tatiana Teresa Theresa Tina Tulsi Ursula Valerie Vanessa Vera Veronica Victoria Virginia Wendy Yvette Yvonne'.split(
    ' ',
  ),
)
const MALE_NAME = new Set(
  'Aaron Abdul Abdullah Adam Ahmed Alan Albert Alberto Alexander Alexei Ali Allen Andrew Andrzej Anthony Antonio Arthur Barack Ben Benjamin Bernard Bernie Bill Bob Boris Brad Brandon Brian Bruce Carl Carlos Charles Charlie Christopher Chuck Corey Dan Daniel Dave David Dennis Dmitry Don Donald Douglas Ed Edward Emmanuel Eric Erik Ernest Evan Francisco Francois Frank Fred Gary Gavin George Gerald Giovanni Gordon Greg Gregory Guillermo Gustav Hans Harold Harry Hassan Henry Herbert Howard Hugh Hugo Hussein Ian Ibrahim Igor Ivan Jack Jacob James Jared Jason Jeb Jeff Jeffrey Jeremy Jerry Jim Jimmy Joe Joel John Jon Jonathan Jose Joseph Joshua Juan Justin Karl Keith Ken Kenneth Kevin Klaus Larry Lawrence Lloyd Louis Luis Manuel Marco Mario Mark Martin Matt Matthew Michael Miguel Mike Mikhail Mitch Mitt Mohamed Mohammed Muhammad Narendra Nathan Neil Nicholas Nicolas Nigel Oleg Oliver Omar Oscar Patrick Paul Pedro Peter Philip Pierre Ralph Ray Raymond Recep Richard Rick Robert Roger Roland Ron Ronald Roy Rudolph Rudy Rupert Russell Scott Sean Sergei Sergey Stephen Steve Steven Stuart Ted Terry Theodore Thomas Tim Timothy Todd Tom Tony Travis Vasily Victor Viktor Vincent Vladimir Volodymyr Walter Wayne William Xavier Yuri Zachary'.split(
    ' ',
  ),
)

/** The gender of the persons whose titles, roles or given names tell it. */
export function gendersOf(
  text: string,
  entities: readonly Entity[],
  mentions: readonly Mention[],
): ReadonlyMap<string, Gender> {
  const genders = new Map<string, Gender>()
  for (const entity of entities) {
    if (entity.kind !== 'PERSON') continue
    const before = mentions
      .filter(mention => mention.entity === entity.key)
      .map(({ span }) => text.slice(Math.max(0, span.start - 24), span.start))
    const given = entity.name.split(/[\s-]/u).slice(0, -1)
    if (before.some(words => FEMALE_TITLE.test(words))) genders.set(entity.key, 'FEMALE')
    else if (before.some(words => MALE_TITLE.test(words))) genders.set(entity.key, 'MALE')
    else if (given.some(name => FEMALE_NAME.has(name))) genders.set(entity.key, 'FEMALE')
    else if (given.some(name => MALE_NAME.has(name))) genders.set(entity.key, 'MALE')
  }
  return genders
}
