/** A sentence of our own in each of some languages, and the same in few words, with its ISO 639-1 code. */
export const SENTENCES: readonly { readonly language: string; readonly long: string; readonly short: string }[] = [
  {
    language: 'en',
    long: 'The mayor said on Friday that the old bridge would be closed for two weeks, because its pillars had been damaged by the flood.',
    short: 'Old bridge closed for two weeks',
  },
  {
    language: 'de',
    long: 'Der Bürgermeister sagte am Freitag, die alte Brücke werde für zwei Wochen gesperrt, weil das Hochwasser ihre Pfeiler beschädigt habe.',
    short: 'Alte Brücke für zwei Wochen gesperrt',
  },
  {
    language: 'fr',
    long: 'Le maire a déclaré vendredi que le vieux pont serait fermé pendant deux semaines, parce que la crue avait endommagé ses piliers.',
    short: 'Le vieux pont fermé pendant deux semaines',
  },
  {
    language: 'es',
    long: 'El alcalde dijo el viernes que el puente viejo permanecería cerrado dos semanas, porque la crecida había dañado sus pilares.',
    short: 'El puente viejo, cerrado dos semanas',
  },
  {
    language: 'pt',
    long: 'O prefeito disse na sexta-feira que a ponte velha ficará fechada por duas semanas, porque a cheia danificou os seus pilares.',
    short: 'Ponte velha fechada por duas semanas',
  },
  {
    language: 'it',
    long: 'Il sindaco ha detto venerdì che il vecchio ponte resterà chiuso per due settimane, perché la piena ne ha danneggiato i pilastri.',
    short: 'Il vecchio ponte chiuso per due settimane',
  },
  {
    language: 'nl',
    long: 'De burgemeester zei vrijdag dat de oude brug twee weken gesloten blijft, omdat het hoge water de pijlers heeft beschadigd.',
    short: 'Oude brug twee weken gesloten',
  },
  {
    language: 'sv',
    long: 'Borgmästaren sade på fredagen att den gamla bron stängs i två veckor, eftersom översvämningen har skadat dess pelare.',
    short: 'Gamla bron stängs i två veckor',
  },
  {
    language: 'pl',
    long: 'Burmistrz powiedział w piątek, że stary most zostanie zamknięty na dwa tygodnie, ponieważ powódź uszkodziła jego filary.',
    short: 'Stary most zamknięty na dwa tygodnie',
  },
  {
    language: 'cs',
    long: 'Starosta v pátek řekl, že starý most bude na dva týdny uzavřen, protože povodeň poškodila jeho pilíře.',
    short: 'Starý most bude dva týdny uzavřen',
  },
  {
    language: 'ru',
    long: 'Мэр сообщил в пятницу, что старый мост будет закрыт на две недели, потому что наводнение повредило его опоры.',
    short: 'Старый мост закрыт на две недели',
  },
  {
    language: 'uk',
    long: 'Мер повідомив у п’ятницю, що старий міст буде закрито на два тижні, бо повінь пошкодила його опори.',
    short: 'Старий міст закрито на два тижні',
  },
  {
    language: 'tr',
    long: 'Belediye başkanı cuma günü, selin ayaklarına zarar vermesi nedeniyle eski köprünün iki hafta kapalı kalacağını söyledi.',
    short: 'Eski köprü iki hafta kapalı',
  },
  {
    language: 'ar',
    long: 'قال رئيس البلدية يوم الجمعة إن الجسر القديم سيغلق لمدة أسبوعين لأن الفيضان ألحق أضرارا بأعمدته.',
    short: 'إغلاق الجسر القديم لمدة أسبوعين',
  },
  {
    language: 'ja',
    long: '市長は金曜日、洪水で橋脚が損傷したため、古い橋を二週間閉鎖すると述べた。',
    short: '古い橋を二週間閉鎖',
  },
  {
    language: 'zh',
    long: '市长星期五表示，由于洪水损坏了桥墩，这座老桥将关闭两周。',
    short: '老桥将关闭两周',
  },
]
