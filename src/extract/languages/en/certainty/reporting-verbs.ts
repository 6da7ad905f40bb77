import type { ReportingClass } from "./reporting-words.ts";

/**
 * Verbs that introduce what somebody says or thinks, by class. Classes after Levin (1993), chapters 29, 31, 32, 33, 35, 37 and 38,
 * FactBank's source-introducing predicates (Saurí and Pustejovsky 2009) and Hyland's reporting verbs (1998) for the reporter's stance;
 * what a word means for certainty and framing follows Hearsay's own codebook.
 * A number after a word is its strength in hundredths: the share of its occurrences as a verb that report something, counted on
 * PolNeAR's train split (Newell, Margolin and Ruths 2018) where it is frequent enough there; else the strength of the class.
 */
export const REPORTING_VERBS: readonly ReportingClass[] = [
  {
    certainty: "certain",
    framing: "neutral",
    polarity: "positive",
    act: null,
    speech: true,
    strength: 0.6,
    words: `say:86 tell:70 write:72 add:74 state:65 announce:80 report:60 explain:70 mention:64 note:73 remark:83 comment:25
      declare:70 describe:80 tweet:80 retweet:54 post:45 email:20 reply:79 respond:48 answer:27 recall:82 recount:58 read:25 talk:35
      speak:18 discuss:50 argue:88 express:57 convey:40 communicate:20 inform:40 notify:35 brief:25 testify:35 conclude:75
      reiterate:90 repeat:42 emphasize:68 emphasise:68 stress:85 highlight:48 underscore:36 underline:36 quote:55 cite:85 outline:50 detail:45
      elaborate:40 observe:45 opine:75 proclaim:75 pronounce:45 publish:23 release:25 issue:40 broadcast:15 relay:40 transmit:15
      narrate:40 depict:35 portray:70 characterize:60 characterise:60 label:50 dub:60 call:57 term:40 brand:40 name:40 deem:64 rule:45 decree:45
      certify:25 specify:45 clarify:46 summarize:40 summarise:40 voice:65 utter:80 whisper:35 shout:46 yell:47 cry:30 exclaim:70
      chant:65 joke:70 quip:80 muse:70 interject:75 chime:50 retort:80 counter:25 echo:55 dictate:20 address:17 refer:65 allude:85
      mutter:60 murmur:60 scream:40 telephone:15 text:30 blog:40 reference:45 document:30 list:60 tout:90 hail:65
      compare:15 liken:65 attest:50 concur:45 agree:42 vouch:80 word:40 phrase:35 preach:60 lecture:30 remind:53 assure:65 reassure:45 persuade:38 convince:50
      define:17 contrast:30 rate:10 judge:20 regard:23 consider:28 view:29 see:18 treat:5 classify:20 categorise:25 categorize:25 designate:20 sanction:10
      propose:48 formulate:15 dedicate:10 sum:15 spell:50 sign:10 apologize:45 apologise:45 lament:95 bemoan:90 complain:73 grumble:60
      praise:75 commend:60 applaud:55 congratulate:55 thank:35 welcome:28 cheer:23 celebrate:15 endorse:50 back:30 support:22 favor:24 favour:24
      hear:6 learn:20 gather:5 understand:10 decide:20 determine:20 find:25 identify:30 establish:10 calculate:40 compute:20 ascertain:30`,
  },
  {
    // A number is given, or cases are listed.
    certainty: "certain",
    framing: "neutral",
    polarity: "positive",
    act: "tallies",
    speech: true,
    strength: 0.15,
    words: `count:15 record:12 tally:40 log:15 register:10 chart:15 track:12 tabulate:40 compile:15 enumerate:40`,
  },
  {
    certainty: "certain",
    framing: "neutral",
    polarity: "positive",
    act: "accuses",
    speech: true,
    strength: 0.6,
    words: `accuse:76 blame:65 condemn:55 denounce:77 criticize:70 criticise:70 blast:90 slam:75 fault:55 decry:92 deplore:60 lambast:80 lambaste:80
      assail:85 castigate:80 rebuke:65 chide:90 scold:60 berate:60 chastise:60 reproach:60 deride:80 mock:70 ridicule:55 savage:70 pillory:50
      excoriate:80 vilify:50 lash:80 attack:34 rail:80 rap:20 hammer:30 rip:40 protest:20 upbraid:60 impugn:50 malign:50 slander:40 defame:30 indict:10`,
  },
  {
    certainty: "certain",
    framing: "neutral",
    polarity: "positive",
    act: "attributes",
    speech: true,
    strength: 0.4,
    words: `attribute:40 ascribe:45 charge:35 convict:5 pin:15 impute:50 credit:50 link:15 tie:10 connect:5 trace:10 implicate:25 finger:30 incriminate:20 arraign:5 prosecute:5 sentence:5`,
  },
  {
    certainty: "certain",
    framing: "distancing",
    polarity: "positive",
    act: null,
    speech: true,
    strength: 0.65,
    words: `claim:66 allege:60 assert:70 insist:84 contend:56 maintain:18 purport:40 profess:50 posit:90 boast:66 brag:60 bluster:30 swear:30 trumpet:43
      contest:10 spin:10 parrot:40 fulminate:50 rant:45 rave:20 crow:40 gloat:40`,
  },
  {
    certainty: "certain",
    framing: "endorsing",
    polarity: "positive",
    act: null,
    speech: true,
    strength: 0.55,
    words: `confirm:56 admit:50 acknowledge:75 reveal:62 disclose:52 concede:78 confess:45 affirm:40 reaffirm:70 corroborate:35 verify:20 recognize:33 recognise:33
      demonstrate:20 show:42 prove:11 expose:24 discover:20 realize:34 realise:34 know:20 remember:33 notice:25 unveil:60 divulge:45
      substantiate:30 validate:20 evidence:20 uncover:15 illustrate:20 regret:19`,
  },
  {
    certainty: "certain",
    framing: "endorsing",
    polarity: "positive",
    act: null,
    speech: true,
    strength: 0.6,
    words: `point-out:85 own-up:60 find-out:20 set-out:15 spell-out:60`,
  },
  {
    certainty: "certain",
    framing: "neutral",
    polarity: "positive",
    act: null,
    speech: true,
    strength: 0.5,
    words: `go-on:15 point-to:60 refer-to:65 sum-up:30 speak-out:50 hit-out:80 lash-out:85 call-out:40 hit-back:70 make-clear:70 give-notice:20 carry-on:5 lay-out:40 read-out:40 put-it:30 point:50`,
  },
  {
    certainty: "certain",
    framing: "neutral",
    polarity: "positive",
    act: "claims-responsibility",
    speech: true,
    strength: 0.95,
    words: `claim-responsibility:99 take-responsibility:90 accept-responsibility:90 assume-responsibility:90 acknowledge-responsibility:95 admit-responsibility:95 claim-credit:95 take-credit:60`,
  },
  {
    certainty: "certain",
    framing: "endorsing",
    polarity: "positive",
    act: "claims-responsibility",
    speech: true,
    strength: 0.5,
    words: `plead-guilty:90`,
  },
  {
    certainty: "certain",
    framing: "neutral",
    polarity: "negative",
    act: "denies-responsibility",
    speech: true,
    strength: 0.5,
    words: `deny:50 disclaim:60 disavow:35 disown:35 plead-not-guilty:90 deny-responsibility:99 deny-involvement:99`,
  },
  {
    certainty: "certain",
    framing: "neutral",
    polarity: "negative",
    act: "dismisses",
    speech: true,
    strength: 0.6,
    words: `dismiss:75 reject:55 refute:55 rebut:80 repudiate:55 dispute:70 discount:40 rubbish:70 debunk:50 contradict:33 scoff:60 belittle:40 downplay:45
      minimise:20 disprove:30 negate:10 disagree:22 dissent:30 object:35 oppose:40 pooh-pooh:70 rebuff:50 gainsay:60 controvert:60 discredit:25 deflect:30 sniff:30
      brush-off:50 brush-aside:60 rule-out:50 shrug-off:65 laugh-off:65 play-down:60 wave-away:60 wave-off:50 write-off:20 knock-down:20 exclude:10`,
  },
  {
    certainty: "certain",
    framing: "neutral",
    polarity: "positive",
    act: "warns",
    speech: true,
    strength: 0.75,
    words: `warn:89 caution:88 alert:40 forewarn:80 raise-alarm:60 sound-alarm:70`,
  },
  {
    certainty: "certain",
    framing: "neutral",
    polarity: "positive",
    act: "threatens",
    speech: true,
    strength: 0.6,
    words: `threaten:41 vow:91 menace:20`,
  },
  {
    certainty: "certain",
    framing: "neutral",
    polarity: "positive",
    act: null,
    speech: true,
    strength: 0.5,
    words: `pledge:40 promise:65 undertake:10 commit:5 guarantee:30 offer:40 volunteer:15 resolve:15`,
  },
  {
    certainty: "certain",
    framing: "neutral",
    polarity: "positive",
    act: "describes-motive",
    speech: true,
    strength: 0.4,
    words: `justify:24 rationalize:40 rationalise:40 defend:48 excuse:20`,
  },
  {
    certainty: "unstated",
    framing: "neutral",
    polarity: "positive",
    act: null,
    speech: true,
    strength: 0.5,
    words: `urge:70 advise:25 recommend:41 counsel:30 ask:60 request:37 demand:42 order:40 instruct:35 command:20 direct:10 beg:45 plead:60 implore:70 beseech:60 exhort:60
      appeal:20 call-on:70 call-for:60 encourage:25 invite:15 press:30 push:28 lobby:8 petition:30 bid:5 forbid:10 prohibit:15 ban:5 oblige:5 require:12
      discourage:15 dissuade:25 authorize:15 authorise:15 permit:5 allow:10 refuse:55 decline:70 seek:30 campaign:12 enquire:50 inquire:55 query:35 quiz:30 interrogate:10 interview:8`,
  },
  {
    certainty: "unstated",
    framing: "neutral",
    polarity: "positive",
    act: null,
    speech: false,
    strength: 0.25,
    words: `want:17 wish:25 hope:50 desire:15 intend:26 plan:20 aim:30 aspire:40 prefer:45 like:12 love:8 hate:11 dislike:20 dread:30 long:15 yearn:30 crave:15 need:3 care:8 mean:6
      enjoy:10 resent:25 relish:50 envision:60 envisage:40 contemplate:40 dream:20 choose:10 opt:20 try:8 struggle:10 vie:15`,
  },
  {
    certainty: "probable",
    framing: "neutral",
    polarity: "positive",
    act: null,
    speech: false,
    strength: 0.35,
    words: `believe:24 think:13 presume:45 assume:20 suppose:25 expect:56 anticipate:30 reckon:40 guess:24 estimate:36 predict:66 forecast:45 project:33 infer:40 deduce:35
      feel:17 figure:15 surmise:60 trust:7 foresee:60 imagine:35 conceive:10 perceive:15 sense:20 hold:6 lean:8 appear:40 seem:52 look:12 sound:30 interpret:40 take:3 deem-likely:60`,
  },
  {
    certainty: "probable",
    framing: "neutral",
    polarity: "positive",
    act: null,
    speech: true,
    strength: 0.6,
    words: `indicate:73 signal:55`,
  },
  {
    certainty: "probable",
    framing: "neutral",
    polarity: "negative",
    act: "dismisses",
    speech: false,
    strength: 0.35,
    words: `doubt:35 disbelieve:40 mistrust:30 distrust:20`,
  },
  {
    certainty: "possible",
    framing: "neutral",
    polarity: "positive",
    act: null,
    speech: false,
    strength: 0.3,
    words: `suspect:24 wonder:50 fear:41 worry:35 speculate:75 ponder:35 mull:70 conjecture:60 fantasize:20 hesitate:15`,
  },
  {
    certainty: "possible",
    framing: "neutral",
    polarity: "positive",
    act: null,
    speech: true,
    strength: 0.5,
    words: `suggest:77 hint:70 imply:45 insinuate:65 intimate:45 theorize:60 theorise:60 hypothesize:60 hypothesise:60 float:35 moot:40 question:50 raise:12 rumor:40 rumour:40 tip:15 gossip:30
      investigate:10 probe:10 examine:8 look-into:20 explore:15 study:5 inspect:5 debate:20 check:5 test:2 review:5`,
  },
];
