import type { DocumentJson } from '#lib/document/document-json.ts'
import { firstSuggestion } from '#lib/document/first-suggestion.ts'
import { figuresOf, keyPointsOf, linksOf, titleOf } from '#lib/document/read.ts'
import { safeUrl } from '#lib/document/safe-url.ts'
import type { ContentFields, FailedCheck } from './briefing.ts'

type Subject = {
  document: DocumentJson
  fields: ContentFields
  keyPointsRule: number | null
  /** Which of its pictures readers must not get, and why. */
  barredPictures: ReadonlyMap<string, 'forbidden' | 'expired'>
}

/** Every check that this text and these fields fail, in the order in which a reader meets them. Blocking ones stop submission, approval and publication. */
export function failedChecks({ document, fields, keyPointsRule, barredPictures }: Subject): FailedCheck[] {
  return [
    ...titleCheck(document),
    ...keyPointsCheck(document, keyPointsRule),
    ...sectionCheck(fields),
    ...bylineCheck(fields),
    ...pictureChecks(document, fields),
    ...rightsChecks(document, fields, barredPictures),
    ...linkChecks(document),
    ...suggestionCheck(document),
  ]
}

function titleCheck(document: DocumentJson): FailedCheck[] {
  return titleOf(document).trim() === '' ? [blocking('title-present', '/document/content/0', 'Write a title.')] : []
}

function keyPointsCheck(document: DocumentJson, rule: number | null): FailedCheck[] {
  const written = keyPointsOf(document).filter(text => text.trim() !== '').length
  if (rule === null || written === rule) return []
  return [blocking('key-points', '/document/content/2', `This series has ${rule} key points; there are ${written}.`)]
}

function sectionCheck(fields: ContentFields): FailedCheck[] {
  return fields.section === null ? [blocking('section-present', '/fields/section', 'Choose a section.')] : []
}

function bylineCheck(fields: ContentFields): FailedCheck[] {
  return fields.bylines.length === 0 ? [blocking('byline-present', '/fields/bylines', 'Add at least one byline.')] : []
}

function pictureChecks(document: DocumentJson, fields: ContentFields): FailedCheck[] {
  const figures = figuresOf(document).map(({ attrs, path }) => ({
    alt: attrs.alt,
    credit: attrs.credit,
    path: `/document${path}`,
  }))
  const hero = fields.hero ? [{ alt: fields.hero.alt, credit: fields.hero.credit, path: '/fields/hero' }] : []
  return [...hero, ...figures].flatMap(({ alt, credit, path }) => [
    ...(alt.trim() ? [] : [blocking('picture-alt', path, 'Describe the picture for people who cannot see it.')]),
    ...(credit?.text.trim() ? [] : [blocking('picture-credit', path, 'Name the source of the picture.')]),
  ])
}

const BARRED = {
  forbidden: 'The newsroom may not use this picture. Choose another one.',
  expired: 'The right to use this picture has ended. Choose another one, or renew it in the picture library.',
}

function rightsChecks(
  document: DocumentJson,
  { hero, seo }: ContentFields,
  barred: Subject['barredPictures'],
): FailedCheck[] {
  const shown = [
    { id: hero?.mediaId, path: '/fields/hero' },
    { id: seo.image, path: '/fields/seo' },
    ...figuresOf(document).map(({ attrs, path }) => ({ id: attrs.mediaId, path: `/document${path}` })),
  ]
  return shown.flatMap(({ id, path }) => {
    const bar = id && barred.get(id)
    return bar ? [blocking('picture-rights', path, BARRED[bar])] : []
  })
}

function linkChecks(document: DocumentJson): FailedCheck[] {
  return linksOf(document)
    .filter(({ href }) => safeUrl(href) === null)
    .map(({ path }) => blocking('link-well-formed', `/document${path}`, 'This link has no valid address.'))
}

function suggestionCheck(document: DocumentJson): FailedCheck[] {
  const path = firstSuggestion(document)
  return path === null
    ? []
    : [blocking('suggestion-open', `/document${path}`, 'Accept or reject the open suggestions.')]
}

function blocking(id: FailedCheck['id'], path: string, message: string): FailedCheck {
  return { id, severity: 'blocking', path, message }
}
