import type { reader as english } from '../en/reader.ts'

export const reader: typeof english = {
  name: 'Stet',
  title: '브리핑',
  latest: '최신 브리핑',
  empty: '아직 발행된 브리핑이 없습니다.',
  older: '이전 브리핑',
  newest: '최신으로',
  keyPoints: '핵심 요약',
  published: '발행',
  updated: '수정',
  minutes: n => `${n}분 읽기`,
  corrections: '정정과 수정',
  correctionKind: { minor: '단순 수정', update: '내용 추가', clarification: '바로잡습니다', correction: '정정' },
  all: '모든 브리핑',
  notFoundTitle: '브리핑을 찾을 수 없습니다',
  notFound: '주소가 잘못되었거나 발행되지 않은 브리핑입니다.',
  goneTitle: '내려간 브리핑입니다',
  gone: '편집국이 이 브리핑의 발행을 취소했습니다.',
  unavailable: '지금은 브리핑을 불러올 수 없습니다. 잠시 뒤 다시 시도해 주세요.',
}
