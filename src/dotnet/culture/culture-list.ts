/** The cultures that .NET knows with ICU on Linux, in its order: a name, and after a colon its LCID in hexadecimal where it has one of its own. */
const list =
  'af:36 af-NA af-ZA:436 agq agq-CM ak ak-GH am:5e am-ET:45e ar:1 ar-001 ar-AE:3801 ar-BH:3c01 ar-DJ ar-DZ:1401 ar-EG:c01 ar-EH ar-ER ar-IL ' +
  'ar-IQ:801 ar-JO:2c01 ar-KM ar-KW:3401 ar-LB:3001 ar-LY:1001 ar-MA:1801 ar-MR ar-OM:2001 ar-PS ar-QA:4001 ar-SA:401 ar-SD ar-SO ar-SS ' +
  'ar-SY:2801 ar-TD ar-TN:1c01 ar-YE:2401 as:4d as-IN:44d asa asa-TZ ast ast-ES az:2c az-Cyrl:742c az-Cyrl-AZ:82c az-Latn:782c az-Latn-AZ:42c ' +
  'bas bas-CM be:23 be-BY:423 bem bem-ZM bez bez-TZ bg:2 bg-BG:402 bgc bgc-IN bho bho-IN bm bm-ML bn:45 bn-BD:845 bn-IN:445 bo:51 bo-CN:451 ' +
  'bo-IN br:7e br-FR:47e brx brx-IN bs:781a bs-Cyrl:641a bs-Cyrl-BA:201a bs-Latn:681a bs-Latn-BA:141a ca:3 ca-AD ca-ES:403 ca-FR ca-IT ccp ' +
  'ccp-BD ccp-IN ce ce-RU ceb ceb-PH cgg cgg-UG chr:5c chr-US ckb ckb-IQ ckb-IR cs:5 cs-CZ:405 cv cv-RU cy:52 cy-GB:452 da:6 da-DK:406 da-GL ' +
  'dav dav-KE de:7 de-AT:c07 de-BE de-CH:807 de-DE:407 de-IT de-LI:1407 de-LU:1007 dje dje-NE doi doi-IN dsb:7c2e dsb-DE:82e dua dua-CM dyo ' +
  'dyo-SN dz dz-BT:c51 ebu ebu-KE ee ee-GH ee-TG el:8 el-CY el-GR:408 en:9 en-001 en-150 en-AE en-AG en-AI en-AS en-AT en-AU:c09 en-BB en-BE ' +
  'en-BI en-BM en-BS en-BW en-BZ:2809 en-CA:1009 en-CC en-CH en-CK en-CM en-CX en-CY en-DE en-DG en-DK en-DM en-ER en-FI en-FJ en-FK en-FM ' +
  'en-GB:809 en-GD en-GG en-GH en-GI en-GM en-GU en-GY en-HK:3c09 en-IE:1809 en-IL en-IM en-IN:4009 en-IO en-JE en-JM:2009 en-KE en-KI en-KN ' +
  'en-KY en-LC en-LR en-LS en-MG en-MH en-MO en-MP en-MS en-MT en-MU en-MV en-MW en-MY:4409 en-NA en-NF en-NG en-NL en-NR en-NU en-NZ:1409 ' +
  'en-PG en-PH:3409 en-PK en-PN en-PR en-PW en-RW en-SB en-SC en-SD en-SE en-SG:4809 en-SH en-SI en-SL en-SS en-SX en-SZ en-TC en-TK en-TO ' +
  'en-TT:2c09 en-TV en-TZ en-UG en-UM en-US:409 en-US-POSIX en-VC en-VG en-VI en-VU en-WS en-ZA:1c09 en-ZM en-ZW:3009 eo eo-001 es:a ' +
  'es-419:580a es-AR:2c0a es-BO:400a es-BR es-BZ es-CL:340a es-CO:240a es-CR:140a es-CU:5c0a es-DO:1c0a es-EA es-EC:300a es-ES:c0a es-GQ ' +
  'es-GT:100a es-HN:480a es-IC es-MX:80a es-NI:4c0a es-PA:180a es-PE:280a es-PH es-PR:500a es-PY:3c0a es-SV:440a es-US:540a es-UY:380a ' +
  'es-VE:200a et:25 et-EE:425 eu:2d eu-ES:42d ewo ewo-CM fa:29 fa-AF fa-IR:429 ff:67 ff-Adlm ff-Adlm-BF ff-Adlm-CM ff-Adlm-GH ff-Adlm-GM ' +
  'ff-Adlm-GN ff-Adlm-GW ff-Adlm-LR ff-Adlm-MR ff-Adlm-NE ff-Adlm-NG ff-Adlm-SL ff-Adlm-SN ff-Latn:7c67 ff-Latn-BF ff-Latn-CM ff-Latn-GH ' +
  'ff-Latn-GM ff-Latn-GN ff-Latn-GW ff-Latn-LR ff-Latn-MR ff-Latn-NE ff-Latn-NG ff-Latn-SL ff-Latn-SN:867 fi:b fi-FI:40b fil:64 fil-PH:464 ' +
  'fo:38 fo-DK fo-FO:438 fr:c fr-BE:80c fr-BF fr-BI fr-BJ fr-BL fr-CA:c0c fr-CD:240c fr-CF fr-CG fr-CH:100c fr-CI:300c fr-CM:2c0c fr-DJ fr-DZ ' +
  'fr-FR:40c fr-GA fr-GF fr-GN fr-GP fr-GQ fr-HT:3c0c fr-KM fr-LU:140c fr-MA:380c fr-MC:180c fr-MF fr-MG fr-ML:340c fr-MQ fr-MR fr-MU fr-NC ' +
  'fr-NE fr-PF fr-PM fr-RE:200c fr-RW fr-SC fr-SN:280c fr-SY fr-TD fr-TG fr-TN fr-VU fr-WF fr-YT fur fur-IT fy:62 fy-NL:462 ga:3c ga-GB ' +
  'ga-IE:83c gd:91 gd-GB:491 gl:56 gl-ES:456 gsw:84 gsw-CH gsw-FR:484 gsw-LI gu:47 gu-IN:447 guz guz-KE gv gv-IM ha:68 ha-GH ha-NE ha-NG haw:75 ' +
  'haw-US:475 he:d he-IL:40d hi:39 hi-IN:439 hi-Latn hi-Latn-IN hr:1a hr-BA:101a hr-HR:41a hsb:2e hsb-DE:42e hu:e hu-HU:40e hy:2b hy-AM:42b ia ' +
  'ia-001 id:21 id-ID:421 ig:70 ig-NG:470 ii:78 ii-CN:478 is:f is-IS:40f it:10 it-CH:810 it-IT:410 it-SM it-VA ja:11 ja-JP:411 jgo jgo-CM jmc ' +
  'jmc-TZ jv jv-ID ka:37 ka-GE:437 kab kab-DZ kam kam-KE kde kde-TZ kea kea-CV kgp kgp-BR khq khq-ML ki ki-KE kk:3f kk-KZ:43f kkj kkj-CM kl:6f ' +
  'kl-GL:46f kln kln-KE km:53 km-KH:453 kn:4b kn-IN:44b ko:12 ko-KP ko-KR:412 kok:57 kok-IN:457 ks:60 ks-Arab:460 ks-Arab-IN ks-Deva ' +
  'ks-Deva-IN:860 ksb ksb-TZ ksf ksf-CM ksh ksh-DE ku:92 ku-TR kw kw-GB ky:40 ky-KG:440 lag lag-TZ lb:6e lb-LU:46e lg lg-UG lkt lkt-US ln ln-AO ' +
  'ln-CD ln-CF ln-CG lo:54 lo-LA:454 lrc lrc-IQ lrc-IR lt:27 lt-LT:427 lu lu-CD luo luo-KE luy luy-KE lv:26 lv-LV:426 mai mai-IN mas mas-KE ' +
  'mas-TZ mer mer-KE mfe mfe-MU mg mg-MG mgh mgh-MZ mgo mgo-CM mi:81 mi-NZ:481 mk:2f mk-MK:42f ml:4c ml-IN:44c mn:50 mn-MN:450 mni:58 mni-Beng ' +
  'mni-Beng-IN mr:4e mr-IN:44e ms:3e ms-BN:83e ms-ID ms-MY:43e ms-SG mt:3a mt-MT:43a mua mua-CM my:55 my-MM:455 mzn mzn-IR naq naq-NA nb:7c14 ' +
  'nb-NO:414 nb-SJ nd nd-ZW ne:61 ne-IN:861 ne-NP:461 nl:13 nl-AW nl-BE:813 nl-BQ nl-CW nl-NL:413 nl-SR nl-SX nmg nmg-CM nn:7814 nn-NO:814 nnh ' +
  'nnh-CM no:14 nus nus-SS nyn nyn-UG om:72 om-ET:472 om-KE or:48 or-IN:448 os os-GE os-RU pa:46 pa-Arab:7c46 pa-Arab-PK:846 pa-Guru pa-Guru-IN ' +
  'pcm pcm-NG pl:15 pl-PL:415 ps:63 ps-AF:463 ps-PK pt:16 pt-AO pt-BR:416 pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-PT:816 pt-ST pt-TL qu ' +
  'qu-BO qu-EC qu-PE raj raj-IN rm:17 rm-CH:417 rn rn-BI ro:18 ro-MD:818 ro-RO:418 rof rof-TZ ru:19 ru-BY ru-KG ru-KZ ru-MD:819 ru-RU:419 ru-UA ' +
  'rw:87 rw-RW:487 rwk rwk-TZ sa:4f sa-IN:44f sah:85 sah-RU:485 saq saq-KE sat sat-Olck sat-Olck-IN sbp sbp-TZ sc sc-IT sd:59 sd-Arab:7c59 ' +
  'sd-Arab-PK:859 sd-Deva sd-Deva-IN:459 se:3b se-FI:c3b se-NO:43b se-SE:83b seh seh-MZ ses ses-ML sg sg-CF shi shi-Latn shi-Latn-MA shi-Tfng ' +
  'shi-Tfng-MA si:5b si-LK:45b sk:1b sk-SK:41b sl:24 sl-SI:424 smn:703b smn-FI:243b sn sn-ZW so:77 so-DJ so-ET so-KE so-SO:477 sq:1c sq-AL:41c ' +
  'sq-MK sq-XK sr:7c1a sr-Cyrl:6c1a sr-Cyrl-BA:1c1a sr-Cyrl-ME:301a sr-Cyrl-RS:281a sr-Cyrl-XK sr-Latn:701a sr-Latn-BA:181a sr-Latn-ME:2c1a ' +
  'sr-Latn-RS:241a sr-Latn-XK su su-Latn su-Latn-ID sv:1d sv-AX sv-FI:81d sv-SE:41d sw:41 sw-CD sw-KE:441 sw-TZ sw-UG ta:49 ta-IN:449 ta-LK:849 ' +
  'ta-MY ta-SG te:4a te-IN:44a teo teo-KE teo-UG tg:28 tg-TJ th:1e th-TH:41e ti:73 ti-ER:873 ti-ET:473 tk:42 tk-TM:442 to to-TO tr:1f tr-CY ' +
  'tr-TR:41f tt:44 tt-RU:444 twq twq-NE tzm:5f tzm-MA ug:80 ug-CN:480 uk:22 uk-UA:422 ur:20 ur-IN:820 ur-PK:420 uz:43 uz-Arab uz-Arab-AF ' +
  'uz-Cyrl:7843 uz-Cyrl-UZ:843 uz-Latn:7c43 uz-Latn-UZ:443 vai vai-Latn vai-Latn-LR vai-Vaii vai-Vaii-LR vi:2a vi-VN:42a vun vun-TZ wae wae-CH ' +
  'wo:88 wo-SN:488 xh:34 xh-ZA:434 xog xog-UG yav yav-CM yi:3d yi-001:43d yo:6a yo-BJ yo-NG:46a yrl yrl-BR yrl-CO yrl-VE yue yue-Hans ' +
  'yue-Hans-CN yue-Hant yue-Hant-HK zgh zgh-MA zh:7804 zh-Hans:4 zh-Hans-CN zh-Hans-HK zh-Hans-MO zh-Hans-SG zh-Hant:7c04 zh-Hant-HK zh-Hant-MO ' +
  'zh-Hant-TW zu:35 zu-ZA:435 ';

/** A culture of the list; 4096 (LOCALE_CUSTOM_UNSPECIFIED) is the LCID of those without one. */
export interface ListedCulture {
  readonly name: string;
  readonly lcid: number;
  /** True for a language without a region. */
  readonly isNeutral: boolean;
}

let cultures: readonly ListedCulture[] | null = null;

/** CultureInfo.GetCultures without the invariant culture. */
export function listedCultures(): readonly ListedCulture[] {
  cultures ??= list
    .trim()
    .split(' ')
    .map((entry) => {
      const [name = '', lcid] = entry.split(':');
      return { name, lcid: lcid === undefined ? 4096 : Number.parseInt(lcid, 16), isNeutral: !/-([A-Z]{2}|\d{3})(-|$)/.test(name) };
    });
  return cultures;
}
