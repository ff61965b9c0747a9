type Reason = 'spelling' | 'loanword'

/** A word that the newsroom writes otherwise. `not` are longer words that may hold it. */
export type HouseWord = { word: string; use: string; why: Reason; not?: string[] }

/** Words that are often written wrongly in Korean copy: spelling by the standard orthography, loanwords by the rules of transcription. */
export const KOREAN_WORDS: HouseWord[] = [
  ...pairs(
    'spelling',
    '몇일 며칠, 역활 역할, 금새 금세, 오랫만 오랜만, 왠만 웬만, 왠일 웬일, 어떻해 어떡해, 되요 돼요, 됬 됐, 설겆이 설거지',
  ),
  ...pairs('spelling', '할께 할게, 할려고 하려고, 희안 희한, 일일히 일일이, 곰곰히 곰곰이, 어의없 어이없'),
  ...pairs('spelling', '제작년 재작년, 뒷풀이 뒤풀이, 갯수 개수, 촛점 초점, 댓가 대가, 헛점 허점'),
  ...pairs('loanword', '컨텐츠 콘텐츠, 메세지 메시지, 리더쉽 리더십, 멤버쉽 멤버십, 파트너쉽 파트너십, 스케쥴 스케줄'),
  ...pairs('loanword', '디지탈 디지털, 데이타 데이터, 플랫홈 플랫폼, 어플리케이션 애플리케이션, 컨퍼런스 콘퍼런스'),
  ...pairs(
    'loanword',
    '네비게이션 내비게이션, 런칭 론칭, 셋팅 세팅, 타겟 타깃, 악세사리 액세서리, 로보트 로봇, 캐쉬 캐시',
  ),
  ...pairs('loanword', '컨셉 콘셉트, 심포지움 심포지엄, 카운셀링 카운슬링, 테크놀러지 테크놀로지'),
  ...pairs('loanword', '바베큐 바비큐, 앙케이트 앙케트, 까페 카페, 발렌타인 밸런타인, 알콜 알코올, 팜플렛 팸플릿'),
].map(word => (word.word === '컨셉' ? { ...word, not: ['컨셉트'] } : word))

/** English words that are often misspelt. */
export const ENGLISH_WORDS: HouseWord[] = pairs(
  'spelling',
  'recieve receive, seperate separate, occured occurred, accomodate accommodate, definately definitely, untill until, publically publicly, goverment government, begining beginning, wich which, teh the, thier their',
)

/** Words that stand twice in a row rightly. */
export const RIGHTLY_TWICE = [
  '하루',
  '조금',
  '차츰',
  '하나',
  '매우',
  '아주',
  '자꾸',
  '서로',
  '점점',
  'had',
  'that',
  'very',
]

function pairs(why: Reason, list: string): HouseWord[] {
  return list.split(', ').map(pair => {
    const [word = '', use = ''] = pair.split(' ')
    return { word, use, why }
  })
}
