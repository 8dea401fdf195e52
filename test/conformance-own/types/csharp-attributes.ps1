# Enums over all integers; attributes of C# on parameters and properties
Add-Type 'namespace Q { public enum E_u64 : ulong { Min = 0, Max = 18446744073709551615 } public enum E_i64 : long { Min = -9223372036854775808, Max = 9223372036854775807 } public enum E_i8 : sbyte { Min = -128, Max = 127 } public enum E_u32 : uint { Max = 4294967295 } }'
[Q.E_u64]::Max; [Q.E_i64]::Min; [Q.E_i8]::Min; [Q.E_u32]::Max
-bnot [Q.E_i8]::Min
Add-Type -PassThru @'
using System.Management.Automation;
namespace Dum { public class DoubleStringTransformationAttribute : ArgumentTransformationAttribute { public override object Transform(EngineIntrinsics e, object inputData) { string arg = inputData as string; if (arg != null) return arg + arg; return inputData; } }
public class DoubleInt : ArgumentTransformationAttribute { public override object Transform(EngineIntrinsics e, object inputData) { int? arg = inputData as int?; if (arg != null) { return arg + arg; } return inputData; } }
 public class GenValuesForParam : IValidateSetValuesGenerator { public string[] GetValidValues() { var t = new string[] {"Test1","TestString1"}; return t; } }
 public class Even : ValidateArgumentsAttribute { protected override void Validate(object a, EngineIntrinsics e) { if (((int)a) % 2 != 0) throw new ValidationMetadataException("odd"); } }
}
'@ | % FullName
Invoke-Expression @'
class C1 { [ValidateSet("Present", "Absent")][string]$Ensure }
'@
[C1]::new().Ensure = "Present"
function f([Dum.DoubleInt()][int]$x, [Dum.DoubleStringTransformation()][string]$s, [Dum.Even()]$e = 2, [ValidateSet([Dum.GenValuesForParam])]$g = 'Test1') { "$x $s $e $g" }
f 3 'ab' 4 Test1
f 3 'ab' 5
f -g zzz
Invoke-Expression @'
class C2 { [Dum.DoubleInt()][int]$X }
'@
$c = [C2]::new(); $c.X = 4; $c.X
