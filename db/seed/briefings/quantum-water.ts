import { deskNote, documentOf, heading, paragraph } from '../document-of.ts'
import type { SeedBriefing } from '../seed-briefing.ts'

export const quantumWater: SeedBriefing = {
  slug: '양자-센서로-땅속-물길을-찾다',
  writer: 'reporter',
  locale: 'ko',
  series: 'morning-tech',
  tags: ['climate'],
  hero: null,
  document: documentOf({
    title: '양자 센서로 땅속 물길을 찾는 사람들',
    deck: '',
    keyPoints: ['모람지구과학연구소, 트럭에 실은 중력 센서로 지하수 조사', '시추 없이 깊이 60미터까지'],
    body: [
      paragraph(
        '모람지구과학연구소가 트럭에 실을 수 있는 양자 중력 센서를 만들어 마른 들판을 돌고 있습니다. 땅속에 물이 차 있으면 중력이 아주 조금 강해지는데, 그 차이를 원자의 낙하로 재는 방식입니다.',
      ),
      heading('🔬', '10억분의 1을 재는 일'),
      paragraph('연구진이 재는 차이는 지구 중력의 10억분의 1입니다.'),
      deskNote('현장 사진은 금요일에 온다. 예산 숫자는 연구소에 다시 확인. 핵심 요약 한 줄 더 필요.'),
    ],
  }),
  story: { state: 'draft', daysAgo: 1 },
  dueInHours: 52,
}
