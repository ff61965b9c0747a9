import type { home as english } from '../en/home.ts'

export const home: typeof english = {
  title: '데스크',
  groups: {
    waiting: '내가 처리할 것',
    late: '늦어진 것',
    scheduled: '다음 발행 예약',
    live: '지금 공개 중',
    mine: '내 초안',
    reviewsDue: '사후 검토 대기',
    reinstatements: '복구 요청',
    silentWebhooks: '전달이 멈춘 웹훅',
  },
  empty: {
    waiting: '처리할 것이 없습니다. 데스크에게는 검토 요청이, 기자에게는 수정 요청이 여기에 모입니다.',
    late: '늦어진 것이 없습니다. 승인 전에 마감을 넘긴 브리핑이 여기에 나타납니다.',
    scheduled: '예약된 발행이 없습니다. 브리핑을 승인한 뒤 날짜와 시각, 시간대를 고르면 됩니다.',
    live: '아직 공개된 브리핑이 없습니다. 발행하면 여기와 독자 화면에 바로 나타납니다.',
    mine: '쓰고 있는 초안이 없습니다. 시리즈를 고르면 틀이 갖춰진 초안으로 시작합니다.',
  },
  noReinstatements: '결정할 요청이 없습니다. 편집장이 긴급 삭제된 글의 복구를 요청하면 여기에서 동의하거나 거절합니다.',
  reviewDue: distance => `사후 검토 시한 ${distance}`,
  reviewOverdue: distance => `사후 검토 시한 지남(${distance})`,
  asksBack: (name, at) => `${name} 님 요청, ${at}`,
  decide: '결정…',
  decideOn: title => `결정… ${title}`,
  newBriefing: '새 브리핑',
  withoutSeries: '시리즈 없이 시작',
  templates: '시리즈로 시작하기',
  keyPoints: n => `핵심 요약 ${n}개`,
  all: '모든 브리핑',
}
