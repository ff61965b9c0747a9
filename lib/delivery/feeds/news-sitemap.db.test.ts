import { beforeAll, expect, it } from 'vitest'
import { useTestStore } from '#db/test-store.ts'
import { sampleTime } from '#lib/delivery/sample-publication.ts'
import { addTerms, publishSample } from '#lib/delivery/test-newsroom.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { newsSitemap } from './news-sitemap.ts'

useTestStore()
beforeAll(addTerms)

const HOURS = 3_600_000
const linksIn = (sitemap: string) => sitemap.match(/<loc>/g)?.length ?? 0

it('is read once per generation, and written for the time it is asked at', async () => {
  const restore = setClock(() => new Date(sampleTime(2).getTime() + HOURS))
  const forth = () => setClock(() => new Date(sampleTime(2).getTime() + 49 * HOURS))
  try {
    await publishSample(1)
    expect(linksIn(await newsSitemap({}, 1_001))).toBe(1)
    await publishSample(2)
    expect(linksIn(await newsSitemap({}, 1_001))).toBe(1)
    expect(linksIn(await newsSitemap({}, 1_002))).toBe(2)
    const back = forth()
    expect(linksIn(await newsSitemap({}, 1_002))).toBe(0)
    back()
    expect(linksIn(await newsSitemap({}, 1_002))).toBe(2)
    expect(linksIn(await newsSitemap({}, 1_001))).toBe(2)
  } finally {
    restore()
  }
})
