import type { CommandAst } from '../../../grammar/index.ts';
import { PSTypeName } from '../../binding/attributes/attributes.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { getWildcardPattern } from '../../objects/wildcard.ts';
import type { CmdletInfo } from '../../session/command-info.ts';
import type { BoundArgument, PseudoBinding } from '../pseudo-binding.ts';
import { inferTypes } from './infer.ts';
import { typesOfMember } from './infer-members.ts';
import { commandBefore, typesBeforeCommand } from './infer-pipeline.ts';
import type { TypeInferenceContext } from './inference-context.ts';
import { isProperty, membersOfType } from './inferred-members.ts';
import { PSMemberNameAndType, PSSyntheticTypeName, typeNamed } from './inferred-type.ts';

/** The plain words and strings of an argument; null when it is something else, as a script block. */
function namesOf(bound: BoundArgument | undefined): string[] | null {
  const argument = bound?.argument;
  if (argument?.kind === 'StringConstantExpressionAst') return [argument.value];
  if (argument?.kind !== 'ArrayLiteralAst') return null;
  return argument.elements.flatMap((e) => (e.kind === 'StringConstantExpressionAst' ? [e.value] : []));
}

/** The properties of a type that are wanted, each with its first type. */
function propertiesOf(type: PSTypeName, isWanted: (name: string) => boolean, context: TypeInferenceContext): PSMemberNameAndType[] {
  const members = membersOfType(type, false, context);
  return members.flatMap((m) => {
    if (!isProperty(m) || !isWanted(m.name)) return [];
    const [first] = typesOfMember(type, m.name, members, { isCall: false }, context);
    return first ? [new PSMemberNameAndType(m.name, first)] : [];
  });
}

/** The types of one member of what comes through the pipeline. */
function memberOfInput(command: CommandAst, bound: BoundArgument, context: TypeInferenceContext): PSTypeName[] {
  const before = commandBefore(command);
  const name = bound.argument?.kind === 'StringConstantExpressionAst' ? bound.argument.value : null;
  if (!before || name === null) return [];
  return inferTypes(before, context).flatMap((t) => typesOfMember(t, name, membersOfType(t, false, context), { isCall: false }, context));
}

function ofForEach(command: CommandAst, binding: PseudoBinding, context: TypeInferenceContext): PSTypeName[] {
  const member = binding.boundArguments.get('membername');
  const found = member ? memberOfInput(command, member, context) : [];
  for (const name of ['begin', 'process', 'end']) {
    const argument = binding.boundArguments.get(name)?.argument;
    if (argument?.kind === 'ScriptBlockExpressionAst') found.push(...inferTypes(argument.scriptBlock, context));
  }
  return found;
}

function matcher(names: readonly string[]): (name: string) => boolean {
  const patterns = names.map((n) => getWildcardPattern(n));
  return (name) => patterns.some((p) => p.isMatch(name));
}

function ofSelect(command: CommandAst, binding: PseudoBinding, context: TypeInferenceContext): PSTypeName[] {
  const before = commandBefore(command);
  if (!before) return [];
  const { boundArguments } = binding;
  for (const [parameter, included] of [
    ['property', true],
    ['excludeproperty', false],
  ] as const) {
    const bound = boundArguments.get(parameter);
    if (!bound) continue;
    const names = namesOf(bound);
    if (names === null) return [];
    const matches = matcher(names);
    return inferTypes(before, context).map((t) =>
      PSSyntheticTypeName.create(
        typeNamed(wellKnown.psObject),
        propertiesOf(t, (n) => matches(n) === included, context),
      ),
    );
  }
  const expanded = boundArguments.get('expandproperty');
  return expanded ? memberOfInput(command, expanded, context) : typesBeforeCommand(command, context);
}

/** Group-Object's GroupInfo, whose Group and Values have the types of what is grouped. */
function ofGroup(command: CommandAst, binding: PseudoBinding, context: TypeInferenceContext): PSTypeName[] {
  const { boundArguments } = binding;
  if (boundArguments.has('ashashtable')) return [typeNamed(wellKnown.hashtable)];
  const before = commandBefore(command);
  if (!before) return [];
  const property = boundArguments.get('property');
  const names = namesOf(property);
  const byScript = property?.argument != null && property.argument.kind !== 'StringConstantExpressionAst';
  const wanted = names?.map((n) => n.toLowerCase()) ?? null;
  const info = (members: readonly PSMemberNameAndType[]): PSTypeName =>
    PSSyntheticTypeName.create(new PSTypeName('Microsoft.PowerShell.Commands.GroupInfo', null), members);
  const member = (name: string, type: PSTypeName): PSMemberNameAndType =>
    new PSMemberNameAndType(name, new PSTypeName(type.name, type.type));
  return inferTypes(before, context).flatMap((type) => {
    if (boundArguments.has('noelement')) return [info([member('Values', type)])];
    const found = propertiesOf(type, (n) => wanted === null || wanted.includes(n.toLowerCase()), context);
    if (found.length === 0) return [];
    if (wanted !== null) return found.map((p) => info([member('Group', type), member('Values', p.psTypeName)]));
    return [info([member('Group', type), ...(byScript ? [] : [member('Values', type)])])];
  });
}

/** The objects that commands give which hand on what they get, or change its shape; nothing for other commands (InferTypesFromObjectCmdlets). */
export function inferObjectCommand(
  command: CommandAst,
  info: CmdletInfo,
  binding: PseudoBinding,
  context: TypeInferenceContext,
): PSTypeName[] {
  switch (info.cmdlet.className) {
    case 'Microsoft.PowerShell.Commands.NewObjectCommand': {
      const type = binding.boundArguments.get('typename')?.argument;
      return type?.kind === 'StringConstantExpressionAst' ? [new PSTypeName(type.value, null)] : [];
    }
    case 'Microsoft.PowerShell.Commands.WhereObjectCommand':
    case 'Microsoft.PowerShell.Commands.SortObjectCommand':
      return typesBeforeCommand(command, context);
    case 'Microsoft.PowerShell.Commands.ForEachObjectCommand':
      return ofForEach(command, binding, context);
    case 'Microsoft.PowerShell.Commands.SelectObjectCommand':
      return ofSelect(command, binding, context);
    case 'Microsoft.PowerShell.Commands.GroupObjectCommand':
      return ofGroup(command, binding, context);
    default:
      return [];
  }
}
