import { documentOf, heading, newsletterBox, paragraph } from '../document-of.ts'
import type { SeedBriefing } from '../seed-briefing.ts'

export const designMarket: SeedBriefing = {
  slug: '칩-설계-장터가-문을-연다',
  writer: 'reporter2',
  locale: 'ko',
  series: 'chip-watch',
  tags: ['semiconductors', 'open-source'],
  hero: { picture: 'designs', alt: '어두운 바탕에서 사방으로 배선이 뻗어 나가는 칩을 그린 그림', caption: null },
  document: documentOf({
    title: '칩 설계도를 빌려 쓰는 장터가 열린다',
    deck: '가온파운드리가 검증을 마친 설계 블록 93개를 내놓습니다.',
    keyPoints: [
      '가온파운드리, 설계 블록 공유 장터 내일 개장',
      '작은 팀의 첫 시제품 비용 40% 낮추는 것이 목표',
      '불량이 나면 누가 책임지나, 공동 보증으로 답하다',
    ],
    body: [
      paragraph(
        '가온파운드리가 내일 칩 설계 블록을 사고 빌리는 장터를 엽니다. 전력 관리, 온도 감지, 암호 연산처럼 거의 모든 칩에 들어가는 부품 93개가 먼저 올라옵니다. 모두 이 회사의 28나노 공정에서 한 번 이상 만들어 본 것들입니다.',
      ),
      heading('🧩', '바퀴를 다시 만들지 않도록'),
      paragraph(
        '직원이 열 명 남짓한 설계 회사가 첫 칩을 만들 때 드는 시간의 절반은 이미 남들이 수없이 만든 블록을 다시 그리는 데 쓰입니다. 장터에서 빌리면 첫 시제품까지 드는 돈이 40%가량 줄어든다는 것이 회사의 추산입니다. 빌린 값은 칩이 팔릴 때 한 개에 몇 원씩 나눠 냅니다.',
      ),
      heading('👉', '책임을 나누는 법'),
      paragraph(
        '빌린 블록에서 불량이 나면 누가 물어낼까요. 장터는 올린 사람, 쓰는 사람, 공장이 함께 돈을 모아 두는 공동 보증을 택했습니다. 공장에서 만들어 본 횟수가 많은 블록일수록 보증료가 내려갑니다. 검증된 설계에 값이 붙는 구조입니다.',
      ),
      newsletterBox('ko'),
    ],
  }),
  story: { state: 'scheduled', hoursAgo: 6, tomorrowAt: '07:00' },
}
