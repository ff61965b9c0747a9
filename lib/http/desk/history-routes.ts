import { auditOf } from '#lib/briefings/audit-of.ts'
import { diffRevisions } from '#lib/briefings/diff-revisions.ts'
import { getRevision, listRevisions } from '#lib/briefings/list-revisions.ts'
import { look } from '#lib/briefings/look.ts'
import { nameRevision } from '#lib/briefings/name-revision.ts'
import { sinceLook } from '#lib/briefings/since-look.ts'
import { colorOf } from '#lib/collab/color-of.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import type { DeskRoute } from './desk-route.ts'
import {
  AuditAnswer,
  DiffAnswer,
  LookAnswer,
  NameAnswer,
  RevisionAnswer,
  RevisionListAnswer,
  SinceLookAnswer,
} from './history-answers.ts'

const one = '/briefings/{id}'
const past = (path: string, summary: string, run: DeskRoute['run'], answers: DeskRoute['answers']): DeskRoute => ({
  ...{ method: 'GET', path: `${one}${path}`, summary, run, answers },
  answer: 'data',
})

/** What a briefing was: its revisions, what changed between them, and what a person has not seen yet. */
export const historyRoutes: DeskRoute[] = [
  past(
    '/revisions',
    'The revisions, newest first',
    Object.assign(colouredRevisions, { schema: listRevisions.schema }),
    RevisionListAnswer,
  ),
  past('/revisions/{revision}', 'One revision with its text', getRevision, RevisionAnswer),
  {
    method: 'PUT',
    path: `${one}/revisions/{revision}/name`,
    summary: 'Give a revision a name for the newsroom, or take it away',
    run: nameRevision,
    answer: 'data',
    answers: NameAnswer,
  },
  past(
    '/revisions/{from}/diff/{to}',
    'What changed, word by word; either may be `working`, `from` may be 0',
    diffRevisions,
    DiffAnswer,
  ),
  {
    method: 'PUT',
    path: `${one}/look`,
    summary: 'Remember that I have seen the briefing as it is now',
    run: look,
    answer: 'data',
    answers: LookAnswer,
  },
  past('/since-look', 'What colleagues changed since I last had it open', sinceLook, SinceLookAnswer),
  past('/audit', 'What happened, newest first', auditOf, AuditAnswer),
]

/** With the colour that each writer's caret has. */
async function colouredRevisions(actor: Actor, input: unknown) {
  const { rows, nextCursor } = await listRevisions(actor, input)
  const coloured = rows.map(row => ({
    ...row,
    contributors: row.contributors.map(person => ({ ...person, color: colorOf(person.id) })),
  }))
  return { rows: coloured, nextCursor }
}
