/** Parameters of ForEach-Object (ForEachObjectCommand in InternalCommands.cs). */
export const forEachObjectParameters = {
  InputObject: {
    type: 'psobject',
    pipeline: 'value',
    sets: ['ScriptBlockSet', 'PropertyAndMethodSet', 'ParallelParameterSet'],
    help: 'The objects to work on.',
  },
  Begin: { type: 'scriptblock', sets: ['ScriptBlockSet'], help: 'Runs once before the first object.' },
  Process: {
    type: 'scriptblock[]',
    sets: { ScriptBlockSet: { mandatory: true, position: 0 } },
    allowNull: true,
    allowEmptyCollection: true,
    help: 'Runs for each object, which is $_.',
  },
  End: { type: 'scriptblock', sets: ['ScriptBlockSet'], help: 'Runs once after the last object.' },
  RemainingScripts: {
    type: 'scriptblock[]',
    sets: { ScriptBlockSet: { remaining: true } },
    allowNull: true,
    allowEmptyCollection: true,
    help: 'More script blocks.',
  },
  MemberName: {
    type: 'string',
    sets: { PropertyAndMethodSet: { mandatory: true, position: 0 } },
    validate: ['notNullOrEmpty'],
    wildcards: true,
    help: 'The property to read or the method to call.',
  },
  ArgumentList: {
    type: 'object[]',
    aliases: ['Args'],
    sets: { PropertyAndMethodSet: { remaining: true } },
    allowNull: true,
    help: 'Arguments of the method.',
  },
  Parallel: {
    type: 'scriptblock',
    sets: { ParallelParameterSet: { mandatory: true } },
    help: 'Runs for each object in a runspace of its own.',
  },
  ThrottleLimit: {
    type: 'int',
    sets: ['ParallelParameterSet'],
    validate: [{ range: [1, 2147483647] }],
    default: '5',
    help: 'How many run at the same time.',
  },
  TimeoutSeconds: {
    type: 'int',
    sets: ['ParallelParameterSet'],
    validate: [{ range: [0, 2147483] }],
    help: 'Stops what still runs after so many seconds.',
  },
  AsJob: { type: 'switch', sets: ['ParallelParameterSet'], help: 'Gives a job instead of the output.' },
  UseNewRunspace: { type: 'switch', sets: ['ParallelParameterSet'], help: 'Uses a new runspace for each object.' },
} as const;
