/** What the compiler has to say about a source: errors and warnings of C# by their codes, in Roslyn's words. */

import { namespaceEnd } from './types/names.ts';

const texts: Record<string, string> = {
  CS0019: "Operator '{0}' cannot be applied to operands of type '{1}' and '{2}'",
  CS0020: 'Division by constant zero',
  CS0021: "Cannot apply indexing with [] to an expression of type '{0}'",
  CS0023: "Operator '{0}' cannot be applied to operand of type '{1}'",
  CS0026: "Keyword 'this' is not valid in a static property, static method, or static field initializer",
  CS0029: "Cannot implicitly convert type '{0}' to '{1}'",
  CS0030: "Cannot convert type '{0}' to '{1}'",
  CS0031: "Constant value '{0}' cannot be converted to a '{1}'",
  CS0034: "Operator '{0}' is ambiguous on operands of type '{1}' and '{2}'",
  CS0037: "Cannot convert null to '{0}' because it is a non-nullable value type",
  CS0039:
    "Cannot convert type '{0}' to '{1}' via a reference conversion, boxing conversion, unboxing conversion, wrapping conversion, or null type conversion",
  CS0053: "Inconsistent accessibility: property type '{0}' is less accessible than property '{1}'",
  CS0067: "The event '{0}' is never used",
  CS0077: "The as operator must be used with a reference type or nullable type ('{0}' is a non-nullable value type)",
  CS0100: "The parameter name '{0}' is a duplicate",
  CS0101: "The namespace '{0}' already contains a definition for '{1}'",
  CS0102: "The type '{0}' already contains a definition for '{1}'",
  CS0103: "The name '{0}' does not exist in the current context",
  CS0111: "Type '{0}' already defines a member called '{1}' with the same parameter types",
  CS0115: "'{0}': no suitable method found to override",
  CS0117: "'{0}' does not contain a definition for '{1}'",
  CS0118: "'{0}' is a {1} but is used like a {2}",
  CS0119: "'{0}' is a {1}, which is not valid in the given context",
  CS0120: "An object reference is required for the non-static field, method, or property '{0}'",
  CS0121: "The call is ambiguous between the following methods or properties: '{0}' and '{1}'",
  CS0122: "'{0}' is inaccessible due to its protection level",
  CS0126: "An object of a type convertible to '{0}' is required",
  CS0127: "Since '{0}' returns void, a return keyword must not be followed by an object expression",
  CS0128: "A local variable or function named '{0}' is already defined in this scope",
  CS0131: 'The left-hand side of an assignment must be a variable, property or indexer',
  CS0133: "The expression being assigned to '{0}' must be constant",
  CS0136:
    "A local or parameter named '{0}' cannot be declared in this scope because that name is used in an enclosing local scope to define a local or parameter",
  CS0139: 'No enclosing loop out of which to break or continue',
  CS0144: "Cannot create an instance of the abstract type or interface '{0}'",
  CS0145: 'A const field requires a value to be provided',
  CS0146: "Circular base type dependency involving '{0}' and '{1}'",
  CS0150: 'A constant value is expected',
  CS0151: 'A switch expression or case label must be a bool, char, string, integral, enum, or corresponding nullable type',
  CS0155: 'The type caught or thrown must be derived from System.Exception',
  CS0157: 'Control cannot leave the body of a finally clause',
  CS0160: "A previous catch clause already catches all exceptions of this or of a super type ('{0}')",
  CS0162: 'Unreachable code detected',
  CS0161: "'{0}': not all code paths return a value",
  CS0163: "Control cannot fall through from one case label ('{0}') to another",
  CS0156: 'A throw statement with no arguments is not allowed outside of a catch clause',
  CS0123: "No overload for '{0}' matches delegate '{1}'",
  CS0310:
    "'{2}' must be a non-abstract type with a public parameterless constructor in order to use it as parameter '{1}' in the generic type or method '{0}'",
  CS0311:
    "The type '{2}' cannot be used as type parameter '{1}' in the generic type or method '{0}'. There is no implicit reference conversion from '{2}' to '{3}'.",
  CS0315:
    "The type '{2}' cannot be used as type parameter '{1}' in the generic type or method '{0}'. There is no boxing conversion from '{2}' to '{3}'.",
  CS0407: "'{1} {0}' has the wrong return type",
  CS0452: "The type '{2}' must be a reference type in order to use it as parameter '{1}' in the generic type or method '{0}'",
  CS0453: "The type '{2}' must be a non-nullable value type in order to use it as parameter '{1}' in the generic type or method '{0}'",
  CS0506: "'{0}': cannot override inherited member '{1}' because it is not marked virtual, abstract, or override",
  CS1643: "Not all code paths return a value in {0} of type '{1}'",
  CS1662:
    'Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type',
  CS4032:
    "The 'await' operator can only be used within an async method. Consider marking this method with the 'async' modifier and changing its return type to '{0}'.",
  CS4033:
    "The 'await' operator can only be used within an async method. Consider marking this method with the 'async' modifier and changing its return type to 'Task'.",
  CS4034:
    "The 'await' operator can only be used within an async lambda expression. Consider marking this lambda expression with the 'async' modifier.",
  CS0269: "Use of unassigned out parameter '{0}'",
  CS0165: "Use of unassigned local variable '{0}'",
  CS0168: "The variable '{0}' is declared but never used",
  CS0169: "The field '{0}' is never used",
  CS0176: "Member '{0}' cannot be accessed with an instance reference; qualify it with a type name instead",
  CS0177: "The out parameter '{0}' must be assigned to before control leaves the current method",
  CS0191:
    'A readonly field cannot be assigned to (except in a constructor or init-only setter of the type in which the field is defined or a variable initializer)',
  CS0198: 'A static readonly field cannot be assigned to (except in a static constructor or a variable initializer)',
  CS0200: "Property or indexer '{0}' cannot be assigned to -- it is read only",
  CS0201: 'Only assignment, call, increment, decrement, await, and new object expressions can be used as a statement',
  CS0219: "The variable '{0}' is assigned but its value is never used",
  CS0227: 'Unsafe code may only appear if compiling with /unsafe',
  CS0234: "The type or namespace name '{0}' does not exist in the namespace '{1}' (are you missing an assembly reference?)",
  CS0246: "The type or namespace name '{0}' could not be found (are you missing a using directive or an assembly reference?)",
  CS0260: "Missing partial modifier on declaration of type '{0}'; another partial declaration of this type exists",
  CS0266: "Cannot implicitly convert type '{0}' to '{1}'. An explicit conversion exists (are you missing a cast?)",
  CS0272: "The property or indexer '{0}' cannot be used in this context because the set accessor is inaccessible",
  CS0305: "Using the generic type '{0}' requires {1} type arguments",
  CS0411: "The type arguments for method '{0}' cannot be inferred from the usage. Try specifying the type arguments explicitly.",
  CS0414: "The field '{0}' is assigned but its value is never used",
  CS0428: "Cannot convert method group '{0}' to non-delegate type '{1}'. Did you intend to invoke the method?",
  CS0501: "'{0}' must declare a body because it is not marked abstract, extern, or partial",
  CS0509: "'{0}': cannot derive from sealed type '{1}'",
  CS0527: "Type '{0}' in interface list is not an interface",
  CS0534: "'{0}' does not implement inherited abstract member '{1}'",
  CS0535: "'{0}' does not implement interface member '{1}'",
  CS0548: "'{0}': property or indexer must have at least one accessor",
  CS0649: "Field '{0}' is never assigned to, and will always have its default value {1}",
  CS0712: "Cannot create an instance of the static class '{0}'",
  CS0751: 'A partial member must be declared within a partial type',
  CS0815: 'Cannot assign {0} to an implicitly-typed variable',
  CS0818: 'Implicitly-typed variables must be initialized',
  CS0826: 'No best type found for implicitly-typed array',
  CS0841: "Cannot use local variable '{0}' before it is declared",
  CS1001: 'Identifier expected',
  CS1002: '; expected',
  CS1003: "Syntax error, '{0}' expected",
  CS1010: 'Newline in constant',
  CS1011: 'Empty character literal',
  CS1012: 'Too many characters in character literal',
  CS1014: 'A get or set accessor expected',
  CS1022: 'Type or namespace definition, or end-of-file expected',
  CS1026: ') expected',
  CS1029: "#error: '{0}'",
  CS1030: "#warning: '{0}'",
  CS1031: 'Type expected',
  CS1056: "Unexpected character '{0}'",
  CS1061:
    "'{0}' does not contain a definition for '{1}' and no accessible extension method '{1}' accepting a first argument of type '{0}' could be found (are you missing a using directive or an assembly reference?)",
  CS1501: "No overload for method '{0}' takes {1} arguments",
  CS1503: "Argument {0}: cannot convert from '{1}' to '{2}'",
  CS1510: 'A ref or out value must be an assignable variable',
  CS1513: '} expected',
  CS1514: '{ expected',
  CS1524: 'Expected catch or finally',
  CS1519: "Invalid token '{0}' in a member declaration",
  CS1520: 'Method must have a return type',
  CS1525: "Invalid expression term '{0}'",
  CS1579:
    "foreach statement cannot operate on variables of type '{0}' because '{0}' does not contain a public instance or extension definition for 'GetEnumerator'",
  CS1593: "Delegate '{0}' does not take {1} arguments",
  CS1620: "Argument {0} must be passed with the '{1}' keyword",
  CS1624: "The body of '{0}' cannot be an iterator block because '{1}' is not an iterator interface type",
  CS1656: "Cannot assign to '{0}' because it is a '{1}'",
  CS1660: "Cannot convert lambda expression to type '{0}' because it is not a delegate type",
  CS1729: "'{0}' does not contain a constructor that takes {1} arguments",
  CS1739: "The best overload for '{0}' does not have a parameter named '{1}'",
  CS0149: 'Method name expected',
  CS1955: "Non-invocable member '{0}' cannot be used like a method.",
  CS1997: "Since '{0}' is an async method that returns 'Task', a return keyword must not be followed by an object expression",
  CS5001: "Program does not contain a static 'Main' method suitable for an entry point",
  CS7036: "There is no argument given that corresponds to the required parameter '{0}' of '{1}'",
  CS0742: 'A query body must end with a select clause or a group clause',
  CS8129:
    "No suitable 'Deconstruct' instance or extension method was found for type '{0}', with {1} out parameters and a void return type.",
  CS8124: 'Tuple must contain at least two elements.',
  CS8803: 'Top-level statements must precede namespace and type declarations.',
  CS8805: 'Program using top-level statements must be an executable.',
  CS8917: 'The delegate type could not be inferred.',
  CS0078: "The '{0}' suffix is easily confused with the digit '1' -- use '{1}' for clarity",
  CS0108: "'{0}' hides inherited member '{1}'. Use the new keyword if hiding was intended.",
  CS0114:
    "'{0}' hides inherited member '{1}'. To make the current member override that implementation, add the override keyword. Otherwise add the new keyword.",
  CS0152: "The switch statement contains multiple cases with the label value '{0}'",
  CS0159: "No such label '{0}' within the scope of the goto statement",
  CS0164: 'This label has not been referenced',
  CS0185: "'{0}' is not a reference type as required by the lock statement",
  CS0216: "The operator '{0}' requires a matching operator '{1}' to also be defined",
  CS0500: "'{0}' cannot declare a body because it is marked abstract",
  CS0508: "'{0}': return type must be '{1}' to match overridden member '{2}'",
  CS0513: "'{0}' is abstract but it is contained in non-abstract type '{1}'",
  CS0525: 'Interfaces cannot contain instance fields',
  CS0549: "'{0}' is a new virtual member in sealed type '{1}'",
  CS0558: "User-defined operator '{0}' must be declared static and public",
  CS0563: 'One of the parameters of a binary operator must be the containing type',
  CS0628: "'{0}': new protected member declared in sealed type",
  CS0642: 'Possible mistaken empty statement',
  CS0660: "'{0}' defines operator == or operator != but does not override Object.Equals(object o)",
  CS0661: "'{0}' defines operator == or operator != but does not override Object.GetHashCode()",
  CS0708: "'{0}': cannot declare instance members in a static class",
  CS0737: "'{0}' does not implement interface member '{1}'. '{2}' cannot implement an interface member because it is not public.",
  CS0738:
    "'{0}' does not implement interface member '{1}'. '{2}' cannot implement '{1}' because it does not have the matching return type of '{3}'.",
  CS1674: "'{0}': type used in a using statement must implement 'System.IDisposable'.",
  CS1717: 'Assignment made to same variable; did you mean to assign something else?',
  CS1718: 'Comparison made to same variable; did you mean to compare something else?',
  CS8070: "Control cannot fall out of switch from final case label ('{0}')",
  CS8632: "The annotation for nullable reference types should only be used in code within a '#nullable' annotations context.",
  CS9348: 'A compilation unit cannot directly contain members such as fields, methods or properties',
};

/** Messages about two types show them with their namespaces, all others without (SymbolDistinguisher, CSharpShortErrorMessageFormat). */
const withNamespaces = new Set(['CS0029', 'CS0030', 'CS0039', 'CS0266', 'CS0311', 'CS0315', 'CS1503']);

/** Roslyn's warnings among the codes. */
const warnings = new Set([
  'CS0067',
  'CS0078',
  'CS0108',
  'CS0114',
  'CS0164',
  'CS0628',
  'CS0642',
  'CS0660',
  'CS0661',
  'CS1717',
  'CS1718',
  'CS8632',
  'CS0162',
  'CS0168',
  'CS0169',
  'CS0219',
  'CS0414',
  'CS0649',
  'CS1030',
]);

const namespaces = new RegExp(`[\\w.]+${namespaceEnd}`, 'g');

/** One message about one place of a source. */
export interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly pos: number;
  readonly isWarning: boolean;
}

/** Something that this compiler cannot do, although C# can. */
export class CSharpNotSupported extends Error {
  constructor(
    readonly what: string,
    readonly pos: number,
  ) {
    super(what);
  }
}

/** The rest of the source cannot be read: the error has been noted. */
export class SyntaxStop extends Error {}

/** One file of a source: where its text stands in the text of all. */
export interface SourceUnit {
  /** Empty for text that is no file. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** A place as messages give it, with the text of its line. */
export interface SourcePlace {
  readonly path: string;
  /** From one on. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** Collects what is found wrong with one source. */
export class Diagnostics {
  readonly list: Diagnostic[] = [];
  constructor(
    readonly source: string,
    readonly units: readonly SourceUnit[] = [{ path: '', start: 0, end: source.length }],
  ) {}

  /** Notes a message by its code; one that stands at the same place with the same code already is noted once. */
  error(pos: number, code: string, ...args: readonly (string | number)[]): void {
    const text = texts[code] ?? code;
    const filled = text.replace(/\{(\d)\}/g, (_, i: string) => String(args[Number(i)] ?? ''));
    const message = withNamespaces.has(code) ? filled.replaceAll(namespaceEnd, '') : filled.replace(namespaces, '');
    if (this.list.some((d) => d.code === code && d.pos === pos && d.message === message)) return;
    this.list.push({ code, message, pos, isWarning: warnings.has(code) });
  }

  get hasErrors(): boolean {
    return this.list.some((d) => !d.isWarning);
  }

  /** Diagnostics that nobody sees: for trying something out. */
  scratch(): Diagnostics {
    return new Diagnostics(this.source, this.units);
  }

  /** Where an offset stands, in the file that it belongs to. */
  place(pos: number): SourcePlace {
    const unit = this.units.findLast((u) => u.start <= pos) ?? { path: '', start: 0, end: this.source.length };
    const before = this.source.slice(unit.start, pos);
    const begin = unit.start + before.lastIndexOf('\n') + 1;
    const next = this.source.indexOf('\n', begin);
    const text = this.source.slice(begin, next < 0 || next > unit.end ? unit.end : next).replace(/\r$/, '');
    return { path: unit.path, line: before.split('\n').length, column: pos - begin + 1, text };
  }
}
