import type { NetException } from '../errors/exceptions.ts';
import { exceptionOf, runtimeException } from '../errors/throw.ts';
import { enumNamesText } from '../objects/cast-errors.ts';
import type { PSArray } from '../objects/collections.ts';
import { disambiguateEnumName } from '../objects/convert-enum.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { typeOf } from '../objects/type-of.ts';
import { defineType } from './registry.ts';

/** One identifier of an expression, perhaps behind a `!`. */
interface Operand {
  readonly isNot: boolean;
  readonly bits: bigint;
}

type Token = ',' | '+' | '!' | { readonly name: string };

/**
 * FlagsExpression`1 (EnumExpressionEvaluator.cs): what `-Attributes` takes. Names of flags joined by `,` (or) and `+` (and), each perhaps
 * behind a `!` (not); `+` binds closer.
 */
export class FlagsExpression extends NetObject {
  private readonly alternatives: readonly (readonly Operand[])[];

  /**
   * @param type the constructed type, whose argument is the enum
   * @param parts the expression, or several that are joined by `,`
   * @throws RuntimeException (EmptyInputString, NoEnumNameMatch, SyntaxError…) where the text is no expression
   */
  constructor(type: NetType, parts: readonly Value[]) {
    super();
    this.netType = type;
    const enumType = type.genericArguments[0] as NetType;
    if (!enumType.isEnum)
      throw failure(
        'InvalidGenericType',
        'The generic type specified for the expression must represent an enum. Specify a valid enum type. ',
      );
    for (const part of parts) {
      if (part !== null && typeof part !== 'string')
        throw exceptionOf(
          'System.InvalidCastException',
          `Unable to cast object of type '${typeOf(part).fullName}' to type 'System.String'.`,
        );
      if (part === null || part.trim() === '')
        throw failure(
          'EmptyInputString',
          'The input expression must not be empty. Specify at least one identifier name in each input expression. ',
        );
    }
    const tokens: Token[] = [];
    for (const part of parts) tokens.push(...tokenize(part as string, enumType), ',');
    this.alternatives = parseTokens(tokens, enumType);
  }

  /** Evaluate: true where the flags satisfy the expression. */
  evaluate(value: number): boolean {
    const bits = BigInt(value);
    return this.alternatives.some((all) => all.every((o) => ((bits & o.bits) === o.bits) !== o.isNot));
  }

  /** ExistsInExpression: true where the flag is named somewhere, also behind a `!`. */
  mentions(flag: number): boolean {
    const bits = BigInt(flag);
    return this.alternatives.some((all) => all.some((o) => (bits & o.bits) === bits));
  }
}

function failure(id: string, message: string): NetException {
  return runtimeException(id, 'InvalidOperation', message);
}

/** TokenizeInput: operators and names; a name may stand in quotes. */
function tokenize(text: string, type: NetType): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[,+!]|[^,+!\s][^,+!]*/gu)) {
    if (match[0] === ',' || match[0] === '+' || match[0] === '!') {
      tokens.push(match[0]);
      continue;
    }
    const word = match[0].trim();
    const quoted = /^(['"])(.*)\1$/su.exec(word);
    const name = (word.length >= 2 ? (quoted?.[2] ?? word) : word).trim();
    if (name === '')
      throw failure(
        'EmptyTokenString',
        `Unable to match an empty identifier name to a valid enumerator name. Specify one of the following enumerator names and retry: ${enumNamesText(type, ', ')}.`,
      );
    if (name.startsWith('(') && (name.endsWith(')') || text.includes(')', match.index + match[0].length)))
      throw failure(
        'NoIdentifierGroupingAllowed',
        'Use of parentheses is not valid in the expression because identifier grouping is not allowed. Try removing the parentheses, or if a subexpression is enclosed, try expanding the expression.',
      );
    tokens.push({ name });
  }
  return tokens;
}

/** CheckSyntaxError and ConstructExpressionTree; the last token is a `,`. */
function parseTokens(tokens: readonly Token[], type: NetType): Operand[][] {
  const alternatives: Operand[][] = [[]];
  let previous: Token = ',';
  tokens.forEach((token, i) => {
    if (previous === ',' || previous === '+') {
      if (token === ',' || token === '+')
        throw failure(
          'SyntaxErrorUnexpectedBinaryOperator',
          'Unable to parse the expression due to an unexpected token. An identifier name or a NOT (!) operator is expected at the start of the expression, or after an OR (,) operator or an AND (+) operator. Also, an expression must not end with an OR (,), AND (+) or NOT (!) operator.',
        );
    } else if (previous === '!') {
      if (typeof token === 'string')
        throw failure(
          'SyntaxErrorIdentifierExpected',
          'Unable to parse the expression due to an unexpected token after a NOT (!) operator. An identifier name is expected after a NOT (!) operator.',
        );
    } else if (token === '!' || typeof token === 'object')
      throw failure(
        'SyntaxErrorBinaryOperatorExpected',
        'Unable to parse the expression due to an unexpected token. Only an OR (,) operator or AND (+) operator is expected after an identifier name.',
      );
    if (typeof token === 'object') {
      const name = disambiguateEnumName(type, token.name);
      alternatives.at(-1)?.push({ isNot: previous === '!', bits: BigInt(type.enumValues?.get(name) ?? 0) });
    } else if (token === ',' && i < tokens.length - 1) alternatives.push([]);
    previous = token;
  });
  return alternatives;
}

defineType({
  name: 'System.Management.Automation.FlagsExpression`1',
  typeParameters: ['T'],
  jsClass: FlagsExpression,
  constructors: {
    '(string expression)': (t: NetType, text: string | null) => new FlagsExpression(t, [text]),
    '(System.Object[] expression)': (t: NetType, parts: PSArray | null) => new FlagsExpression(t, parts?.items ?? [null]),
  },
  methods: { 'bool Evaluate(T value)': (f: FlagsExpression, v: EnumValue) => f.evaluate(v.value) },
});
