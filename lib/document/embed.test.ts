import { describe, expect, it } from 'vitest'
import { embedOf } from './embed.ts'

const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgX-_'

describe('an address of a known site', () => {
  it.each([
    'https://www.youtube.com/watch?v=dQw4w9WgX-_',
    'http://youtube.com/watch?v=dQw4w9WgX-_&t=42s',
    'https://m.youtube.com/watch?feature=share&v=dQw4w9WgX-_',
    'https://music.youtube.com/watch?v=dQw4w9WgX-_#a',
    'https://www.youtube.com/shorts/dQw4w9WgX-_?si=x',
    'https://www.youtube.com/live/dQw4w9WgX-_',
    'https://www.youtube.com/embed/dQw4w9WgX-_',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgX-_',
    'https://youtu.be/dQw4w9WgX-_?t=3',
    'HTTPS://YOUTU.BE/dQw4w9WgX-_',
    'https://www.youtube.com:443/watch?v=dQw4w9WgX-_',
  ])('is one film of YouTube: %s', address => {
    expect(embedOf(address)).toEqual({ provider: 'youtube', id: 'dQw4w9WgX-_', url: VIDEO })
  })

  it.each([
    ['vimeo', 'https://vimeo.com/76979871', '76979871', 'https://vimeo.com/76979871'],
    ['vimeo', 'https://player.vimeo.com/video/76979871?h=8272103f6e', '76979871', 'https://vimeo.com/76979871'],
    ['x', 'https://x.com/stet_desk/status/1789012345678901234', '1789012345678901234', null],
    ['x', 'https://twitter.com/stet_desk/status/1789012345678901234?s=20', '1789012345678901234', null],
    ['x', 'https://mobile.twitter.com/i/web/status/1789012345678901234', '1789012345678901234', null],
    ['x', 'https://x.com/stet_desk/status/1789012345678901234/photo/1', '1789012345678901234', null],
    ['instagram', 'https://www.instagram.com/p/CuE2WNQs6vH/', 'CuE2WNQs6vH', null],
    ['instagram', 'https://instagram.com/reel/CuE2WNQs6vH?igsh=1', 'CuE2WNQs6vH', null],
    ['instagram', 'https://www.instagram.com/stet.desk/p/CuE2WNQs6vH/', 'CuE2WNQs6vH', null],
    ['map', 'https://www.openstreetmap.org/#map=15/37.5665/126.978', '15/37.5665/126.978', null],
    ['map', 'https://www.openstreetmap.org/?mlat=1#map=15/-37.5/-126.9&layers=N', '15/-37.5/-126.9', null],
    ['map', 'https://place.map.kakao.com/8137464', '8137464', 'https://place.map.kakao.com/8137464'],
  ])('is known as %s: %s', (provider, address, id, url) => {
    const target = embedOf(address)
    expect([target?.provider, target?.id]).toEqual([provider, id])
    if (url) expect(target?.url).toBe(url)
    expect(embedOf(target?.url ?? ''), 'its one spelling is itself').toEqual(target)
  })
})

it.each([
  'https://youtube.com.evil.example/watch?v=dQw4w9WgX-_',
  'https://evil-youtube.com/watch?v=dQw4w9WgX-_',
  'https://youtube.co/watch?v=dQw4w9WgX-_',
  'https://yоutube.com/watch?v=dQw4w9WgX-_',
  'https://www.www.youtube.com/watch?v=dQw4w9WgX-_',
  'https://youtu.be.evil.example/dQw4w9WgX-_',
  'https://evil.example/https://youtu.be/dQw4w9WgX-_',
  'https://evil.example/?u=https://youtu.be/dQw4w9WgX-_',
  'https://youtube.com@evil.example/watch?v=dQw4w9WgX-_',
  'https://me:secret@youtube.com/watch?v=dQw4w9WgX-_',
  'https://me@youtu.be/dQw4w9WgX-_',
  'https://youtube.com:8443/watch?v=dQw4w9WgX-_',
  'http://youtube.com:443/watch?v=dQw4w9WgX-_',
  'javascript:alert(1)//youtube.com/watch?v=dQw4w9WgX-_',
  'data:text/html,https://youtu.be/dQw4w9WgX-_',
  'ftp://youtube.com/watch?v=dQw4w9WgX-_',
  '//youtu.be/dQw4w9WgX-_',
  'youtu.be/dQw4w9WgX-_',
  'https://www.youtube.com/watch?v=short',
  'https://www.youtube.com/watch?v=dQw4w9WgX-_tooLong',
  'https://www.youtube.com/watch?list=dQw4w9WgX-_',
  'https://www.youtube.com/@stet',
  'https://www.youtube.com/watch?v=<script>ab',
  'https://x.com/stet_desk',
  'https://x.com/stet_desk/status/12a',
  'https://x.com/a/b/status/12',
  'https://vimeo.com/channels/staffpicks',
  'https://www.instagram.com/stet.desk/',
  'https://www.openstreetmap.org/#map=x/1/2',
  'https://place.map.kakao.com/abc',
  '',
  '  ',
])('is nothing to embed: %s', address => {
  expect(embedOf(address)).toBe(null)
})
