import { NetObject } from '../../objects/net-object.ts';

/** The members of NumberFormatInfo, by their .NET names in camel case. */
export interface NumberFormatFields {
  currencyDecimalDigits: number;
  currencyDecimalSeparator: string;
  currencyGroupSizes: readonly number[];
  currencyGroupSeparator: string;
  currencySymbol: string;
  currencyNegativePattern: number;
  currencyPositivePattern: number;
  numberDecimalDigits: number;
  numberDecimalSeparator: string;
  numberGroupSizes: readonly number[];
  numberGroupSeparator: string;
  numberNegativePattern: number;
  percentDecimalDigits: number;
  percentDecimalSeparator: string;
  percentGroupSizes: readonly number[];
  percentGroupSeparator: string;
  percentNegativePattern: number;
  percentPositivePattern: number;
  percentSymbol: string;
  perMilleSymbol: string;
  negativeSign: string;
  positiveSign: string;
  naNSymbol: string;
  positiveInfinitySymbol: string;
  negativeInfinitySymbol: string;
}

/** Those of the invariant culture. */
export const invariantNumberFields: NumberFormatFields = {
  currencyDecimalDigits: 2,
  currencyDecimalSeparator: '.',
  currencyGroupSizes: [3],
  currencyGroupSeparator: ',',
  currencySymbol: '¤',
  currencyNegativePattern: 0,
  currencyPositivePattern: 0,
  numberDecimalDigits: 2,
  numberDecimalSeparator: '.',
  numberGroupSizes: [3],
  numberGroupSeparator: ',',
  numberNegativePattern: 1,
  percentDecimalDigits: 2,
  percentDecimalSeparator: '.',
  percentGroupSizes: [3],
  percentGroupSeparator: ',',
  percentNegativePattern: 0,
  percentPositivePattern: 0,
  percentSymbol: '%',
  perMilleSymbol: '‰',
  negativeSign: '-',
  positiveSign: '+',
  naNSymbol: 'NaN',
  positiveInfinitySymbol: 'Infinity',
  negativeInfinitySymbol: '-Infinity',
};

/** Those of en-US, as ICU has them (three decimals for N and P). */
export const usNumberFields: NumberFormatFields = {
  ...invariantNumberFields,
  currencySymbol: '$',
  currencyNegativePattern: 1,
  numberDecimalDigits: 3,
  percentDecimalDigits: 3,
  percentNegativePattern: 1,
  percentPositivePattern: 1,
  positiveInfinitySymbol: '∞',
  negativeInfinitySymbol: '-∞',
};

/** System.Globalization.NumberFormatInfo. */
export class NetNumberFormatInfo extends NetObject implements NumberFormatFields {
  declare currencyDecimalDigits: number;
  declare currencyDecimalSeparator: string;
  declare currencyGroupSizes: readonly number[];
  declare currencyGroupSeparator: string;
  declare currencySymbol: string;
  declare currencyNegativePattern: number;
  declare currencyPositivePattern: number;
  declare numberDecimalDigits: number;
  declare numberDecimalSeparator: string;
  declare numberGroupSizes: readonly number[];
  declare numberGroupSeparator: string;
  declare numberNegativePattern: number;
  declare percentDecimalDigits: number;
  declare percentDecimalSeparator: string;
  declare percentGroupSizes: readonly number[];
  declare percentGroupSeparator: string;
  declare percentNegativePattern: number;
  declare percentPositivePattern: number;
  declare percentSymbol: string;
  declare perMilleSymbol: string;
  declare negativeSign: string;
  declare positiveSign: string;
  declare naNSymbol: string;
  declare positiveInfinitySymbol: string;
  declare negativeInfinitySymbol: string;
  constructor(
    fields: NumberFormatFields,
    public isReadOnly: boolean,
  ) {
    super();
    for (const [name, value] of Object.entries(fields)) if (name in invariantNumberFields) Object.assign(this, { [name]: value });
  }
  /** A copy that may be changed. */
  clone(): NetNumberFormatInfo {
    return new NetNumberFormatInfo(this, false);
  }
}
