import { deskNote, documentOf, heading, newsletterBox, paragraph } from '../document-of.ts'
import type { SeedBriefing } from '../seed-briefing.ts'

export const nightWarehouse: SeedBriefing = {
  slug: '로봇-물류창고의-밤-근무',
  writer: 'reporter',
  locale: 'ko',
  series: 'morning-tech',
  tags: ['robotics', 'mobility'],
  hero: {
    picture: 'warehouse',
    alt: '위에서 비스듬히 본 창고 선반과 그 사이를 지나는 로봇 길을 그린 그림',
    caption: null,
  },
  document: documentOf({
    title: '불 꺼진 물류창고에서 로봇이 배운 것',
    deck: '사람이 없는 여섯 시간 동안 로봇은 옮기는 대신 정리를 합니다.',
    keyPoints: [
      '도담로보틱스, 밤 시간 재배치로 아침 출고 22% 단축',
      '로봇을 늘리지 않고 일의 순서를 바꾼 결과',
      '야간 조명을 끈 뒤 전기료도 내려가',
    ],
    body: [
      paragraph(
        '도담로보틱스가 달마루 물류창고에서 한 실험의 결과가 나왔습니다. 로봇 대수는 그대로 두고 밤 열한 시부터 새벽 다섯 시까지 할 일만 바꿨는데, 아침 첫 트럭이 떠나는 시각이 평균 48분에서 37분으로 빨라졌습니다. 22%가 줄어든 셈입니다.',
      ),
      heading('🌙', '밤에는 옮기지 않고 고쳐 놓는다'),
      paragraph(
        '방법은 단순합니다. 로봇은 다음 날 주문을 예측해 자주 나갈 상자를 문 가까이 옮겨 두고, 거의 나가지 않는 상자는 안쪽으로 밀어 넣습니다. 예측이 틀려도 손해는 몇 미터를 더 걷는 것뿐이라 대담하게 시도할 수 있습니다.',
      ),
      paragraph(
        '사람이 없으니 불도 껐습니다. 로봇은 바닥의 자석 띠와 거리 감지기로 다니기 때문에 빛이 필요 없습니다. 창고의 한 달 전기료는 9% 내렸습니다.',
      ),
      heading('👉', '남는 질문'),
      paragraph(
        '아침 조는 일이 쉬워졌다고 말하지만 저녁 조는 생각이 다릅니다. 밤사이 상자 자리가 바뀌어 손에 익은 위치를 다시 외워야 하기 때문입니다. 회사는 바뀐 자리를 선반 등으로 알려 주는 장치를 다음 달 시험합니다.',
      ),
      deskNote('저녁 조 반장과 한 번 더 통화하기로 함. 인용 허락을 받으면 마지막 문단에 넣는다.'),
      newsletterBox('ko'),
    ],
  }),
  story: { state: 'in_review', hoursAgo: 3 },
  dueInHours: 5,
}
