import { documentOf, heading, newsletterBox, paragraph, quote } from '../document-of.ts'
import type { SeedBriefing } from '../seed-briefing.ts'

const LATENCY = '왕복 지연 시간은 평균 38밀리초로, 뭍의 광케이블보다는 느려도 화상 수업에는 모자람이 없었습니다.'
const WRONG_LATENCY = LATENCY.replace('38밀리초', '18밀리초')

export const islandSchool: SeedBriefing = {
  slug: '위성-통신이-섬마을-학교에-온-날',
  writer: 'reporter',
  locale: 'ko',
  series: 'morning-tech',
  tags: ['space'],
  hero: { picture: 'satellites', alt: '지구 둘레의 기울어진 궤도를 도는 위성 여섯 기를 그린 그림', caption: null },
  document: version(WRONG_LATENCY),
  story: {
    state: 'live_corrected',
    daysAgo: 9,
    at: '18:30',
    edited: version(LATENCY),
    kind: 'correction',
    note: '왕복 지연 시간을 18밀리초로 잘못 적어 38밀리초로 바로잡습니다.',
  },
}

function version(latency: string) {
  return documentOf({
    title: '위성 인터넷, 전교생 아홉 명의 교실에 닿다',
    deck: '가람도 분교의 여섯 주가 낮은 궤도 위성의 쓸모를 보여 줍니다.',
    keyPoints: [
      '저궤도 위성 안테나 한 대로 섬 분교의 수업이 바뀌다',
      '요금의 절반은 도서 통신 기금이 부담',
      '태풍 때 드러난 약점은 위성이 아니라 전기',
    ],
    body: [
      paragraph(
        '가람도 분교 옥상에 피자 상자만 한 안테나가 올라간 것은 지난달 첫째 주입니다. 전교생 아홉 명은 그전까지 배로 들어오는 낡은 마이크로파 회선을 보건소, 어촌계 사무실과 나눠 썼습니다. 오후 네 시만 되면 화면이 멈췄죠.',
      ),
      paragraph(
        `새 회선은 고도 550킬로미터를 도는 위성들을 이어 씁니다. ${latency} 학교는 월·목요일마다 뭍의 두 학교와 과학 수업을 함께 엽니다.`,
      ),
      heading('🛰️', '한 달 요금 21만 원의 셈법'),
      paragraph(
        '요금은 한 달 21만 원입니다. 절반은 올해 생긴 도서 통신 기금이, 나머지는 교육지원청이 냅니다. 해저 케이블을 새로 까는 데 드는 돈이 섬 하나에 80억 원 안팎인 것과 견주면 작은 돈이지만, 섬이 백 곳을 넘으면 이야기가 달라집니다. 기금은 3년 치만 마련돼 있습니다.',
      ),
      quote('아이들이 제일 먼저 한 일은 게임이 아니라 다른 섬 학교에 인사하는 것이었어요.', '가람도 분교 교사'),
      heading('👉', '태풍이 가르쳐 준 것'),
      paragraph(
        '지난주 태풍이 지나갈 때 회선은 세 번 끊겼습니다. 기록을 보면 위성 신호 때문에 끊긴 시간은 4분, 정전 때문에 끊긴 시간은 다섯 시간이었습니다. 교육지원청은 안테나를 더 사는 대신 분교마다 배터리를 먼저 놓기로 했습니다.',
      ),
      newsletterBox('ko'),
    ],
  })
}
