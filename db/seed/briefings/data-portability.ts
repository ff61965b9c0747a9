import { bold, documentOf, heading, newsletterBox, paragraph, steps } from '../document-of.ts'
import type { SeedBriefing } from '../seed-briefing.ts'

export const dataPortability: SeedBriefing = {
  slug: '개인정보-이동권-여섯-달의-성적표',
  writer: 'reporter',
  locale: 'ko',
  series: 'policy-note',
  tags: ['data'],
  hero: { picture: 'network', alt: '크고 작은 점들을 잇는 선과 그 사이를 지나는 붉은 길을 그린 그림', caption: null },
  document: documentOf({
    title: '내 데이터를 옮길 권리, 여섯 달 동안 누가 썼나',
    deck: '신청은 예상의 다섯 배, 끝까지 옮긴 사람은 셋 중 하나였습니다.',
    keyPoints: [
      '디지털권익위원회, 정보 이동 신청 여섯 달 치 첫 집계',
      '성공률을 가른 것은 제도보다 화면의 단계 수',
      '작은 회사일수록 받는 쪽 준비가 늦어',
    ],
    body: [
      paragraph([
        '디지털권익위원회가 정보 이동 제도의 첫 여섯 달을 집계해 내놓았습니다. 신청은 모두 214만 건. 위원회가 예상한 40만 건의 다섯 배가 넘습니다. 그런데 끝까지 옮겨진 것은 ',
        bold('33.8%'),
        '에 그쳤습니다. 나머지는 어디서 멈췄을까요.',
      ]),
      heading('🧭', '세 번째 화면에서 떠난다'),
      paragraph(
        '위원회가 서비스 48곳의 화면을 세어 보니 신청에서 완료까지 평균 일곱 단계였습니다. 이탈의 절반은 세 번째 단계, 다시 본인 확인을 하라는 화면에서 생겼습니다. 단계를 네 개로 줄인 여섯 곳은 성공률이 61%였습니다. 같은 법, 같은 기간인데 두 배 가까이 차이가 난 것입니다.',
      ),
      heading('📮', '보낼 곳은 있는데 받을 곳이 없다'),
      paragraph(
        '보내는 의무는 큰 회사부터 지지만 받는 의무는 없습니다. 그래서 통신사에서 내려받은 이용 기록을 작은 요금 비교 서비스가 읽지 못하는 일이 잦습니다. 위원회는 내년에 세 가지를 고치겠다고 했습니다.',
      ),
      steps(
        '받는 쪽이 쓸 수 있는 공용 변환기를 오픈소스로 낸다.',
        '단계 수와 성공률을 서비스별로 분기마다 공개한다.',
        '신청 뒤 24시간 안에 진행 상황을 알리도록 고시를 바꾼다.',
      ),
      paragraph('이름과 숫자가 함께 공개되기 시작하면 셋 중 하나라는 비율부터 움직일 것이라는 게 위원회의 기대입니다.'),
      newsletterBox('ko'),
    ],
  }),
  story: { state: 'live', daysAgo: 2, at: '08:00' },
}
