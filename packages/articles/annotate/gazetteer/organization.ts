/**
 * Organizations that news of the whole world name, written down from general knowledge. The list teaches the tagger what such
 * names look like, and helps it with those that look like nothing: "Hamas", "Reuters", "ECOWAS".
 */
export const ORGANIZATIONS = `
United Nations|UN|U.N.|UNESCO|UNICEF|UNHCR|UNDP|UNAMA|UNRWA|UN Security Council|Security Council|General Assembly|World Health Organization|WHO|World Trade Organization|WTO|World Bank|International Monetary Fund|IMF|
International Criminal Court|International Court of Justice|ICC|International Atomic Energy Agency|IAEA|International Committee of the Red Cross|Red Cross|Red Crescent|Doctors Without Borders|Medecins Sans Frontieres|
Amnesty International|Human Rights Watch|Reporters Without Borders|Committee to Protect Journalists|Freedom House|Transparency International|Greenpeace|Oxfam|Save the Children|World Food Programme|
International Labour Organization|International Energy Agency|International Olympic Committee|IOC|FIFA|UEFA|NATO|North Atlantic Treaty Organization|European Union|EU|E.U.|European Commission|European Parliament|European Council|Council of Europe|
European Central Bank|ECB|European Court of Human Rights|Eurostat|Europol|Frontex|Interpol|OSCE|OECD|OPEC|G7|G8|G20|BRICS|ASEAN|APEC|African Union|ECOWAS|SADC|Mercosur|CARICOM|Arab League|Gulf Cooperation Council|GCC|
Organization of American States|OAS|Commonwealth of Independent States|CIS|CSTO|Eurasian Economic Union|Shanghai Cooperation Organization|SCO|Organization of Islamic Cooperation|OIC|Asian Development Bank|African Development Bank|
Federal Reserve|Fed|Bank of England|Bank of Japan|People's Bank of China|Bundesbank|Congress|Senate|House|House of Representatives|House of Commons|House of Lords|Parliament|Bundestag|Bundesrat|Knesset|State Duma|Duma|Federation Council|
National Assembly|Lok Sabha|Rajya Sabha|Diet|Cortes|Riksdag|Storting|Folketing|Sejm|Verkhovna Rada|Majlis|Majilis|Supreme Court|Constitutional Court|High Court|Court of Appeal|White House|Kremlin|Pentagon|Downing Street|Elysee|State Department|
Justice Department|Treasury Department|Treasury|Department of Justice|Department of Defense|Department of Homeland Security|Homeland Security|Defense Department|Foreign Ministry|Foreign Office|Home Office|Interior Ministry|Defense Ministry|Defence Ministry|
Ministry of Defence|Ministry of Defense|Ministry of Foreign Affairs|Finance Ministry|Health Ministry|Ministry of Health|Justice Ministry|Ministry of Interior|FBI|F.B.I.|CIA|C.I.A.|NSA|DEA|ATF|IRS|I.R.S.|EPA|E.P.A.|FDA|FCC|FTC|SEC|CDC|NASA|NOAA|NIH|TSA|FEMA|
ICE|MI5|MI6|GCHQ|Scotland Yard|Mossad|Shin Bet|KGB|FSB|GRU|SVR|National Guard|Secret Service|Coast Guard|Navy|Army|Air Force|Marine Corps|Red Army|People's Liberation Army|Revolutionary Guards|Revolutionary Guard Corps|
Taliban|al-Qaida|al-Qaeda|Al Qaeda|Islamic State|ISIS|ISIL|IS|Hamas|Hezbollah|Hizbollah|Fatah|PLO|Palestinian Authority|Boko Haram|al-Shabab|al-Shabaab|Houthis|PKK|YPG|FARC|ETA|IRA|LTTE|Wagner Group|Muslim Brotherhood|
Democratic Party|Republican Party|GOP|Democratic National Committee|DNC|Republican National Committee|RNC|Labour|Labour Party|Conservative Party|Liberal Democrats|Scottish National Party|SNP|UKIP|Sinn Fein|DUP|Christian Democratic Union|CDU|CSU|SPD|AfD|
National Front|En Marche|Social Democrats|Green Party|Greens|Communist Party|Chinese Communist Party|United Russia|Likud|African National Congress|ANC|Bharatiya Janata Party|BJP|Indian National Congress|Workers' Party|Liberal Party|Labor Party|ZANU-PF|
Five Star Movement|Lega|Podemos|Syriza|Law and Justice|Fidesz|Justice and Development Party|AKP|Tea Party|NRA|NAACP|ACLU|AFL-CIO|Planned Parenthood|AARP|Chamber of Commerce|
Reuters|Thomson Reuters|Associated Press|AP|AFP|Agence France-Presse|Bloomberg|Xinhua|TASS|Interfax|RIA Novosti|Kyodo|DPA|ANSA|EFE|PTI|Anadolu|SPA|IRNA|BBC|CNN|NBC|NBC News|ABC|ABC News|CBS|CBS News|Fox|Fox News|MSNBC|CNBC|PBS|NPR|C-SPAN|HBO|MTV|ESPN|
ITV|Sky News|Channel 4|Al Jazeera|Deutsche Welle|DW|RT|Russia Today|Sputnik|Voice of America|Radio Free Europe|Euronews|CBC|NHK|RAI|ZDF|ARD|New York Times|The New York Times|Washington Post|The Washington Post|Wall Street Journal|USA Today|
Los Angeles Times|Chicago Tribune|Boston Globe|New York Post|Daily News|Guardian|The Guardian|Times|The Times|Daily Telegraph|Telegraph|Financial Times|Independent|Daily Mail|Daily Mirror|The Sun|The Economist|Economist|Time|Newsweek|Politico|POLITICO|
Huffington Post|BuzzFeed|Breitbart|Vox|Slate|Salon|Mother Jones|National Review|New Yorker|The Atlantic|Vanity Fair|Rolling Stone|Le Monde|Le Figaro|Liberation|Der Spiegel|Spiegel|Bild|Die Welt|Die Zeit|El Pais|El Mundo|Corriere della Sera|La Repubblica|
Haaretz|Jerusalem Post|Times of India|The Hindu|South China Morning Post|Global Times|Asahi Shimbun|Kommersant|Izvestia|Novaya Gazeta|Kyiv Independent|Sydney Morning Herald|Globe and Mail|Toronto Star|Associated Newspapers|
Google|Alphabet|Apple|Microsoft|Amazon|Facebook|Meta|Twitter|YouTube|Instagram|WhatsApp|Telegram|TikTok|Snapchat|LinkedIn|Netflix|Uber|Airbnb|Tesla|SpaceX|Intel|IBM|HP|Hewlett-Packard|Dell|Oracle|Cisco|Nvidia|AMD|Qualcomm|Samsung|Sony|Nintendo|Toshiba|Panasonic|
Hitachi|Canon|Nokia|Ericsson|Huawei|ZTE|Xiaomi|Alibaba|Tencent|Baidu|AT&T|Verizon|T-Mobile|Vodafone|Comcast|Time Warner|Disney|Walt Disney|Viacom|Paramount|Universal|Warner Bros|EMI|Boeing|Airbus|Lockheed Martin|Northrop Grumman|Raytheon|General Electric|GE|
General Motors|GM|Ford|Chrysler|Fiat|Volkswagen|BMW|Daimler|Mercedes|Audi|Porsche|Renault|Peugeot|Toyota|Honda|Nissan|Mazda|Hyundai|Kia|Volvo|Siemens|Bosch|Philips|BASF|Bayer|Pfizer|Moderna|AstraZeneca|Novartis|Roche|Merck|Johnson & Johnson|GlaxoSmithKline|
ExxonMobil|Exxon|Chevron|Shell|Royal Dutch Shell|BP|Total|TotalEnergies|Eni|Gazprom|Rosneft|Lukoil|Saudi Aramco|Petrobras|Glencore|Rio Tinto|BHP|ArcelorMittal|Walmart|Target|Costco|Tesco|Carrefour|Ikea|McDonald's|Starbucks|Coca-Cola|Pepsi|PepsiCo|Nestle|
Unilever|Procter & Gamble|Nike|Adidas|Goldman Sachs|JPMorgan|JPMorgan Chase|Morgan Stanley|Bank of America|Citigroup|Citibank|Wells Fargo|Deutsche Bank|Commerzbank|Credit Suisse|UBS|HSBC|Barclays|BNP Paribas|Societe Generale|Santander|Lehman Brothers|
BlackRock|Berkshire Hathaway|Visa|Mastercard|PayPal|American Express|Moody's|Standard & Poor's|Fitch|Lufthansa|Air France|British Airways|Emirates|Qantas|Ryanair|Delta|United Airlines|American Airlines|Aeroflot|Wall Street|New York Stock Exchange|NYSE|Nasdaq|
NFL|NBA|MLB|NHL|NCAA|MLS|PGA|NASCAR|Premier League|Bundesliga|La Liga|Serie A|Real Madrid|Barcelona|Manchester United|Manchester City|Liverpool|Arsenal|Chelsea|Tottenham|Everton|Bayern Munich|Borussia Dortmund|Juventus|AC Milan|Inter Milan|Ajax|Celtic|Rangers|
Paris Saint-Germain|New York Yankees|Yankees|Red Sox|Dodgers|Giants|Cubs|Mets|Cowboys|Patriots|Packers|Steelers|Eagles|Redskins|Lakers|Celtics|Bulls|Knicks|Warriors|Canadiens|Maple Leafs|Bruins|Penguins|
Harvard|Harvard University|Yale|Yale University|Princeton|Princeton University|Stanford|Stanford University|MIT|Massachusetts Institute of Technology|Oxford University|University of Oxford|Cambridge University|University of Cambridge|Columbia University|
Georgetown University|Quinnipiac University|Johns Hopkins University|University of California|London School of Economics|Imperial College|Brookings Institution|Brookings|Heritage Foundation|Cato Institute|Rand Corporation|Chatham House|Carnegie Endowment|
Pew Research Center|Gallup|Council on Foreign Relations|American Enterprise Institute|Center for American Progress|Clinton Foundation|Gates Foundation|Open Society Foundations|Ford Foundation|Catholic Church|Roman Catholic Church|Church of England|Orthodox Church|
Russian Orthodox Church|Vatican|Salvation Army|Boy Scouts|Ku Klux Klan|KKK|Black Lives Matter|Occupy|Anonymous|WikiLeaks|Pussy Riot|Politburo|Central Committee|Central Bank|National Bank|Navalny Foundation|Bellingcat
`

/** Abbreviations that stand for one organization wherever news use them, without full stops. */
const SHORT: Readonly<Record<string, string>> = {
  AFP: 'Agence France-Presse',
  AP: 'Associated Press',
  ASEAN: 'Association of Southeast Asian Nations',
  AU: 'African Union',
  BBC: 'British Broadcasting Corporation',
  CIA: 'Central Intelligence Agency',
  CSTO: 'Collective Security Treaty Organization',
  DNC: 'Democratic National Committee',
  ECB: 'European Central Bank',
  ECOWAS: 'Economic Community of West African States',
  EPA: 'Environmental Protection Agency',
  EU: 'European Union',
  FAO: 'Food and Agriculture Organization',
  FBI: 'Federal Bureau of Investigation',
  IAEA: 'International Atomic Energy Agency',
  ICC: 'International Criminal Court',
  ICRC: 'International Committee of the Red Cross',
  ILO: 'International Labour Organization',
  IMF: 'International Monetary Fund',
  IRS: 'Internal Revenue Service',
  NASA: 'National Aeronautics and Space Administration',
  NATO: 'North Atlantic Treaty Organization',
  NRA: 'National Rifle Association',
  OAS: 'Organization of American States',
  OECD: 'Organisation for Economic Co-operation and Development',
  OPEC: 'Organization of the Petroleum Exporting Countries',
  OSCE: 'Organization for Security and Co-operation in Europe',
  RNC: 'Republican National Committee',
  UN: 'United Nations',
  UNHCR: 'United Nations High Commissioner for Refugees',
  UNICEF: "United Nations Children's Fund",
  WHO: 'World Health Organization',
  WTO: 'World Trade Organization',
}

/** The full name of the organization that an abbreviation stands for everywhere; undefined when it could be several. */
export function fullNameOf(abbreviation: string): string | undefined {
  return SHORT[abbreviation.replaceAll('.', '').toUpperCase()]
}
