# Names and definitions of enum members by numbers of all types
enum Ui : uint { Min = 0; Max = 4294967295 }
enum Ul : ulong { Min = 0; Big = 9007199254740992 }
enum Lo : long { Min = -9223372036854775808; Max = 9223372036854775807 }
enum By : byte { a = 255; b = 1 }
function Try-It([scriptblock] $b) { try { '{0} => {1}' -f "$b".Trim(), (& $b) } catch { '{0} => {1}: {2}' -f "$b".Trim(), $_.FullyQualifiedErrorId, $_.Exception.Message } }
foreach ($b in { [Ui].GetEnumName(4294967295) }, { [Ui].GetEnumName(0) }, { [enum]::GetName([Ui], 4294967295) }, { [enum]::GetName([Ui], [uint]4294967295) }, { [Ui].GetEnumName([Ui]::Max) },
    { [Ul].GetEnumName([ulong]9007199254740992) }, { [Ul].GetEnumName(18446744073709551615) }, { [Lo].GetEnumName(9223372036854775807) }, { [Lo].GetEnumName([long]::MinValue) },
    { [By].GetEnumName([byte]255) }, { [By].GetEnumName(255) }, { [By].GetEnumName(256) }, { [By].GetEnumName([char]1) }, { [By].GetEnumName($true) }, { [By].GetEnumName(1.0) }, { [By].GetEnumName($null) },
    { [By].IsEnumDefined([byte]255) }, { [By].IsEnumDefined(255) }, { [By].IsEnumDefined('a') }, { [By].IsEnumDefined('A') }, { [By].IsEnumDefined($null) }, { [By].IsEnumDefined([By]::a) },
    { [Ui].IsEnumDefined([uint]4294967295) }, { [Lo].IsEnumDefined([long]1) }, { [enum]::IsDefined([Lo], [long]::MaxValue) },
    { [DayOfWeek].GetEnumName(1) }, { [DayOfWeek].GetEnumName(99) }, { [DayOfWeek].GetEnumName('x') }, { [DayOfWeek].IsEnumDefined(99) }, { [int].GetEnumName(1) }) { Try-It $b }
