import { exceptionOf } from '../../../errors/throw.ts';
import {
  AuthenticationHeader,
  EntityTagHeader,
  MediaTypeHeader,
  MediaTypeWithQualityHeader,
  ProductInfoHeader,
  StringWithQualityHeader,
  splitOutsideQuotes,
} from './header-values.ts';

type Check = (text: string) => unknown;

const each =
  (check: Check): Check =>
  (text) => {
    for (const part of splitOutsideQuotes(text, ',')) if (part.trim() !== '') check(part);
  };
const like =
  (pattern: RegExp): Check =>
  (text) =>
    pattern.test(text.trim()) ? text : invalid(text);

function invalid(text: string): never {
  throw exceptionOf('System.FormatException', `The format of value '${text}' is invalid.`);
}

const isDate: Check = (text) => (Number.isNaN(Date.parse(text)) ? invalid(text) : text);
const isAgent: Check = (text) => {
  const left = text.replace(/\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, ' ');
  for (const part of left.split(/\s+/)) if (part !== '') ProductInfoHeader.parse(part);
};

/** How headers whose form .NET knows are checked (KnownHeaders.cs). */
const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['accept', each((t) => MediaTypeWithQualityHeader.parse(t))],
  ['accept-charset', each((t) => StringWithQualityHeader.parse(t))],
  ['accept-encoding', each((t) => StringWithQualityHeader.parse(t))],
  ['accept-language', each((t) => StringWithQualityHeader.parse(t))],
  ['authorization', (t) => AuthenticationHeader.parse(t)],
  ['content-length', like(/^\d+$/)],
  ['content-type', (t) => MediaTypeHeader.parse(t)],
  ['date', isDate],
  ['expires', isDate],
  ['if-match', each((t) => EntityTagHeader.parse(t))],
  ['if-modified-since', isDate],
  ['if-none-match', each((t) => EntityTagHeader.parse(t))],
  ['if-unmodified-since', isDate],
  ['last-modified', isDate],
  ['max-forwards', like(/^\d+$/)],
  ['proxy-authorization', (t) => AuthenticationHeader.parse(t)],
  ['range', like(/^\w+\s*=\s*(\d+-\d*|-\d+)(\s*,\s*(\d+-\d*|-\d+))*$/)],
  ['user-agent', isAgent],
]);

/** Checks the value of a header whose form is known. @throws FormatException */
export function checkHeaderValue(name: string, value: string): string {
  checks.get(name.toLowerCase())?.(value);
  return value;
}
