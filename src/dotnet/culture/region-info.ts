import { argumentException } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { defineType } from '../registry.ts';
import { notNull } from '../values.ts';
import { currentCulture, getCulture } from './culture-info.ts';

const ns = 'System.Globalization.';

/** Regions: letters of ISO 3166, the number that Windows gives the place, currency, and the culture whose words are used. */
const regions = `US USA 244 USD en-US|GB GBR 242 GBP en-GB|DE DEU 94 EUR de-DE|FR FRA 84 EUR fr-FR|IT ITA 118 EUR it-IT|ES ESP 217 EUR es-ES
CH CHE 223 CHF de-CH|AT AUT 14 EUR de-AT|JP JPN 122 JPY ja-JP|CN CHN 45 CNY zh-CN|IN IND 113 INR hi-IN|BR BRA 32 BRL pt-BR|AU AUS 12 AUD en-AU
CA CAN 39 CAD en-CA|MX MEX 166 MXN es-MX|NL NLD 176 EUR nl-NL|BE BEL 21 EUR nl-BE|SE SWE 221 SEK sv-SE|NO NOR 177 NOK nb-NO|DK DNK 61 DKK da-DK
FI FIN 77 EUR fi-FI|PL POL 191 PLN pl-PL|RU RUS 203 RUB ru-RU|PT PRT 193 EUR pt-PT|IE IRL 68 EUR en-IE|KR KOR 134 KRW ko-KR|TR TUR 235 TRY tr-TR
GR GRC 98 EUR el-GR|CZ CZE 75 CZK cs-CZ|HU HUN 109 HUF hu-HU|RO ROU 200 RON ro-RO|IL ISR 117 ILS he-IL|ZA ZAF 209 ZAR en-ZA|NZ NZL 183 NZD en-NZ
AR ARG 11 ARS es-AR|CL CHL 46 CLP es-CL|CO COL 51 COP es-CO|SG SGP 215 SGD en-SG|HK HKG 104 HKD zh-HK|TW TWN 237 TWD zh-TW|TH THA 227 THB th-TH
UA UKR 241 UAH uk-UA|AE ARE 224 AED ar-AE|SA SAU 205 SAR ar-SA|EG EGY 67 EGP ar-EG|ID IDN 111 IDR id-ID|LU LUX 147 EUR lb-LU|IS ISL 110 ISK is-IS`;

/** System.Globalization.RegionInfo. */
class RegionInfo extends NetObject {
  readonly code: string;
  readonly letters: string;
  readonly geoId: number;
  readonly currency: string;
  private readonly culture: string;
  /** @throws ArgumentException for what is no region, and for a language alone */
  constructor(name: string) {
    super();
    const wanted = name.slice(name.lastIndexOf('-') + 1).toUpperCase();
    const row = regions
      .split(/[|\n]/)
      .map((r) => r.split(' '))
      .find(([code, letters]) => code === wanted || letters === wanted);
    if (!row)
      throw argumentException(
        `The region name ${name} should not correspond to neutral culture; a specific culture name is required.`,
        'name',
      );
    [this.code, this.letters, this.currency] = [row[0]!, row[1]!, row[3]!];
    this.geoId = Number(row[2]);
    this.culture = name.includes('-') ? name : row[4]!;
  }
  private display(type: 'region' | 'currency', code: string, culture: string): string {
    return new Intl.DisplayNames([culture], { type }).of(code) ?? code;
  }
  get englishName(): string {
    return this.display('region', this.code, 'en');
  }
  get nativeName(): string {
    return this.display('region', this.code, this.culture);
  }
  get currencyEnglishName(): string {
    return this.display('currency', this.currency, 'en');
  }
  get currencyNativeName(): string {
    return this.display('currency', this.currency, this.culture);
  }
  get currencySymbol(): string {
    return getCulture(this.culture).numberFormat.currencySymbol;
  }
  override toString(): string {
    return this.code;
  }
}

/** Defines RegionInfo. */
export function defineRegionInfo(): void {
  type R = RegionInfo;
  const text = (get: (r: R) => Value) => ({ get });
  defineType({
    name: `${ns}RegionInfo`,
    jsClass: RegionInfo,
    constructors: {
      '(string name)': (_t, name: string | null) => new RegionInfo(notNull(name, 'name')),
    },
    properties: {
      'string Name': text((r) => r.code),
      'string EnglishName': text((r) => r.englishName),
      'string DisplayName': text((r) => r.nativeName),
      'string NativeName': text((r) => r.nativeName),
      'string TwoLetterISORegionName': text((r) => r.code),
      'string ThreeLetterISORegionName': text((r) => r.letters),
      'string ThreeLetterWindowsRegionName': text((r) => r.letters),
      'bool IsMetric': text((r) => r.code !== 'US'),
      'int GeoId': text((r) => r.geoId),
      'string CurrencyEnglishName': text((r) => r.currencyEnglishName),
      'string CurrencyNativeName': text((r) => r.currencyNativeName),
      'string CurrencySymbol': text((r) => r.currencySymbol),
      'string ISOCurrencySymbol': text((r) => r.currency),
    },
    staticProperties: {
      [`${ns}RegionInfo CurrentRegion`]: { get: () => new RegionInfo(currentCulture().name.includes('-') ? currentCulture().name : 'US') },
    },
    methods: {
      'bool Equals(System.Object value)': (r: R, o: Value) => o instanceof RegionInfo && o.code === r.code,
      'string ToString()': (r: R) => r.toString(),
    },
  });
}
