/** How exceptions with details of their own are constructed; the words are those of .NET's resources. */
import type { NetException } from '../errors/exceptions.ts';
import type { MemberBody, NetType } from '../objects/net-type.ts';
import { defaultMessage, makeException, withParameter } from './make-exception.ts';

/** Constructors by their parameters. */
export type Make = Record<string, MemberBody>;

/** The three constructors that .NET's guidelines ask of each exception. */
export const standard: Make = {
  '()': (type: NetType) => makeException(type, null),
  '(string message)': (type: NetType, message: string | null) => makeException(type, message),
  '(string message, System.Exception innerException)': (type: NetType, message: string | null, inner: NetException | null) =>
    makeException(type, message, inner),
};

/** An ArgumentException and its like: the message names the parameter. */
export const argumentMessage = (
  type: NetType,
  message: string | null,
  parameter: string | null,
  inner: NetException | null = null,
): NetException => makeException(type, withParameter(message ?? defaultMessage(type), parameter), inner, { ParamName: parameter });

/** ArgumentNullException and its like take the name of the parameter before the message. */
export const parameterFirst: Make = {
  '()': (type: NetType) => makeException(type, null),
  '(string paramName)': (type: NetType, parameter: string | null) => argumentMessage(type, null, parameter),
  '(string message, System.Exception innerException)': (type: NetType, message: string | null, inner: NetException | null) =>
    makeException(type, message, inner),
  '(string paramName, string message)': (type: NetType, parameter: string | null, message: string | null) =>
    argumentMessage(type, message, parameter),
};

/** MissingMemberException.Message: the class and its member in the words for methods, fields or members. */
function missing(kind: string, parameter: string): Make {
  return {
    ...standard,
    [`(string className, string ${parameter})`]: (type: NetType, className: string | null, member: string | null) =>
      makeException(type, className === null ? null : `${kind} '${className}.${member ?? ''}' not found.`),
  };
}

function cultureNotFound(
  type: NetType,
  message: string | null,
  parameter: string | null,
  invalid: { name?: string | null; id?: number },
  inner: NetException | null = null,
): NetException {
  const text = withParameter(message ?? defaultMessage(type), parameter);
  const id = invalid.id;
  const shown = id === undefined ? invalid.name : `${id} (0x${(id >>> 0).toString(16).padStart(4, '0')})`;
  return makeException(type, shown == null ? text : `${text}\n${shown} is an invalid culture identifier.`, inner, {
    ParamName: parameter,
    InvalidCultureName: invalid.name ?? null,
    InvalidCultureId: id ?? null,
  });
}

/** The shapes of exceptions that make their message of what they are given. */
export const detailedShapes: Readonly<Record<'missingMember' | 'missingField' | 'missingMethod' | 'culture' | 'invalidEnum', Make>> = {
  missingMember: missing('Member', 'memberName'),
  missingField: missing('Field', 'fieldName'),
  missingMethod: missing('Method', 'methodName'),
  culture: {
    ...standard,
    '(string paramName, string message)': (type: NetType, parameter: string | null, message: string | null) =>
      cultureNotFound(type, message, parameter, {}),
    '(string paramName, string invalidCultureName, string message)': (
      type: NetType,
      parameter: string | null,
      name: string | null,
      message: string | null,
    ) => cultureNotFound(type, message, parameter, { name }),
    '(string paramName, int invalidCultureId, string message)': (
      type: NetType,
      parameter: string | null,
      id: number,
      message: string | null,
    ) => cultureNotFound(type, message, parameter, { id }),
    '(string message, string invalidCultureName, System.Exception innerException)': (
      type: NetType,
      message: string | null,
      name: string | null,
      inner: NetException | null,
    ) => cultureNotFound(type, message, null, { name }, inner),
    '(string message, int invalidCultureId, System.Exception innerException)': (
      type: NetType,
      message: string | null,
      id: number,
      inner: NetException | null,
    ) => cultureNotFound(type, message, null, { id }, inner),
  },
  invalidEnum: {
    ...standard,
    '(string argumentName, int invalidValue, System.Type enumClass)': (type: NetType, name: string | null, value: number, of: NetType) =>
      argumentMessage(type, `The value of argument '${name ?? ''}' (${value}) is invalid for Enum type '${of.name}'.`, name),
  },
};
