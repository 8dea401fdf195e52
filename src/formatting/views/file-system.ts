/** Views of files and folders: FileSystem_format_ps1xml.cs. */
import type { Value } from '../../objects/net-object.ts';
import { lift, type Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { displayText, formatWith, readProperty } from '../object-access.ts';
import type { NativeExpression } from '../property-expression.ts';
import { type CustomControl, column, type GroupBy, listItems, table, type ViewDefinition } from '../view-definitions.ts';

const types = ['System.IO.DirectoryInfo', 'System.IO.FileInfo'];

const parentPath: NativeExpression = (object, context) => lift(parentPathOf(object, context));
function* parentPathOf(object: Value, context: ExecutionContext): Steps<Value> {
  const text = yield* displayText(yield* readProperty(object, 'PSParentPath', context), context);
  return text.replace('Microsoft.PowerShell.Core\\FileSystem::', '');
}

const lastWriteTime: NativeExpression = (object, context) => lift(lastWriteTimeOf(object, context));
function* lastWriteTimeOf(object: Value, context: ExecutionContext): Steps<Value> {
  return formatWith(yield* readProperty(object, 'LastWriteTime', context), '{0:d} {0:HH}:{0:mm}');
}

const directoryHeading: CustomControl = {
  shape: 'Custom',
  entries: [
    {
      items: [
        {
          frame: { leftIndentation: 0, rightIndentation: 0, firstLine: 0 },
          items: [{ text: '    Directory: ' }, { expression: parentPath }],
        },
      ],
    },
  ],
};
const byParent: GroupBy = { expression: 'PSParentPath', control: directoryHeading };

const windowsColumns = (mode: string) => [
  column(mode, 7, 'left', 'Mode'),
  column('LastWriteTimeString', 26, 'right', 'LastWriteTime'),
  column('LengthString', 14, 'right', 'Length'),
  column('NameString', undefined, 'left', 'Name'),
];

/** The views, in PowerShell's order. */
export function fileSystemViews(): ViewDefinition[] {
  const times = ['CreationTime', 'LastWriteTime', 'LastAccessTime', 'Mode', 'LinkType', 'Target'] as const;
  return [
    table(
      'childrenWithUnixStat',
      types,
      [
        column('UnixMode', 10, 'left'),
        column('User', 10, 'right'),
        column('Group', 10, 'left'),
        column(lastWriteTime, 16, 'right', 'LastWriteTime'),
        column('Size', 12, 'right'),
        column('NameString', undefined, 'left', 'Name'),
      ],
      { groupBy: byParent, wrap: true },
    ),
    table('children', types, windowsColumns('ModeWithoutHardLink'), { groupBy: byParent, wrap: true }),
    table('childrenWithHardlink', types, windowsColumns('Mode'), { groupBy: byParent, wrap: true }),
    {
      name: 'children',
      types,
      groupBy: byParent,
      control: {
        shape: 'List',
        entries: [
          { types: ['System.IO.FileInfo'], items: listItems(['Name', ['Length', 'LengthString'], ...times, 'VersionInfo']) },
          { items: listItems(['Name', ...times]) },
        ],
      },
    },
    {
      name: 'children',
      types,
      groupBy: byParent,
      control: {
        shape: 'Wide',
        // the brackets that the view has for folders are not shown: PowerShell drops formats of wide views when it loads them
        entries: [{ item: { expression: 'Name' } }],
      },
    },
  ];
}
