import { documentOf, heading, newsletterBox, paragraph } from '../document-of.ts'
import type { SeedBriefing } from '../seed-briefing.ts'

export const chargingTariff: SeedBriefing = {
  slug: '전기차-충전-요금이-시간마다-달라진다',
  writer: 'reporter',
  locale: 'ko',
  series: 'policy-note',
  tags: ['energy', 'mobility'],
  hero: { picture: 'tariff', alt: '하루 스물네 시간의 막대그래프와 그 위를 지나는 붉은 선을 그린 그림', caption: null },
  document: documentOf({
    title: '한낮에 꽂으면 반값, 충전 요금표가 바뀐다',
    deck: '햇볕이 남는 시간에 차를 꽂게 하려는 실험입니다.',
    keyPoints: [
      '새벽에너지, 시간대별 충전 요금 30분 단위로 고시',
      '정오 요금은 저녁의 절반 아래',
      '아파트 충전기는 절반만 참여',
    ],
    body: [
      paragraph(
        '새벽에너지가 다음 달부터 공용 충전기 요금을 30분마다 다르게 매깁니다. 태양광 발전이 남는 낮 열두 시에는 1킬로와트시에 142원, 모두가 집에 돌아오는 저녁 일곱 시에는 318원입니다. 요금표는 하루 전 오후 여섯 시에 공개됩니다.',
      ),
      heading('☀️', '버려지던 전기의 값'),
      paragraph(
        '지난봄 이 회사의 관내에서 쓰지 못하고 흘려보낸 태양광 전기는 하루 최대 41메가와트시였습니다. 전기차 1천 대를 채울 양입니다. 요금을 내려서라도 낮에 차를 꽂게 하는 편이 저장장치를 새로 사는 것보다 싸다는 계산이 나왔습니다.',
      ),
      paragraph(
        '문제는 차가 낮에 어디 서 있느냐입니다. 직장 주차장의 충전기는 관내 전체의 12%뿐이고, 아파트 충전기는 관리비 정산 방식 때문에 절반만 새 요금에 참여합니다.',
      ),
      heading('👉', '먼저 바뀔 곳'),
      paragraph(
        '시청과 산업단지의 주차장 34곳이 먼저 새 요금표를 겁니다. 회사는 석 달 뒤 낮 충전 비중이 지금의 18%에서 30%로 오르면 아파트 단지와 정산 방식을 다시 의논할 계획입니다.',
      ),
      newsletterBox('ko'),
    ],
  }),
  story: {
    state: 'changes_requested',
    hoursAgo: 20,
    note: '전기차 1천 대를 채운다는 계산의 전제(배터리 용량)를 밝혀 주세요. 아파트가 왜 절반만 참여하는지 관리사무소 쪽 설명도 한 줄 필요합니다.',
  },
  dueInHours: 10,
}
