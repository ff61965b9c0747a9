const SENTENCE = '반도체 공급망을 둘러싼 경쟁이 아시아 전역으로 번지고 있습니다. '
const WORDS = ['반도체', '인공지능', '클라우드', '로봇', '전기차', '양자컴퓨팅', '핀테크', '게임']

export type Sample = ReturnType<typeof samplePublication>

/** A made-up public briefing for tests and measurements: a summary of about 0.7 kB more than its pictures, an item of about 10 kB. `n` decides everything. */
export function samplePublication(n: number, id = sampleId(n)) {
  const at = sampleTime(n)
  const word = WORDS[n % WORDS.length] ?? ''
  const slug = `${word}-brief-${n}`
  const section = n % 2 === 0 ? 'tech' : 'business'
  const tags = [`tag-${n % 7}`, `tag-${(n % 5) + 7}`]
  const authors = [`author-${n % 3}`]
  const summary = {
    ...{
      id,
      type: 'briefing',
      revision: 1,
      slug,
      locale: 'ko',
      title: `${word} ${n}: 아시아의 새 지도`,
      deck: SENTENCE.trim(),
    },
    keyPoints: [`${word} 투자 ${n}% 늘어`, '주요국 보조금 경쟁 격화', '하반기 공급 부족 우려'],
    series: { slug: 'tech-briefing', name: '테크브리핑' },
    section: { slug: section, name: section === 'tech' ? '테크' : '비즈니스' },
    tags: tags.map(tag => ({ slug: tag, name: tag })),
    authors: authors.map(author => ({ id: author, slug: author, name: author, role: 'reporter' })),
    hero: null,
    ...{ firstPublishedAt: at.toISOString(), publishedAt: at.toISOString(), updatedAt: at.toISOString() },
    ...{ correctedAt: null, publishedTimeZone: 'Asia/Seoul', corrections: [], readingTimeSeconds: 204 },
    canonicalUrl: `http://localhost:3000/reader/${encodeURIComponent(slug)}`,
    seo: { title: null, description: null },
    approval: { hash: `sha256-${n}`, at: at.toISOString() },
  }
  const text = SENTENCE.repeat(20)
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] }
  const body = {
    ...{ html: `<p>${text}</p>`, markdown: text, text, json: { type: 'doc', content: [paragraph] }, schemaVersion: 1 },
  }
  const jsonLd = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: summary.title }
  const row = {
    ...{
      briefingId: id,
      state: 'live' as const,
      revision: 1,
      hash: `sha256-${n}`,
      slug,
      locale: 'ko' as const,
      section,
    },
    ...{ series: 'tech-briefing', title: summary.title, summary: JSON.stringify(summary) },
    ...{
      firstPublishedAt: at,
      publishedAt: at,
      updatedAt: at,
      correctedAt: null,
      answer: null,
      notice: null,
    },
  }
  const texts = { briefingId: id, item: JSON.stringify({ ...summary, body, jsonLd }), searchText: text }
  return { row, texts, tags, authors }
}

export function sampleId(n: number): string {
  return `sample-${String(n).padStart(8, '0')}`
}

/** One a minute since 2024 began. */
export function sampleTime(n: number): Date {
  return new Date(Date.UTC(2024, 0, 1) + n * 60_000)
}
