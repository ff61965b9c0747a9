import type { Named } from '#lib/briefings/briefing.ts'
import type { Role } from '#lib/kernel/actor.ts'

/** What the frame knows of the person. */
export type ShellPerson = { id: string; name: string; roles: readonly Role[] }

/** Which parts of the desk the person meets; each part's own queries decide what they get. */
export type ShellMay = { create: boolean; seeBriefings: boolean; administer: boolean }

export type Series = Named & { section: string | null; keyPoints: number | null }
