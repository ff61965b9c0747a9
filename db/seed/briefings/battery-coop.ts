import { documentOf, heading, newsletterBox, paragraph } from '../document-of.ts'
import type { SeedBriefing } from '../seed-briefing.ts'

const OPENING = paragraph(
  '중소 정비소 146곳이 모여 만든 새터배터리조합이 첫 정산을 마쳤습니다. 여섯 달 동안 모은 폐배터리는 3,120개. 이 가운데 71%는 가정용 저장장치로 다시 팔렸고, 나머지는 분쇄해 금속을 뽑았습니다. 정비소 한 곳에 돌아간 돈은 평균 412만 원이었습니다.',
)
const GRADING = paragraph(
  '조합이 돈을 번 까닭은 등급 판정에 있습니다. 예전에는 정비소마다 눈대중으로 값을 매겼지만, 조합은 도담로보틱스의 진단기를 함께 사서 배터리 하나를 27분 만에 다섯 등급으로 나눕니다. 판정 기록은 배터리에 붙은 꼬리표를 따라 다음 주인에게 넘어갑니다.',
)
const RISK = paragraph(
  '위험도 함께 커졌습니다. 보관 창고의 보험료가 한 해 만에 두 배로 올랐고, 두 곳은 주민 반대로 자리를 옮겼습니다. 조합은 한곳에 400개 넘게 쌓지 않는다는 규칙을 새로 만들었습니다.',
)
const NEXT = paragraph(
  '다음 달부터는 조합이 판정한 배터리에 3년 보증을 붙입니다. 보증에 드는 돈은 판매가의 6%를 떼어 공동 기금으로 쌓고, 기금이 3억 원에 닿으면 떼는 비율을 낮출 계획입니다.',
)

export const batteryCoop: SeedBriefing = {
  slug: '배터리-재활용-조합의-첫-정산',
  writer: 'reporter',
  locale: 'ko',
  series: 'chip-watch',
  tags: ['energy', '공급망'],
  hero: { picture: 'cells', alt: '빽빽이 놓인 원통형 배터리 가운데 하나가 빠진 자리를 그린 그림', caption: null },
  document: version([]),
  story: {
    state: 'live_edited',
    daysAgo: 3,
    at: '07:30',
    edited: version([heading('🧾', '3년 보증이라는 다음 수'), NEXT]),
  },
}

function version(added: ReturnType<typeof paragraph>[]) {
  return documentOf({
    title: '동네 정비소 146곳이 폐배터리로 번 돈',
    deck: '눈대중을 버리고 같은 자로 재기 시작하자 값이 생겼습니다.',
    keyPoints: [
      '새터배터리조합, 여섯 달 만에 첫 이익 배당',
      '다섯 등급 판정과 꼬리표가 중고 값을 만들다',
      '보험료와 보관 규칙은 아직 숙제',
    ],
    body: [
      OPENING,
      heading('🔋', '27분짜리 진단이 만든 시장'),
      GRADING,
      heading('👉', '쌓아 두는 위험'),
      RISK,
      ...added,
      newsletterBox('ko'),
    ],
  })
}
