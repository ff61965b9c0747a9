import type { Locale } from '#lib/briefings/briefing.ts'
import { blocks as blocksEn } from './en/blocks.ts'
import { briefing as briefingEn } from './en/briefing.ts'
import { checks as checksEn } from './en/checks.ts'
import { comments as commentsEn } from './en/comments.ts'
import { common as commonEn } from './en/common.ts'
import { editor as editorEn } from './en/editor.ts'
import { errors as errorsEn } from './en/errors.ts'
import { exceptions as exceptionsEn } from './en/exceptions.ts'
import { history as historyEn } from './en/history.ts'
import { home as homeEn } from './en/home.ts'
import { keys as keysEn } from './en/keys.ts'
import { list as listEn } from './en/list.ts'
import { media as mediaEn } from './en/media.ts'
import { menus as menusEn } from './en/menus.ts'
import { pasting as pastingEn } from './en/pasting.ts'
import { people as peopleEn } from './en/people.ts'
import { pictures as picturesEn } from './en/pictures.ts'
import { previews as previewsEn } from './en/previews.ts'
import { reader as readerEn } from './en/reader.ts'
import { shell as shellEn } from './en/shell.ts'
import { signIn as signInEn } from './en/sign-in.ts'
import { suggestions as suggestionsEn } from './en/suggestions.ts'
import { together as togetherEn } from './en/together.ts'
import { webhooks as webhooksEn } from './en/webhooks.ts'
import { workflow as workflowEn } from './en/workflow.ts'
import { writing as writingEn } from './en/writing.ts'
import { blocks as blocksKo } from './ko/blocks.ts'
import { briefing as briefingKo } from './ko/briefing.ts'
import { checks as checksKo } from './ko/checks.ts'
import { comments as commentsKo } from './ko/comments.ts'
import { common as commonKo } from './ko/common.ts'
import { editor as editorKo } from './ko/editor.ts'
import { errors as errorsKo } from './ko/errors.ts'
import { exceptions as exceptionsKo } from './ko/exceptions.ts'
import { history as historyKo } from './ko/history.ts'
import { home as homeKo } from './ko/home.ts'
import { keys as keysKo } from './ko/keys.ts'
import { list as listKo } from './ko/list.ts'
import { media as mediaKo } from './ko/media.ts'
import { menus as menusKo } from './ko/menus.ts'
import { pasting as pastingKo } from './ko/pasting.ts'
import { people as peopleKo } from './ko/people.ts'
import { pictures as picturesKo } from './ko/pictures.ts'
import { previews as previewsKo } from './ko/previews.ts'
import { reader as readerKo } from './ko/reader.ts'
import { shell as shellKo } from './ko/shell.ts'
import { signIn as signInKo } from './ko/sign-in.ts'
import { suggestions as suggestionsKo } from './ko/suggestions.ts'
import { together as togetherKo } from './ko/together.ts'
import { webhooks as webhooksKo } from './ko/webhooks.ts'
import { workflow as workflowKo } from './ko/workflow.ts'
import { writing as writingKo } from './ko/writing.ts'

const en = {
  common: commonEn,
  shell: shellEn,
  home: homeEn,
  list: listEn,
  people: peopleEn,
  keys: keysEn,
  previews: previewsEn,
  webhooks: webhooksEn,
  signIn: signInEn,
  reader: readerEn,
  briefing: briefingEn,
  workflow: workflowEn,
  exceptions: exceptionsEn,
  history: historyEn,
  editor: editorEn,
  checks: checksEn,
  errors: errorsEn,
  writing: writingEn,
  together: togetherEn,
  suggestions: suggestionsEn,
  comments: commentsEn,
  pasting: pastingEn,
  pictures: picturesEn,
  media: mediaEn,
  blocks: blocksEn,
  menus: menusEn,
}

const ko: typeof en = {
  common: commonKo,
  shell: shellKo,
  home: homeKo,
  list: listKo,
  people: peopleKo,
  keys: keysKo,
  previews: previewsKo,
  webhooks: webhooksKo,
  signIn: signInKo,
  reader: readerKo,
  briefing: briefingKo,
  workflow: workflowKo,
  exceptions: exceptionsKo,
  history: historyKo,
  editor: editorKo,
  checks: checksKo,
  errors: errorsKo,
  writing: writingKo,
  together: togetherKo,
  suggestions: suggestionsKo,
  comments: commentsKo,
  pasting: pastingKo,
  pictures: picturesKo,
  media: mediaKo,
  blocks: blocksKo,
  menus: menusKo,
}

/** All words of the interface. Korean has the same keys as English: the type checker says so. */
export const messages: Record<Locale, typeof en> = { en, ko }

export type Messages = typeof en
