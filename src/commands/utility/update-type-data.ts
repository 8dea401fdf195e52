import { newErrorRecord, runtimeException } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import type { PSMemberInfo } from '../../objects/ps-member-info.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { dataFiles } from './data-files.ts';
import { makeMember, standardMembers } from './type-data-members.ts';
import { TypeDataObject, toTypeName } from './type-data-object.ts';
import { type TypeDataUpdate, updateTypeTable } from './type-data-update.ts';
import { earlierTypesErrors, loadTypesFile } from './types-files.ts';

/** Update-TypeData (Update-TypeData.cs). */
export const updateTypeData = defineCmdlet({
  name: 'Update-TypeData',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.UpdateTypeDataCommand',
  defaultParameterSet: 'FileSet',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: {
    MemberType: {
      type: 'System.Management.Automation.PSMemberTypes',
      sets: ['DynamicTypeSet'],
      validate: [
        'notNullOrEmpty',
        { set: ['NoteProperty', 'AliasProperty', 'ScriptProperty', 'CodeProperty', 'ScriptMethod', 'CodeMethod'] },
      ],
      help: 'The kinds of members.',
    },
    MemberName: { type: 'string', sets: ['DynamicTypeSet'], validate: ['notNullOrEmpty'], help: 'The name of the member.' },
    Value: { type: 'object', sets: ['DynamicTypeSet'], help: 'The value to store.' },
    SecondValue: {
      type: 'object',
      sets: ['DynamicTypeSet'],
      validate: ['notNull'],
      help: 'The second value of the member: the setter of a script property, the type of an alias.',
    },
    TypeConverter: { type: 'type', sets: ['DynamicTypeSet'], validate: ['notNull'], help: 'A type that converts.' },
    TypeAdapter: { type: 'type', sets: ['DynamicTypeSet'], validate: ['notNull'], help: 'A type that adapts.' },
    SerializationMethod: { type: 'string', sets: ['DynamicTypeSet'], validate: ['notNullOrEmpty'], help: 'How objects are serialized.' },
    TargetTypeForDeserialization: {
      type: 'type',
      sets: ['DynamicTypeSet'],
      validate: ['notNull'],
      help: 'The type that objects are deserialized to.',
    },
    SerializationDepth: {
      type: 'int',
      sets: ['DynamicTypeSet'],
      validate: ['notNull', { range: [0, 2147483647] }],
      help: 'How deep objects are serialized.',
    },
    DefaultDisplayProperty: {
      type: 'string',
      sets: ['DynamicTypeSet'],
      validate: ['notNullOrEmpty'],
      help: 'The property shown where there is room for one.',
    },
    InheritPropertySerializationSet: {
      type: 'System.Nullable[bool]',
      sets: ['DynamicTypeSet'],
      validate: ['notNull'],
      help: 'Whether the serialized properties are inherited.',
    },
    StringSerializationSource: {
      type: 'string',
      sets: ['DynamicTypeSet'],
      validate: ['notNullOrEmpty'],
      help: 'The property that stands for the object as text.',
    },
    DefaultDisplayPropertySet: {
      type: 'string[]',
      sets: ['DynamicTypeSet'],
      validate: ['notNullOrEmpty'],
      help: 'The properties shown by default.',
    },
    DefaultKeyPropertySet: {
      type: 'string[]',
      sets: ['DynamicTypeSet'],
      validate: ['notNullOrEmpty'],
      help: 'The properties that identify an object.',
    },
    PropertySerializationSet: {
      type: 'string[]',
      sets: ['DynamicTypeSet'],
      validate: ['notNullOrEmpty'],
      help: 'The properties that are serialized.',
    },
    TypeName: {
      type: 'string',
      mandatory: true,
      pipeline: 'value',
      sets: ['DynamicTypeSet'],
      transform: toTypeName,
      validate: ['notNullOrEmpty'],
      help: 'Name of a type.',
    },
    Force: { type: 'switch', sets: ['DynamicTypeSet', 'TypeDataSet'], help: 'Goes on where the command would otherwise refuse.' },
    TypeData: {
      type: 'System.Management.Automation.Runspaces.TypeData[]',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      sets: ['TypeDataSet'],
      help: 'Type data objects.',
    },
    AppendPath: {
      type: 'string[]',
      position: 0,
      pipeline: 'both',
      sets: ['FileSet'],
      aliases: ['PSPath', 'Path'],
      validate: ['notNull'],
      help: 'Files read after those already loaded.',
    },
    PrependPath: { type: 'string[]', sets: ['FileSet'], validate: ['notNull'], help: 'Files read before those already loaded.' },
  },
  synopsis: 'Adds members to types.',
  *process(cmd): Steps<void> {
    if (cmd.parameterSetName === 'FileSet') return yield* processTypeFiles(cmd as unknown as CmdletRuntime, cmd.args);
    if (cmd.parameterSetName === 'TypeDataSet') {
      for (const data of (cmd.args.TypeData ?? []) as readonly Value[])
        if (data instanceof TypeDataObject) yield* update(cmd as unknown as CmdletRuntime, updateOf(data), cmd.args.Force);
      return;
    }
    yield* processDynamicType(cmd as unknown as CmdletRuntime, cmd.args);
  },
});

/** What `update` needs of the arguments. */
type Arguments = Parameters<NonNullable<typeof updateTypeData.process>>[0]['args'];

function updateOf({ data }: TypeDataObject): TypeDataUpdate {
  const { typeName: name, typeConverter, typeAdapter } = data;
  const members = [...data.members.values()] as PSMemberInfo[];
  return { name, members, standardMembers: [...data.standardMembers.values()], typeConverter, typeAdapter };
}

/** Reads the files of -PrependPath, the last first, and of -AppendPath (UpdateTypeDataCommand.ProcessTypeFiles). */
function* processTypeFiles(cmd: CmdletRuntime, args: Arguments): Steps<void> {
  const before = yield* dataFiles(cmd, args.PrependPath ?? [], 'TypesPrependPathException');
  const after = yield* dataFiles(cmd, args.AppendPath ?? [], 'TypesAppendPathException');
  const read: string[] = [];
  for (const path of [...before.reverse(), ...after])
    if ((yield* complete(cmd.shouldProcess(`FileName: ${path}`, 'Update TypeData'))) && !read.includes(path)) read.push(path);
  const messages = read.length > 0 ? earlierTypesErrors(read) : [];
  for (const path of read) messages.push(...loadTypesFile(path));
  for (const message of messages) {
    const exception = runtimeException('RuntimeException', 'NotSpecified', message);
    yield* complete(cmd.writeError(newErrorRecord(exception, 'TypesXmlUpdateException', 'InvalidOperation')));
  }
}

function* processDynamicType(cmd: CmdletRuntime, args: Arguments): Steps<void> {
  const name = args.TypeName;
  if (name === undefined) return;
  if (name.trim() === '')
    cmd.throwTerminatingError(
      errorRecord(
        'InvalidOperation',
        'The target type name should not be null, empty, or contain only white spaces.',
        'TargetTypeNameEmpty',
        'InvalidOperation',
        name,
      ),
    );
  const members: PSMemberInfo[] = [];
  if (args.MemberType !== undefined)
    members.push(makeMember(cmd, String(args.MemberType), args.MemberName, cmd.boundValue('Value'), cmd.boundValue('SecondValue')));
  else if (args.MemberName !== undefined || cmd.isBound('Value') || cmd.isBound('SecondValue')) {
    const message = 'The MemberName, Value, and SecondValue parameters cannot be specified without the MemberType parameter.';
    cmd.throwTerminatingError(errorRecord('InvalidOperation', message, 'MemberTypeIsMissing', 'InvalidOperation'));
  }
  const typeConverter = (args.TypeConverter as NetType | undefined) ?? null;
  const typeAdapter = (args.TypeAdapter as NetType | undefined) ?? null;
  yield* update(cmd, { name, members, standardMembers: standardMembers(args), typeConverter, typeAdapter }, args.Force);
}

function* update(cmd: CmdletRuntime, data: TypeDataUpdate, force: boolean): Steps<void> {
  if (data.members.length === 0 && data.standardMembers.length === 0 && !data.typeConverter && !data.typeAdapter) {
    const message = `No member is specified for the update on type "${data.name}".`;
    yield* complete(cmd.writeError(errorRecord('InvalidOperation', message, 'TypeDataEmpty', 'InvalidOperation')));
    return;
  }
  if (!(yield* complete(cmd.shouldProcess(`Type to update: ${data.name}`, 'Update TypeData')))) return;
  for (const message of updateTypeTable(data, force)) {
    const exception = runtimeException('RuntimeException', 'NotSpecified', message);
    yield* complete(cmd.writeError(newErrorRecord(exception, 'TypesDynamicUpdateException', 'InvalidOperation')));
  }
}
