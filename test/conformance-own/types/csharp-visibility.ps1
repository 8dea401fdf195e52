$ErrorView='NormalView'
Add-Type 'class Int1 { public int X = 1; } public class Out1 { private class P1 { public int X = 2; } internal class I1 {} protected class R1 {} public class U1 { private class V1 {} } public static object Get() { return new P1(); } public static object Get2() { return new Int1(); } class D1 {} public enum E1 { A } private enum E2 { B } }'
foreach ($n in 'Int1','Out1','Out1+P1','Out1+I1','Out1+R1','Out1+U1','Out1+U1+V1','Out1+D1','Out1+E1','Out1+E2') { $t = $n -as [type]; "$n $t"; try { $null = New-Object $n -ErrorAction Stop; 'made' } catch { $_.FullyQualifiedErrorId } }
[Out1]::Get().X; [Out1]::Get().GetType().FullName; [Out1]::Get2().X
try { [Out1+P1] } catch { $_.Exception.Message }
Add-Type 'public class Use1 { public static string F() { return new Out2().ToString(); } } class Out2 {}'; [Use1]::F()
# an attribute of a parameter that cannot be made is an error of the command, not of the import
$type = Add-Type 'using System.Management.Automation; [Cmdlet("Get", "Unmade")] public class GetUnmade : PSCmdlet { [Parameter] [ValidateSet(typeof(PSCmdlet))] public string Name; protected override void EndProcessing() { WriteObject(Name); } } [Cmdlet("Get", "Made")] public class GetMade : PSCmdlet { protected override void EndProcessing() { WriteObject("made"); } }' -PassThru | Select-Object -First 1
Import-Module $type.Assembly
try { Get-Unmade -Name x } catch { $_.FullyQualifiedErrorId }
Get-Made
