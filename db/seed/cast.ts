import type { Byline, FourEyes, Locale } from '#lib/briefings/briefing.ts'
import type { Role } from '#lib/kernel/actor.ts'

/** The password of every person of the demo and of the tests. */
export const DEMO_PASSWORD = 'let-it-stand-2026'

export type CastName = 'reporter' | 'reporter2' | 'editor' | 'chief' | 'admin'
export type CastMember = { email: string; name: string; locale: Locale; roles: Role[]; author: string | null }

/** The people of the demo newsroom, whom the tests know too: two reporters, an editor, an editor-in-chief, an administrator. */
export const CAST: Record<CastName, CastMember> = {
  reporter: { email: 'reporter@demo.stet', name: '이서연', locale: 'ko', roles: ['reporter'], author: 'seoyeon-lee' },
  reporter2: {
    email: 'reporter2@demo.stet',
    name: 'Daniel Park',
    locale: 'en',
    roles: ['reporter'],
    author: 'daniel-park',
  },
  editor: { email: 'editor@demo.stet', name: '박지훈', locale: 'ko', roles: ['editor'], author: 'jihoon-park' },
  chief: { email: 'chief@demo.stet', name: '한도윤', locale: 'ko', roles: ['chief'], author: 'doyun-han' },
  admin: { email: 'admin@demo.stet', name: '정수민', locale: 'ko', roles: ['admin'], author: null },
}

/** The public profiles behind the bylines. */
export const AUTHORS: { slug: string; name: string; localizedNames: Record<string, string>; role: string }[] = [
  { slug: 'seoyeon-lee', name: '이서연', localizedNames: { ko: '이서연', en: 'Seoyeon Lee' }, role: 'reporter' },
  {
    slug: 'daniel-park',
    name: 'Daniel Park',
    localizedNames: { ko: '대니얼 박', en: 'Daniel Park' },
    role: 'reporter',
  },
  { slug: 'jihoon-park', name: '박지훈', localizedNames: { ko: '박지훈', en: 'Jihoon Park' }, role: 'editor' },
  { slug: 'doyun-han', name: '한도윤', localizedNames: { ko: '한도윤', en: 'Doyun Han' }, role: 'editor-in-chief' },
]

export const SECTIONS: { slug: string; name: string; fourEyes: FourEyes }[] = [
  { slug: 'technology', name: '기술', fourEyes: 'standard' },
  { slug: 'business', name: '산업', fourEyes: 'standard' },
  { slug: 'policy', name: '정책', fourEyes: 'strict' },
  { slug: 'world', name: '국제', fourEyes: 'standard' },
]

export const TAGS: { slug: string; name: string }[] = [
  { slug: 'semiconductors', name: '반도체' },
  { slug: 'ai', name: '인공지능' },
  { slug: 'energy', name: '에너지' },
  { slug: 'space', name: '우주' },
  { slug: 'robotics', name: '로봇' },
  { slug: 'data', name: '데이터' },
  { slug: 'climate', name: '기후' },
  { slug: 'mobility', name: '모빌리티' },
  { slug: 'open-source', name: '오픈소스' },
  { slug: '공급망', name: '공급망' },
]

/** Slug and name of the demo newsroom's newsletter. */
export const NEWSLETTER = { slug: 'haenggan', name: '행간레터' }

/** The byline of a member of the cast, as a new briefing of theirs gets it. */
export function bylineOf(name: CastName): Byline {
  const author = AUTHORS.find(({ slug }) => slug === CAST[name].author)
  if (!author) throw new Error(`${name} has no author profile.`)
  return { role: author.role, displayName: author.name, author: author.slug }
}
